import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { useWholePane } from "../parts/useWholePane";

const useStyles = makeStyles({
  pair: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * The real pair in one sentence: "33 % of clients give 80 % of turnover". `isResult`: a person who asked for the result is
 * led here.
 */
export function Headline(props: {
  readonly classification: Classification;
  readonly isResult: boolean;
}): ReactNode {
  const { store, state, texts } = useWholePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pair, classes, clients } = props.classification;
  const isAwaited = props.isResult && state.isResultFresh;
  useEffect(() => {
    if (!isAwaited) return;
    heading.current?.focus();
    store.dispatch({ type: "resultSeen" });
  }, [isAwaited, store]);
  const all = clients.length - classes["0/returns"].clients;
  return (
    <div>
      <h2 ref={heading} tabIndex={-1} className={styles.pair}>
        {texts.pair(pair.clientShare, pair.turnoverShare)}
      </h2>
      <p className={styles.note}>{texts.pairNote(classes.A.clients, all)}</p>
    </div>
  );
}
