import type { ReactNode } from "react";
import type { LorenzPoint } from "../../core/classes/concentration/concentration";
import { curveTexts } from "../../strings/curves";
import { showPercent, showShare } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { Disclosure } from "../parts/Disclosure";
import { NumberTable } from "../parts/NumberTable";
import { useCurveStyles } from "./curveStyles";
import { drawLine, Plot, type Point } from "./Plot";
import { pickTenths } from "./tenths";

/** METHOD 3: how far turnover is from being spread evenly; the dashed line is where all clients buy alike. */
export function LorenzCurve(props: {
  readonly points: readonly LorenzPoint[];
  readonly gini: number;
}): ReactNode {
  const { language } = usePane();
  const styles = useCurveStyles();
  const texts = curveTexts(language);
  const { points, gini } = props;
  const line = points.map(({ clientShare, turnoverShare }): Point => [clientShare, turnoverShare]);
  const marks = [0, 0.5, 1].map((at) => ({ at, text: showPercent(language, at, 0) }));
  const summary = describeLorenz(points, gini, texts);
  return (
    <>
      <Plot
        label={`${texts.lorenz}. ${summary}`}
        xTitle={texts.clientsFromSmallest}
        yTitle={texts.turnoverShare}
        xTicks={marks.map(({ text }) => text)}
        yTicks={marks}
        title={texts.lorenz}
        points={line.map(([share, turnover]) => ({
          x: share,
          y: turnover,
          text: texts.lorenzPoint(share, turnover),
        }))}
      >
        <path
          className={styles.guide}
          d={drawLine([
            [0, 0],
            [1, 1],
          ])}
        />
        <path className={styles.area} d={`${drawLine(line)}Z`} />
        <path className={styles.curve} d={drawLine(line)} />
      </Plot>
      <p className={styles.summary}>{summary}</p>
      <Disclosure label={texts.numbers(texts.lorenz)}>
        <NumberTable
          label={texts.lorenz}
          headings={[texts.smallestClients, texts.theirTurnover]}
          rows={pickTenths(points, ({ clientShare }) => clientShare).map(
            ({ clientShare, turnoverShare }) => ({
              key: String(clientShare),
              name: showPercent(language, clientShare, 0),
              cells: [showShare(language, turnoverShare)],
            })
          )}
        />
      </Disclosure>
    </>
  );
}

/** The smaller half and the largest fifth, as near as there are points. */
function describeLorenz(
  points: readonly LorenzPoint[],
  gini: number,
  texts: ReturnType<typeof curveTexts>
): string {
  const at = (share: number): LorenzPoint | undefined =>
    points
      .slice(1, -1)
      .reduce<LorenzPoint | undefined>(
        (best, point) =>
          best && Math.abs(best.clientShare - share) <= Math.abs(point.clientShare - share)
            ? best
            : point,
        undefined
      );
  const [small, large] = [at(0.5), at(0.8)];
  return small && large ? texts.lorenzSummary(small, large, gini) : "";
}
