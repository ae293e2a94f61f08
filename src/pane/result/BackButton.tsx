import type { ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { BackIcon } from "../parts/icons";

const useStyles = makeStyles({ back: { alignSelf: "flex-start", marginInlineStart: "-8px" } });

/** Leads back to where a list or a card was opened from. */
export function BackButton(props: {
  readonly text: string;
  readonly onBack: () => void;
}): ReactNode {
  return (
    <Button
      className={useStyles().back}
      appearance="subtle"
      size="small"
      icon={<BackIcon />}
      onClick={props.onBack}
    >
      {props.text}
    </Button>
  );
}
