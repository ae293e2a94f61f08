import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { QUADRANTS, type Quadrant } from "../../core/classes/classification";
import { curveTexts } from "../../strings/curves";
import { showNumber } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { Disclosure } from "../parts/Disclosure";
import { NumberTable } from "../parts/NumberTable";
import { useCurveStyles } from "./curveStyles";
import { drawLine, Plot, type Point } from "./Plot";

/** A client: loyalty 0..100, and its place by profit (or turnover) among those shown, 0..1. */
export type ScatterPoint = {
  readonly name: string;
  readonly loyalty: number;
  readonly place: number;
  readonly quadrant: Quadrant;
};

const useStyles = makeStyles({
  dots: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeOpacity: 0.65,
    strokeWidth: "6px",
    strokeLinecap: "round",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

/** Clients as dots; the dashed lines part the quadrants. */
export function QuadrantScatter(props: {
  readonly points: readonly ScatterPoint[];
  /** 0..100 */
  readonly loyalFrom: number | null;
  /** 0..1 */
  readonly profitableFrom: number;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const curves = useCurveStyles();
  const texts = curveTexts(language);
  const { points, loyalFrom, profitableFrom } = props;
  const loyal = (loyalFrom ?? 50) / 100;
  const marks = [0, 50, 100].map((at) => showNumber(language, at));
  const counts = QUADRANTS.map((quadrant) =>
    texts.inQuadrant(quadrant, points.filter((point) => point.quadrant === quadrant).length)
  );
  const summary = texts.scatterSummary(points.length, showNumber(language, loyalFrom ?? 50));
  const dots = points
    .map(({ loyalty, place }): Point => [loyalty / 100, place])
    .map((point) => drawLine([point, point]))
    .join("");
  return (
    <>
      <Plot
        label={`${texts.scatter}. ${summary} ${counts.join("; ")}.`}
        xTitle={texts.loyaltyAxis}
        yTitle={texts.profitAxis}
        xTicks={marks}
        yTicks={[]}
        title={texts.scatter}
        points={points
          .map(({ name, loyalty, place, quadrant }) => ({
            x: loyalty / 100,
            y: place,
            text: texts.scatterPoint(name, showNumber(language, Math.round(loyalty)), quadrant),
          }))
          .sort((left, right) => left.x - right.x)}
      >
        <path
          className={curves.guide}
          d={drawLine([
            [loyal, 0],
            [loyal, 1],
          ])}
        />
        <path
          className={curves.guide}
          d={drawLine([
            [0, profitableFrom],
            [1, profitableFrom],
          ])}
        />
        <path className={styles.dots} d={dots} />
      </Plot>
      <p className={curves.summary}>{summary}</p>
      <Disclosure label={texts.numbers(texts.scatter)}>
        <NumberTable
          label={texts.scatter}
          headings={[texts.quadrant, texts.clients]}
          rows={QUADRANTS.map((quadrant) => ({
            key: quadrant,
            name: quadrant,
            cells: [
              showNumber(language, points.filter((point) => point.quadrant === quadrant).length),
            ],
          }))}
        />
      </Disclosure>
    </>
  );
}
