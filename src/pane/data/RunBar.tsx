import type { ReactNode } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane } from "../app/usePane";

/** Of the bars below a screen from which a run begins. */
export const useBarStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

type RunButtonProps = {
  readonly label: string;
  readonly size?: "medium" | "large";
  readonly onRun: () => void;
};

/** Begins a run, and says that one is under way; it keeps the focus meanwhile. */
export function RunButton({ label, size = "medium", onRun }: RunButtonProps): ReactNode {
  const { state, texts } = usePane();
  const isRunning = state.deed === "classify";
  return (
    <Button
      appearance="primary"
      size={size}
      disabledFocusable={state.deed !== undefined}
      icon={isRunning ? <Spinner size="tiny" appearance="inverted" /> : undefined}
      onClick={onRun}
    >
      {isRunning ? texts.classifying : label}
    </Button>
  );
}
