import { useMemo, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { describeConcentration } from "../../core/classes/concentration/concentration";
import { curveTexts } from "../../strings/curves";
import { ParetoCurve } from "../charts/ParetoCurve";
import { usePane } from "../state/usePane";

/** METHOD 2: how fast the turnover adds up from the largest client on; nothing to see of fewer than three. */
export function ParetoPicture(props: { readonly classification: Classification }): ReactNode {
  const { language } = usePane();
  const { pareto, pair } = props.classification;
  const { lorenz } = useMemo(() => describeConcentration(pareto), [pareto]);
  if (pareto.positive < 3) return null;
  const points = lorenz
    .map(({ clientShare, turnoverShare }) => [1 - clientShare, 1 - turnoverShare] as const)
    .reverse();
  return <ParetoCurve points={points} pair={pair} title={curveTexts(language).pareto} />;
}
