import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", height: "8px", marginTop: tokens.spacingVerticalXXS },
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
});

/** A bar as long as its share 0..1 of the place; its number stands beside it. */
export function Bar(props: { readonly share: number }): ReactNode {
  const styles = useStyles();
  return (
    <svg aria-hidden="true" className={styles.drawing}>
      <rect className={styles.bar} width={`${props.share * 100}%`} height="100%" rx="1" />
    </svg>
  );
}
