import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: {
    boxSizing: "border-box",
    height: "20px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { border: "1px solid GrayText" },
  },
});

const WIDTHS = ["80%", "55%", "100%", "100%", "70%"] as const;

/** Stands where something is about to be shown, so that the pane is never blank. */
export function Skeleton(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.lines} aria-hidden="true" data-skeleton>
      {WIDTHS.map((width, at) => (
        <div key={`${width} ${at}`} className={styles.line} style={{ width }} />
      ))}
    </div>
  );
}
