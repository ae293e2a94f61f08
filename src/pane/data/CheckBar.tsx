import { useId, type ReactNode } from "react";
import { usePane, type Pane } from "../state/usePane";
import { check, write } from "../commands";
import { checkToWrite, isCheckedAtOnce, keyOfCheck } from "../state/check";
import { barWriting } from "../state/goal";
import { useFailureTexts } from "../parts/failureTexts";
import { useBarStyles } from "./barStyles";
import { RunControls } from "./RunBar";

/** The one main button, always in sight: it writes what is shown, or where a table is large, reads it first. */
export function CheckBar(): ReactNode {
  const pane = usePane();
  const { store, state, texts } = pane;
  const styles = useBarStyles();
  const hint = useHint(pane);
  const id = useId();
  const describedBy = hint === undefined ? undefined : id;
  const isChecked = checkToWrite(state) !== undefined;
  const isToCheck = !isChecked && !isCheckedAtOnce(state) && keyOfCheck(state) !== undefined;
  const canWrite = isChecked && barWriting(state) === undefined;
  return (
    <div className={styles.bar}>
      {hint !== undefined && (
        <p id={id} className={styles.hint} role="status">
          {hint}
        </p>
      )}
      {isToCheck ? (
        <RunControls
          label={texts.check}
          size="large"
          describedBy={describedBy}
          onRun={() => check(store)}
        />
      ) : (
        <RunControls
          label={isPending(pane) ? texts.checking : texts.write}
          size="large"
          isBarred={!canWrite}
          describedBy={describedBy}
          onRun={() => write(store)}
        />
      )}
    </div>
  );
}

/** A check is under way that nobody had to ask for. */
function isPending({ state }: Pane): boolean {
  const { check: known, look } = state;
  if (checkToWrite(state) || known.failure) return false;
  return look.isLooking || (isCheckedAtOnce(state) && keyOfCheck(state) !== undefined);
}

/** What the button does not say by itself: why it cannot be pressed, or what it is for. */
function useHint(pane: Pane): string | undefined {
  const { state, texts, language } = pane;
  const failures = useFailureTexts();
  if (state.command) return undefined;
  const { look } = state.look;
  const bar = barWriting(state);
  if (bar) {
    // Said once: the failure of what was pressed stands there already.
    if (state.notice?.kind === "failure" && state.notice.failure.code === bar.code)
      return undefined;
    if (!failures) return failures === null ? texts.notFetched : undefined;
    return texts.writeBarred(failures.explainFailure(language, bar).join(" "));
  }
  if (checkToWrite(state) || isPending(pane)) return undefined;
  if (!look || keyOfCheck(state) === undefined || isCheckedAtOnce(state))
    return texts.nothingToWrite;
  return texts.checkFirst(look.rows);
}
