import { useEffect, useId, useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ComparedSnapshots, SnapshotDay } from "../../excel/late";
import { describeComparison } from "../../strings/comparison";
import { movementTexts, showSnapshotDay } from "../../strings/movement";
import { compareDays, listDays } from "../lateCommands";
import { FoldedSection } from "../parts/FoldedSection";
import { NarrowSelect } from "../parts/NarrowSelect";
import { useWholePane } from "../parts/useWholePane";
import { ClassSums } from "./ClassSums";
import { KindsTable } from "./KindsTable";
import { MovementMatrix } from "./MovementMatrix";
import { Moves } from "./Moves";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  label: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
});

/** METHOD 5: any two snapshots of the workbook compared. They are fetched when the section is opened. */
export function CompareDays(): ReactNode {
  const { language } = useWholePane();
  return (
    <FoldedSection title={movementTexts(language).compareTitle} level={3}>
      <Comparison />
    </FoldedSection>
  );
}

function Comparison(): ReactNode {
  const { store, language } = useWholePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const [days, setDays] = useState<readonly SnapshotDay[]>();
  const [chosen, setChosen] = useState<readonly [string, string]>();
  const [compared, setCompared] = useState<ComparedSnapshots>();
  useEffect(() => {
    void listDays(store).then((found) => {
      const [latest, before] = found ?? [];
      setDays(found);
      if (latest && before) setChosen([before.date, latest.date]);
    });
  }, [store]);
  useEffect(() => {
    if (chosen) void compareDays(store, chosen).then(setCompared);
  }, [store, chosen]);
  if (!days) return null;
  if (!chosen) return <p className={styles.quiet}>{texts.oneDay}</p>;
  const [since, until] = chosen;
  return (
    <>
      <DaySelect
        label={texts.compareFrom}
        days={days.filter(({ date }) => date !== until)}
        value={since}
        onChoose={(day) => setChosen([day, until])}
      />
      <DaySelect
        label={texts.compareTo}
        days={days.filter(({ date }) => date !== since)}
        value={until}
        onChoose={(day) => setChosen([since, day])}
      />
      {compared && <Compared compared={compared} />}
    </>
  );
}

function DaySelect(props: {
  readonly label: string;
  readonly days: readonly SnapshotDay[];
  readonly value: string;
  readonly onChoose: (day: string) => void;
}): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const id = useId();
  return (
    <div className={styles.label}>
      <label htmlFor={id}>{props.label}</label>
      <NarrowSelect
        id={id}
        size="small"
        value={props.value}
        onChange={(_, { value }) => props.onChoose(value)}
      >
        {props.days.map(({ date, period, detail }) => (
          <option key={date} value={date}>
            {texts.day(showSnapshotDay(language, date), period, detail)}
          </option>
        ))}
      </NarrowSelect>
    </div>
  );
}

function Compared(props: { readonly compared: ComparedSnapshots }): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const { movement, since, until } = props.compared;
  const lines = [
    texts.between(showSnapshotDay(language, since), showSnapshotDay(language, until)),
    ...describeComparison(language, movement),
    ...(movement.hasSameSettings ? [] : [texts.otherSettings]),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      <ClassSums movement={movement} />
      <KindsTable movement={movement} />
      <Moves movement={movement} hasDoors={false} />
      <MovementMatrix movement={movement} />
    </>
  );
}
