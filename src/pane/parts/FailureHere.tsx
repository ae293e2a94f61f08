import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../state/usePane";
import { useLate } from "./useLate";

/** The bars of what was done and what failed: neither has happened when the pane opens. */
export const loadNoticeBars = () => import(/* webpackChunkName: "failures" */ "./NoticeBars");

const useStyles = makeStyles({
  // In a row of buttons it takes a line of its own.
  place: {
    ":not(:empty)": { width: "100%", flexBasis: "100%", gridColumn: "1 / -1", textAlign: "start" },
  },
});

/** Where a command is begun: what stops it is told there, and not at the top of the pane. */
export type PressPlace = {
  readonly id: string;
  /** The command that was begun here is under way. */
  readonly isRunning: boolean;
  readonly press: (act: () => Promise<unknown>) => Promise<void>;
};

/** A place of its own for the failures of what is pressed in a component; `FailureHere` shows them. */
export function usePressPlace(): PressPlace {
  const { store } = usePane();
  const id = useId();
  const [isRunning, setRunning] = useState(false);
  // What goes from the screen leaves its failure to the top of the pane.
  useEffect(() => () => store.dispatch({ type: "placeGone", place: id }), [store, id]);
  const press = async (act: () => Promise<unknown>): Promise<void> => {
    store.dispatch({ type: "pressed", place: id });
    setRunning(true);
    try {
      await act();
    } finally {
      setRunning(false);
      store.dispatch({ type: "pressed", place: undefined });
    }
  };
  return { id, isRunning, press };
}

/** Why what was pressed in this place was not done, until the next command; nothing while there is no such failure. */
export function FailureHere(props: {
  readonly place: string | undefined;
  readonly writeElsewhere?: () => Promise<void>;
}): ReactNode {
  const { place, writeElsewhere } = props;
  const { state, texts } = usePane();
  const styles = useStyles();
  const bars = useLate(loadNoticeBars);
  const bar = useRef<HTMLDivElement>(null);
  const { notice } = state;
  const failure = notice?.kind === "failure" && notice.place === place ? notice : undefined;
  const isShown = failure !== undefined && bars !== undefined;
  useEffect(() => {
    if (isShown) bar.current?.scrollIntoView?.({ block: "nearest" });
  }, [isShown]);
  // At the top it waits empty: readers tell more surely what comes into a place that was there before.
  const isWaiting = place === undefined && notice?.kind !== "failure";
  if (!failure && !isWaiting) return null;
  return (
    <div ref={bar} role="alert" className={styles.place}>
      {failure &&
        isShown &&
        (bars ? (
          <bars.FailureNotice notice={failure} writeElsewhere={writeElsewhere} />
        ) : (
          texts.notFetched
        ))}
    </div>
  );
}
