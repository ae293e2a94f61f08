import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { usePane } from "../app/usePane";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  text: { flexGrow: 1 },
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

/** How far the making of sheets is, and its end. */
export function Progress(props: { readonly done: number; readonly total: number }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { done, total } = props;
  const { isCancelled } = state.strategy;
  return (
    <>
      <div
        role="progressbar"
        aria-label={texts.making}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={texts.progress(done, total)}
        className={styles.bar}
      >
        <div
          className={styles.filled}
          style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }}
        />
      </div>
      <div className={styles.line}>
        <span className={styles.text} role="status">
          {isCancelled ? texts.cancelling : texts.progress(done, total)}
        </span>
        <Button
          disabledFocusable={isCancelled}
          onClick={() => store.dispatch({ type: "strategy", change: { type: "cancelled" } })}
        >
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}
