import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane } from "../state/usePane";
import { FailureHere, usePressPlace } from "../parts/FailureHere";
import { ProgressBar } from "../parts/ProgressBar";
import { useVisuallyHiddenStyles } from "../parts/spoken";

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

/** After so long a wait Excel may be waiting for a cell that is being edited. */
const LONG_WAIT_MS = 1500;

type RunControlsProps = {
  readonly label: string;
  readonly size?: "medium" | "large";
  /** It could do nothing now. */
  readonly isBarred?: boolean;
  /** The id of the sentence that stands above: why it is barred, or what it is for. */
  readonly describedBy: string | undefined;
  readonly onRun: () => Promise<void>;
};

/** Begins a run and says that one is under way; after a while, how far it is, with a way to stop it. */
export function RunControls(props: RunControlsProps): ReactNode {
  const { label, size = "medium", isBarred = false, describedBy, onRun } = props;
  const { state, texts } = usePane();
  const { id, press } = usePressPlace();
  const button = useRef<HTMLButtonElement>(null);
  const isRunning = state.command === "classify" || state.command === "check";
  const isBusy = state.command !== undefined && !isRunning;
  return (
    <>
      <FailureHere place={id} />
      <Button
        ref={button}
        // A disabled button is pale: the spinner is seen on a plain one.
        appearance={isRunning ? "secondary" : "primary"}
        size={size}
        // The button keeps the focus while the run goes on.
        disabledFocusable={isBarred || isBusy || isRunning}
        icon={isRunning ? <Spinner size="tiny" /> : undefined}
        {...(isBusy ? { title: texts.busy } : {})}
        aria-describedby={describedBy}
        onClick={() => void press(onRun)}
      >
        {isRunning ? (state.command === "check" ? texts.checking : texts.classifying) : label}
      </Button>
      {/* The button to stop goes with the run: the focus is back before. */}
      {isRunning && <LongWait onStop={() => button.current?.focus()} />}
    </>
  );
}

/** How far it is, what may keep it waiting, and a way to stop it while nothing is written yet. */
function LongWait({ onStop }: { readonly onStop: () => void }): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useBarStyles();
  const { spoken } = useVisuallyHiddenStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const { progress, isCancelAsked } = state;
  const hasProgress = isLong && progress > 0;
  const isWriting = state.command === "classify";
  const tell = (done: number): string =>
    done < 1 || !isWriting ? texts.progress(done) : texts.writing;
  const shown = tell(progress);
  const quarters = Math.floor(4 * progress) / 4;
  const stop = (): void => {
    onStop();
    store.dispatch({ type: "cancelAsked" });
  };
  return (
    <>
      {!hasProgress && (
        <p className={styles.hint} role="status">
          {isLong ? texts.waitingForCell : ""}
        </p>
      )}
      {hasProgress && (
        <>
          {/* By quarters: each step read aloud would drown all else. */}
          <p className={spoken} role="status">
            {quarters > 0 ? tell(quarters) : ""}
          </p>
          <ProgressBar
            label={state.command === "check" ? texts.checking : texts.classifying}
            text={shown}
            done={Math.round(100 * progress)}
            total={100}
          />
          <p className={styles.hint} aria-hidden="true">
            {shown}
          </p>
        </>
      )}
      {isLong && progress < 1 && (
        <Button disabledFocusable={isCancelAsked} onClick={stop}>
          {isCancelAsked ? texts.cancelling : texts.cancel}
        </Button>
      )}
    </>
  );
}
