import { useId, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { ProgressBar } from "../parts/ProgressBar";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  text: { flexGrow: 1 },
});

/** How far the making of sheets is, and its end. */
export function Progress(props: { readonly done: number; readonly total: number }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { done, total } = props;
  const { isCancelled } = state.strategy;
  const id = useId();
  return (
    <>
      <ProgressBar
        label={texts.making}
        text={texts.progress(done, total)}
        done={done}
        total={total}
      />
      <div className={styles.line}>
        <span id={id} className={styles.text} role="status">
          {isCancelled ? texts.cancelling : texts.progress(done, total)}
        </span>
        <Button
          disabledFocusable={isCancelled}
          aria-describedby={id}
          onClick={() => store.dispatch({ type: "strategy", change: { type: "cancelled" } })}
        >
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}
