import type { ReactNode } from "react";
import { Link } from "@fluentui/react-components";
import { usePane } from "../state/usePane";

/** Opens the guides, which lie beside the pane's own page, in the browser; "?" where there is no room for a word. */
export function HelpLink(props: {
  readonly isShort?: boolean;
  readonly className?: string;
}): ReactNode {
  const { language, texts } = usePane();
  const name = props.isShort === true ? { "aria-label": texts.help, title: texts.help } : {};
  return (
    <Link
      className={props.className}
      href={`help/${language}/index.html`}
      target="_blank"
      rel="noopener"
      {...name}
    >
      {props.isShort === true ? "?" : texts.help}
    </Link>
  );
}
