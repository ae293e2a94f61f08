import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Move, Movement } from "../../core/classes/movement/movement";
import { movementTexts } from "../../strings/movement";
import { showMoney } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { Door } from "../parts/Door";
import { MoreList } from "../parts/MoreList";
import { useDoors } from "./useDoors";

const FIRST = 15;
const STEP = 50;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere" },
  money: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums" },
  facts: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

/** The clients that moved, most money at stake first. */
export function Moves(props: {
  readonly movement: Movement;
  /** Its clients are those of the result, and lead to their cards. Absent: yes. */
  readonly hasDoors?: boolean;
}): ReactNode {
  const { language } = usePane();
  const texts = movementTexts(language);
  const moves = props.movement.moves.filter(({ kind }) => kind !== "same");
  return (
    <FoldedSection title={texts.moves} level={3}>
      <MoreList
        items={moves}
        first={FIRST}
        step={STEP}
        label={texts.moves}
        keyOf={({ key }) => key}
        show={(move) => (
          <MoveRow
            move={move}
            scale={props.movement.scale}
            hasDoor={props.hasDoors !== false && move.after !== null}
          />
        )}
      />
    </FoldedSection>
  );
}

function MoveRow(props: {
  readonly move: Move;
  readonly scale: number;
  readonly hasDoor: boolean;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const { openClient } = useDoors();
  const { key, kind, name, before, after, atStake } = props.move;
  const [from, to] = [before, after].map((one) => texts.standing(one?.class ?? "absent")) as [
    string,
    string,
  ];
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        {props.hasDoor ? <Door onOpen={() => openClient(key)}>{name}</Door> : name}
      </span>
      <span className={styles.money}>{showMoney(language, atStake, props.scale)}</span>
      <span className={styles.facts}>{texts.move(kind, from, to)}</span>
    </div>
  );
}
