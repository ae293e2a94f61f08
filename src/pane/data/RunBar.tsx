import { lazy, Suspense, useRef, type ReactNode } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { usePane } from "../state/usePane";
import { write } from "../commands";
import { FailureHere, usePressPlace } from "../parts/FailureHere";

/** There is nothing to wait for before the commands are there, which come late too. */
const LongWait = lazy(async () => ({
  default: (await import(/* webpackChunkName: "late" */ "./LongWait")).LongWait,
}));

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
  const { store, state, texts } = usePane();
  const { id, press } = usePressPlace();
  const button = useRef<HTMLButtonElement>(null);
  const isRunning = state.command === "classify" || state.command === "check";
  const isBusy = state.command !== undefined && !isRunning;
  return (
    <>
      <FailureHere place={id} writeElsewhere={() => write(store, "clientsSheet")} />
      <Button
        ref={button}
        // A disabled button is pale: the spinner is seen on a plain one.
        appearance={isRunning ? "secondary" : "primary"}
        size={size}
        // The button keeps the focus while the run goes on.
        disabledFocusable={isBarred || state.command !== undefined}
        icon={isRunning ? <Spinner size="tiny" /> : undefined}
        {...(isBusy ? { title: texts.busy } : {})}
        aria-describedby={describedBy}
        onClick={() => void press(onRun)}
      >
        {isRunning ? (state.command === "check" ? texts.checking : texts.classifying) : label}
      </Button>
      {/* The button to stop goes with the run: the focus is back before. */}
      {isRunning && (
        <Suspense>
          <LongWait onStop={() => button.current?.focus()} />
        </Suspense>
      )}
    </>
  );
}
