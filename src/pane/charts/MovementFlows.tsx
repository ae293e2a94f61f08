import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { listFlows, type Flow } from "../../core/classes/movement/flows";
import { STANDINGS, type Movement, type Standing } from "../../core/classes/movement/movement";
import { movementTexts, showSnapshotDay } from "../../strings/movement";
import { showMoney } from "../../strings/numbers";
import { Section } from "../parts/Section";
import { usePane } from "../state/usePane";
import { useCurveStyles } from "./curveStyles";
import type { Tick } from "./picture";
import { Plot } from "./Plot";

/** Of the height, between two standings. */
const GAP = 0.03;
/** Of the width, for the blocks at both ends. */
const BLOCK = 0.03;

const useStyles = makeStyles({
  flow: { strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
  up: {
    fill: tokens.colorStatusSuccessForeground1,
    stroke: tokens.colorStatusSuccessForeground1,
    fillOpacity: 0.45,
  },
  down: {
    fill: tokens.colorStatusDangerForeground1,
    stroke: tokens.colorStatusDangerForeground1,
    fillOpacity: 0.45,
  },
  same: {
    fill: tokens.colorNeutralForeground3,
    stroke: tokens.colorNeutralForeground3,
    fillOpacity: 0.18,
    strokeOpacity: 0.4,
  },
  forced: {
    "@media (forced-colors: active)": { fill: "none", stroke: "CanvasText", strokeOpacity: 1 },
  },
  block: {
    fill: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/** METHOD 5: which classes clients left and which they came to, as bands from left to right. */
export function MovementFlows(props: {
  readonly movement: Movement;
  /** The day of the earlier snapshot, `2026-03-31`. */
  readonly since: string;
  readonly onOpen: (from: Standing, to: Standing) => void;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const curves = useCurveStyles();
  const texts = movementTexts(language);
  const { movement, since, onOpen } = props;
  const flows = listFlows(movement);
  const { bands, left, right } = layOut(flows);
  const countOf = (way: Flow["way"]): number =>
    flows.reduce((sum, flow) => sum + (flow.way === way ? flow.clients : 0), 0);
  const summary = texts.flowsSummary(countOf("up"), countOf("down"), countOf("same"));
  const name = (blocks: readonly Block[]): Tick[] =>
    blocks.map(({ standing, from, to }) => ({
      at: 1 - (from + to) / 2,
      text: texts.standing(standing),
    }));
  const show = (amount: number): string => showMoney(language, amount, movement.scale);
  return (
    <Section title={texts.flows} note={texts.flowsNote}>
      <Plot
        label={`${texts.flows}. ${summary}`}
        xTitle=""
        yTitle=""
        xTicks={[showSnapshotDay(language, since), texts.flowsNow]}
        yTicks={name(left)}
        rightTicks={name(right)}
        title={texts.flows}
        points={bands.map(({ flow, out, into, width }) => ({
          x: 0.5,
          y: 1 - (out + into + width) / 2,
          text: texts.flow(
            texts.standing(flow.from),
            texts.standing(flow.to),
            flow.clients,
            show(flow.before),
            show(flow.after)
          ),
          onOpen: () => onOpen(flow.from, flow.to),
        }))}
      >
        {bands.map((band) => (
          <path
            key={`${band.flow.from} ${band.flow.to}`}
            className={`${styles.flow} ${styles[band.flow.way]} ${styles.forced}`}
            d={drawBand(band)}
          />
        ))}
        {[
          { blocks: left, x: 0 },
          { blocks: right, x: 1 - BLOCK },
        ].flatMap(({ blocks, x }) =>
          blocks.map(({ standing, from, to }) => (
            <rect
              key={`${x} ${standing}`}
              className={styles.block}
              x={x * 100}
              width={BLOCK * 100}
              y={from * 100}
              height={(to - from) * 100}
            />
          ))
        )}
      </Plot>
      <p className={curves.summary}>{summary}</p>
    </Section>
  );
}

/** A standing at one end; both 0..1 from the top. */
type Block = { readonly standing: Standing; readonly from: number; readonly to: number };
/** A flow from where it leaves to where it arrives, its upper edge and its width 0..1 from the top. */
type Band = {
  readonly flow: Flow;
  readonly out: number;
  readonly into: number;
  readonly width: number;
};

/** Each client has the same height; flows leave and arrive in the order of the standings, so that few of them cross. */
function layOut(flows: readonly Flow[]): {
  readonly bands: readonly Band[];
  readonly left: readonly Block[];
  readonly right: readonly Block[];
} {
  const all = flows.reduce((sum, { clients }) => sum + clients, 0);
  const gaps = Math.max(countUsed(flows, "from"), countUsed(flows, "to")) - 1;
  const unit = (1 - gaps * GAP) / Math.max(1, all);
  const left = stack(flows, "from", unit);
  const right = stack(flows, "to", unit);
  const starts = (blocks: readonly Block[]): Map<Standing, number> =>
    new Map(blocks.map(({ standing, from }) => [standing, from]));
  const [out, into] = [starts(left), starts(right)];
  const bands = flows.map((flow) => {
    const width = flow.clients * unit;
    const [leaves, arrives] = [out.get(flow.from) ?? 0, into.get(flow.to) ?? 0];
    out.set(flow.from, leaves + width);
    into.set(flow.to, arrives + width);
    return { flow, out: leaves, into: arrives, width };
  });
  return { bands, left, right };
}

function countUsed(flows: readonly Flow[], end: "from" | "to"): number {
  return new Set(flows.map((flow) => flow[end])).size;
}

function stack(flows: readonly Flow[], end: "from" | "to", unit: number): Block[] {
  let top = 0;
  return STANDINGS.flatMap((standing) => {
    const clients = flows.reduce(
      (sum, flow) => sum + (flow[end] === standing ? flow.clients : 0),
      0
    );
    if (clients === 0) return [];
    const from = top;
    top += clients * unit + GAP;
    return [{ standing, from, to: from + clients * unit }];
  });
}

/** A band that bends from one block to the other in the plot's 100 × 100. */
function drawBand({ out, into, width }: Band): string {
  const [x0, x1] = [BLOCK * 100, (1 - BLOCK) * 100];
  const at = (y: number): string => String(Math.round(y * 10_000) / 100);
  return [
    `M${x0} ${at(out)}C50 ${at(out)} 50 ${at(into)} ${x1} ${at(into)}`,
    `L${x1} ${at(into + width)}`,
    `C50 ${at(into + width)} 50 ${at(out + width)} ${x0} ${at(out + width)}Z`,
  ].join("");
}
