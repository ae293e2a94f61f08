import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { curveTexts } from "../../strings/curves";
import { showCount } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { useCurveStyles } from "./curveStyles";
import { Plot } from "./Plot";
import { chooseTicks } from "./ticks";

/** A bar: the range it stands for in words, its clients, and their share of turnover 0..1. */
export type HistogramBar = {
  readonly range: string;
  readonly clients: number;
  readonly share: number;
  /** Leads to its clients. */
  readonly onOpen: () => void;
};

/** Of a bar's place, left free between bars. */
const BETWEEN = 0.12;
const STEPS = 3;

const useStyles = makeStyles({
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
});

/** METHOD 3, the picture of the first text: how many clients have how much turnover. */
export function Histogram(props: {
  readonly bars: readonly HistogramBar[];
  /** The lowest and the highest border. */
  readonly ends: readonly string[];
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const curves = useCurveStyles();
  const texts = curveTexts(language);
  const { bars, ends } = props;
  const most = bars.reduce((largest, { clients }) => Math.max(largest, clients), 1);
  const ticks = chooseTicks(0, most, STEPS, 1);
  const high = ticks.at(-1) ?? most;
  const width = 1 / Math.max(1, bars.length);
  const tallest = bars.find(({ clients }) => clients === most);
  const summary = tallest ? texts.histogramSummary(tallest.range, tallest.clients) : "";
  return (
    <>
      <Plot
        label={`${texts.histogram}. ${summary}`}
        xTitle={texts.range}
        yTitle={texts.clients}
        xTicks={ends}
        yTicks={ticks.map((tick) => ({ at: tick / high, text: showCount(language, tick) }))}
        title={texts.histogram}
        points={bars.map(({ range, clients, share, onOpen }, at) => ({
          x: (at + 0.5) * width,
          y: clients / high,
          text: texts.binPoint(range, clients, share),
          ...(clients > 0 ? { onOpen } : {}),
        }))}
      >
        {bars.map(({ range, clients }, at) => (
          <rect
            key={range}
            className={styles.bar}
            x={(at + BETWEEN / 2) * width * 100}
            width={(1 - BETWEEN) * width * 100}
            y={(1 - clients / high) * 100}
            height={(clients / high) * 100}
          />
        ))}
      </Plot>
      <p className={curves.summary}>{summary}</p>
    </>
  );
}
