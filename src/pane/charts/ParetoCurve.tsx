import type { ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { curveTexts } from "../../strings/curves";
import { showPercent, showShare } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { Disclosure } from "../parts/Disclosure";
import { NumberTable } from "../parts/NumberTable";
import { useCurveStyles } from "./curveStyles";
import { drawLine, Plot, type Point } from "./Plot";
import { pickTenths } from "./tenths";

/** The share of turnover that the method looks at. */
const LINE = 0.8;

/** Turnover added up from the largest client on, with the line of 80 %; the dot is where class A ends. */
export function ParetoCurve(props: {
  readonly points: readonly Point[];
  readonly pair: Classification["pair"];
  readonly title: string;
}): ReactNode {
  const { language } = usePane();
  const styles = useCurveStyles();
  const texts = curveTexts(language);
  const { points, pair, title } = props;
  const marks = [0, 0.5, 1].map((at) => ({ at, text: showPercent(language, at, 0) }));
  const yMarks = [0, LINE, 1].map((at) => ({ at, text: showPercent(language, at, 0) }));
  const summary = texts.paretoSummary(pair.clientShare, pair.turnoverShare);
  const [x, y] = [pair.clientShare, pair.turnoverShare];
  return (
    <>
      <Plot
        label={`${title}. ${summary}`}
        xTitle={texts.clientsFromLargest}
        yTitle={texts.turnoverShare}
        xTicks={marks.map(({ text }) => text)}
        yTicks={yMarks}
        title={title}
        points={points.map(([share, turnover]) => ({
          x: share,
          y: turnover,
          text: texts.paretoPoint(share, turnover),
        }))}
      >
        <path
          className={styles.guide}
          d={drawLine([
            [0, LINE],
            [1, LINE],
          ])}
        />
        <path className={styles.area} d={`${drawLine([...points, [1, 0]])}Z`} />
        <path className={styles.curve} d={drawLine(points)} />
        <path
          className={styles.dot}
          d={drawLine([
            [x, y],
            [x, y],
          ])}
        />
      </Plot>
      <p className={styles.summary}>{summary}</p>
      <Disclosure label={texts.numbers(title)}>
        <NumberTable
          label={title}
          headings={[texts.largestClients, texts.theirTurnover]}
          rows={pickTenths(points, ([share]) => share).map(([share, turnover]) => ({
            key: String(share),
            name: showPercent(language, share, 0),
            cells: [showShare(language, turnover)],
          }))}
        />
      </Disclosure>
    </>
  );
}
