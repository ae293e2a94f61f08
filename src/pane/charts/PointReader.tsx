import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { curveTexts } from "../../strings/curves";
import { usePane } from "../state/usePane";

/** A point of a plot that can be read out; both places 0..1, from the left and from the bottom. */
export type PlotPoint = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Leads to the clients behind it, by a press or by Enter. */
  readonly onOpen?: () => void;
};

const useStyles = makeStyles({
  area: {
    position: "relative",
    minWidth: 0,
    borderRadius: tokens.borderRadiusSmall,
    cursor: "crosshair",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  mark: {
    position: "absolute",
    boxSizing: "border-box",
    width: "13px",
    height: "13px",
    margin: "-6px",
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    borderRadius: "50%",
    pointerEvents: "none",
  },
  // It has its place before anything is read, so that nothing below moves.
  reading: {
    gridColumn: "1 / -1",
    gridRow: "5",
    minHeight: "32px",
    paddingTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};

/** Reads out the point that the pointer is nearest to, or that the arrow keys have come to. */
export function PointReader(props: {
  readonly title: string;
  readonly points: readonly PlotPoint[];
  readonly children: ReactNode;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = curveTexts(language);
  const { title, points, children } = props;
  const [at, setAt] = useState<number>();
  const hasDoors = points.some(({ onOpen }) => onOpen);
  const point = at === undefined ? undefined : points[at];
  const move = (event: PointerEvent<HTMLElement>): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    setAt(findNearest(points, event.clientX - left, event.clientY - top, { width, height }));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter") point?.onOpen?.();
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from = at ?? (step > 0 ? -1 : points.length);
    setAt(Math.min(points.length - 1, Math.max(0, from + step)));
  };
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={texts.points(title)}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, points.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={(point ?? points[0])?.text ?? ""}
        className={styles.area}
        onPointerMove={move}
        onPointerDown={move}
        onKeyDown={press}
        onClick={() => point?.onOpen?.()}
      >
        {children}
        {point && (
          <span
            className={styles.mark}
            style={{ left: `${point.x * 100}%`, top: `${(1 - point.y) * 100}%` }}
          />
        )}
      </div>
      <div aria-hidden="true" className={styles.reading}>
        {point ? (
          point.text
        ) : (
          <span className={styles.hint}>{hasDoors ? texts.doorHint : texts.hoverHint}</span>
        )}
      </div>
    </>
  );
}

/** The offset of the point nearest to a place, in pixels as it is seen. */
export function findNearest(
  points: readonly PlotPoint[],
  left: number,
  top: number,
  { width, height }: { readonly width: number; readonly height: number }
): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  points.forEach(({ x, y }, index) => {
    const far = (x * width - left) ** 2 + ((1 - y) * height - top) ** 2;
    if (far >= least) return;
    least = far;
    nearest = index;
  });
  return nearest;
}
