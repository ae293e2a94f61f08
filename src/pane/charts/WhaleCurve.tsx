import type { ReactNode } from "react";
import type { WhaleCurve as Curve } from "../../core/classes/concentration/whale";
import { curveTexts, describeWhale } from "../../strings/curves";
import { showColumn, showCount, showPercent } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { Disclosure } from "../parts/Disclosure";
import { NumberTable } from "../parts/NumberTable";
import { useCurveStyles } from "./curveStyles";
import { drawLine, Plot, type Point } from "./Plot";
import { pickTenths } from "./tenths";
import { chooseTicks } from "./ticks";

const STEPS = 5;

/** METHOD 3: profit added up from the most profitable client on; where it falls, clients cost money. */
export function WhaleCurve(props: { readonly curve: Curve; readonly scale: number }): ReactNode {
  const { language } = usePane();
  const styles = useCurveStyles();
  const texts = curveTexts(language);
  const { curve, scale } = props;
  const { points, peak, losing } = curve;
  const profits = points.map(({ profit }) => profit);
  const ticks = chooseTicks(Math.min(0, ...profits), Math.max(0, ...profits), STEPS, 10 ** scale);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const heightOf = (profit: number): number => (profit - low) / (high - low);
  const axis = showColumn(language, ticks, scale);
  const line = points.map(({ clientShare, profit }): Point => [clientShare, heightOf(profit)]);
  const zero = heightOf(0);
  const show = (amount: number): string => showCount(language, amount / 10 ** scale);
  const summary = describeWhale(language, curve, show);
  const rows = pickTenths(points, ({ clientShare }) => clientShare);
  const listed = points.filter((point) => rows.includes(point) || point.clients === peak.clients);
  const column = showColumn(
    language,
    listed.map(({ profit }) => profit),
    scale
  );
  return (
    <>
      <Plot
        label={`${texts.whale}. ${summary}`}
        xTitle={texts.clientsFromBest}
        yTitle={texts.inUnit(texts.profitSoFar, axis.unit)}
        xTicks={[0, 0.5, 1].map((share) => showPercent(language, share, 0))}
        yTicks={ticks.map((tick, at) => ({ at: heightOf(tick), text: axis.shown[at] ?? "" }))}
        title={texts.whale}
        points={points.map(({ clients, clientShare, profit }) => ({
          x: clientShare,
          y: heightOf(profit),
          text: texts.whalePoint(clients, show(profit)),
        }))}
      >
        <path
          className={styles.zero}
          d={drawLine([
            [0, zero],
            [1, zero],
          ])}
        />
        <path className={styles.area} d={`${drawLine([[0, zero], ...line, [1, zero]])}Z`} />
        <path className={styles.curve} d={drawLine(line)} />
        {losing.clients > 0 && (
          <path
            className={styles.dot}
            d={`${drawLine([[peak.clientShare, heightOf(peak.profit)]])}h0.01`}
          />
        )}
      </Plot>
      <p className={styles.summary}>{summary}</p>
      <Disclosure label={texts.numbers(texts.whale)}>
        <NumberTable
          label={texts.whale}
          headings={[texts.bestClients, texts.inUnit(texts.profitSoFar, column.unit)]}
          rows={listed
            .filter(({ clients }) => clients > 0)
            .map((point, at) => ({
              key: String(point.clients),
              name: texts.firstClients(point.clients, point.clientShare),
              cells: [column.shown[at] ?? ""],
            }))}
        />
      </Disclosure>
    </>
  );
}
