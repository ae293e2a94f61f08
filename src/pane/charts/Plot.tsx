import { useRef, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PictureButtons } from "./PictureButtons";
import type { Tick } from "./picture";
import { PointReader, type PlotPoint } from "./PointReader";

/** A point of a curve; both 0..1, from the left and from the bottom. */
export type Point = readonly [x: number, y: number];

/** Text is laid out by the page, not by the drawing, so that it keeps its size however wide the pane is. */
const HEIGHT = "148px";

const useStyles = makeStyles({
  plot: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    maxWidth: "480px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  yTitle: { gridColumn: "1 / -1", paddingBottom: tokens.spacingVerticalS },
  // All marks share one cell, which is as wide as the widest of them.
  yTicks: { display: "grid", height: HEIGHT, textAlign: "end" },
  right: { gridColumn: "3", gridRow: "2", textAlign: "start" },
  withRight: { gridTemplateColumns: "auto minmax(0, 1fr) auto" },
  yTick: {
    gridArea: "1 / 1",
    alignSelf: "start",
    position: "relative",
    whiteSpace: "nowrap",
    transform: "translateY(-50%)",
  },
  drawing: { display: "block", width: "100%", height: HEIGHT, overflow: "visible" },
  xTicks: {
    gridColumn: "2",
    display: "flex",
    justifyContent: "space-between",
    paddingTop: tokens.spacingVerticalXS,
  },
  xTitle: { gridColumn: "2", textAlign: "end" },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: "1px",
    vectorEffect: "non-scaling-stroke",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
});

/** The frame of a curve: axes with their names and marks. `label` says in words what is seen. */
export function Plot(props: {
  readonly label: string;
  readonly xTitle: string;
  readonly yTitle: string;
  /** The marks below, evenly spaced from end to end. */
  readonly xTicks: readonly string[];
  readonly yTicks: readonly Tick[];
  /** Marks at the right end, for a picture that leads from left to right; such a one has no lines across. */
  readonly rightTicks?: readonly Tick[];
  /** What it is a picture of: the name of its file. */
  readonly title: string;
  /** What can be read out, from the left. */
  readonly points: readonly PlotPoint[];
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const drawing = useRef<SVGSVGElement>(null);
  const { label, xTitle, yTitle, xTicks, yTicks, rightTicks, title, points, children } = props;
  const frame = { title, xTitle, yTitle, xTicks, yTicks, ...(rightTicks ? { rightTicks } : {}) };
  return (
    <>
      <div className={mergeClasses(styles.plot, rightTicks && styles.withRight)}>
        <div aria-hidden="true" className={styles.yTitle}>
          {yTitle}
        </div>
        <Ticks ticks={yTicks} />
        <PointReader title={title} points={points}>
          <svg
            ref={drawing}
            role="img"
            aria-label={label}
            className={styles.drawing}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
          >
            {!rightTicks &&
              yTicks.map(({ at }) => (
                <line key={at} className={styles.grid} x1="0" x2="100" y1={toY(at)} y2={toY(at)} />
              ))}
            {children}
          </svg>
        </PointReader>
        {rightTicks && <Ticks ticks={rightTicks} isRight />}
        <div aria-hidden="true" className={styles.xTicks}>
          {xTicks.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </div>
        <div aria-hidden="true" className={styles.xTitle}>
          {xTitle}
        </div>
      </div>
      <PictureButtons drawing={drawing} frame={frame} />
    </>
  );
}

function Ticks(props: { readonly ticks: readonly Tick[]; readonly isRight?: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <div
      aria-hidden="true"
      className={mergeClasses(styles.yTicks, props.isRight === true && styles.right)}
    >
      {props.ticks.map(({ at, text }) => (
        <span key={at} className={styles.yTick} style={{ top: `${(1 - at) * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** Points as a line of an SVG path in the plot's 100 × 100. */
export function drawLine(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${round(x * 100)} ${toY(y)}`).join("");
}

function toY(share: number): number {
  return round((1 - share) * 100);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
