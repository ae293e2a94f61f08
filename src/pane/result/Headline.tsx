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

/** Of fewer clients nothing can be said of how turnover is spread. */
export const LEAST_FOR_SPREAD = 3;

/**
 * The real pair in one sentence: "33 % of clients give 80 % of turnover"; where the base is flat, or has hardly any
 * clients, one calm sentence says so in its place. `isResult`: a person who asked for the result is led here.
 */
export function Headline(props: {
  readonly classification: Classification;
  readonly isResult: boolean;
}): ReactNode {
  const { store, state, texts } = useWholePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pair, classes, clients, warnings, pareto } = props.classification;
  const isFew = pareto.positive < LEAST_FOR_SPREAD;
  const isFlat = warnings.some(({ code }) => code === "noPareto");
  const tellPair = isFlat ? texts.flatPair : texts.pair;
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
        {isFew ? texts.fewClients(pareto.positive) : tellPair(pair.clientShare, pair.turnoverShare)}
      </h2>
      {!isFew && <p className={styles.note}>{texts.pairNote(classes.A.clients, all)}</p>}
    </div>
  );
}
