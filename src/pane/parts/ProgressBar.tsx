import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: {
    boxSizing: "border-box",
    height: "8px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
  },
  filled: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

type ProgressBarProps = {
  readonly label: string;
  /** The progress in words. */
  readonly text: string;
  readonly done: number;
  readonly total: number;
};

/** How far something is. Screen readers read it when asked, not at each step. */
export function ProgressBar({ label, text, done, total }: ProgressBarProps): ReactNode {
  const styles = useStyles();
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={text}
      className={styles.bar}
    >
      <div
        className={styles.filled}
        style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }}
      />
    </div>
  );
}
