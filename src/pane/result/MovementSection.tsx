import type { ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import type { Alert } from "../../core/classes/movement/movement";
import { describeComparison } from "../../strings/comparison";
import { movementTexts, showSnapshotDay } from "../../strings/movement";
import { showMoney } from "../../strings/numbers";
import { keepSnapshots } from "../lateCommands";
import { useWholePane } from "../parts/useWholePane";
import { Door } from "../parts/Door";
import { Section } from "../parts/Section";
import type { Result } from "../state/state";
import { ClassSums } from "./ClassSums";
import { CompareDays } from "./CompareDays";
import { KindsTable, SHOWN_KINDS } from "./KindsTable";
import { MovementMatrix } from "./MovementMatrix";
import { MovementFlows } from "../charts/MovementFlows";
import { Moves } from "./Moves";
import { Renames } from "./Renames";
import { useDoors } from "./useDoors";

/** The alerts with most money at stake are shown; more of them would hide what is below. */
const MOST_ALERTS = 5;

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  keep: { alignSelf: "flex-start" },
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** METHOD 5: who came, left, rose and fell since the last snapshot; alerts for key clients first. */
export function MovementSection(props: { readonly result: Result }): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const { openList } = useDoors();
  const { movement: told } = props.result;
  if (!told) return null;
  const { movement, since } = told;
  const { kinds, scale, alerts } = movement;
  const hasMoves = SHOWN_KINDS.some((kind) => kinds[kind].clients > 0);
  return (
    <Section title={texts.title} note={texts.since(showSnapshotDay(language, since))}>
      {describeComparison(language, movement).map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      {!movement.hasSameSettings && <p className={styles.quiet}>{texts.otherSettings}</p>}
      {alerts.length > 0 && (
        <div className={styles.bars}>
          {alerts.slice(0, MOST_ALERTS).map((alert) => (
            <AlertBar key={alert.move.key} alert={alert} scale={scale} />
          ))}
        </div>
      )}
      <ClassSums movement={movement} />
      <Renames movement={movement} />
      {hasMoves ? (
        <>
          <KindsTable movement={movement} onOpen={(kind) => openList({ of: "moved", kind })} />
          <p className={styles.quiet}>{texts.atStakeNote}</p>
          <MovementFlows
            movement={movement}
            since={since}
            onOpen={(from, to) => openList({ of: "passed", from, to })}
          />
          <div>
            <Moves movement={movement} />
            <MovementMatrix
              movement={movement}
              onOpen={(from, to) => openList({ of: "passed", from, to })}
            />
            <CompareDays />
          </div>
        </>
      ) : (
        <>
          <p className={styles.quiet}>{texts.nothing}</p>
          <CompareDays />
        </>
      )}
    </Section>
  );
}

/** What moved in one line, among the first things of a result; leads to who it was. */
export function MovementLine(props: { readonly result: Result }): ReactNode {
  const { store, language } = useWholePane();
  const { movement: told } = props.result;
  if (!told) return null;
  const texts = movementTexts(language);
  const { kinds } = told.movement;
  const moved = SHOWN_KINDS.flatMap((kind) =>
    kinds[kind].clients > 0 ? [[texts.kinds[kind], kinds[kind].clients] as const] : []
  );
  if (moved.length === 0) return null;
  return (
    <div>
      <Door onOpen={() => store.dispatch({ type: "viewed", viewing: { part: "movement" } })}>
        {texts.line(showSnapshotDay(language, told.since), moved)}
      </Door>
    </div>
  );
}

function AlertBar(props: { readonly alert: Alert; readonly scale: number }): ReactNode {
  const { language } = useWholePane();
  const texts = movementTexts(language);
  const { code, move } = props.alert;
  const [from, to] = [move.before, move.after].map((one) =>
    texts.standing(one?.class ?? "absent")
  ) as [string, string];
  const money = showMoney(language, move.before?.turnover ?? 0, props.scale);
  const { openList, openClient } = useDoors();
  // Who is no longer in the data has no card.
  const open = (): void =>
    move.after ? openClient(move.key) : openList({ of: "moved", kind: "lost" });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {texts.alert(code, move.name, from, to, money)}{" "}
        <Door label={`${texts.showMoved}: ${move.name}`} onOpen={open}>
          {texts.showMoved}
        </Door>
      </MessageBarBody>
    </MessageBar>
  );
}

/** In place of the movement as long as there is no earlier snapshot: what it takes, and the way to it. */
export function NoMovement(): ReactNode {
  const { store, state, language } = useWholePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  if (state.settings.display.snapshots) {
    return (
      <Section title={texts.title}>
        <p className={styles.quiet}>{texts.noneYet}</p>
      </Section>
    );
  }
  return (
    <Section title={texts.title}>
      <p className={styles.quiet}>{texts.none}</p>
      <CommandButton
        className={styles.keep}

        act={() => keepSnapshots(store)}
      >
        {texts.keep}
      </CommandButton>
      <p className={styles.quiet}>{texts.keepNote}</p>
    </Section>
  );
}
