import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { listMoves } from "../../core/classes/movement/movement";
import { CommandButton } from "../parts/CommandButton";
import type { Language } from "../../strings/language";
import { monthTexts } from "../../strings/month";
import { movementTexts, showSnapshotDay } from "../../strings/movement";
import { checkAgain } from "../lateCommands";
import { Section } from "../parts/Section";
import { useWholePane } from "../parts/useWholePane";
import type { MonthStep, Result } from "../state/state";
import { finishMonth, startMonth } from "../monthCommands";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The monthly round: one button, what waits for the person, and what it has come to. */
export function NewMonth(): ReactNode {
  const { store, state, language } = useWholePane();
  const styles = useStyles();
  const texts = monthTexts(language);
  const { month } = state;
  const done = month && "done" in month ? month.done : [];
  return (
    <Section title={texts.title} note={texts.hint}>
      <div className={styles.buttons}>
        <CommandButton act={() => startMonth(store)}>
          {month?.stage === "running" ? texts.running : texts.start}
        </CommandButton>
      </div>
      <div role="status">
        {month?.stage === "same" && <p className={styles.quiet}>{texts.same}</p>}
        {month?.stage === "doubts" && <p className={styles.quiet}>{texts.doubts(month.doubts)}</p>}
        {done.length > 0 && (
          <ul className={styles.steps}>
            {done
              .flatMap((step) => describeStep(step, language))
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        )}
        {month?.stage === "over" && !month.isWhole && (
          <p className={styles.quiet}>{texts.stopped}</p>
        )}
      </div>
      {month?.stage === "doubts" && (
        <div className={styles.buttons}>
          <CommandButton act={() => checkAgain(store)}>{texts.look}</CommandButton>
          <CommandButton act={() => finishMonth(store)}>{texts.goOn}</CommandButton>
        </div>
      )}
    </Section>
  );
}

/** What a step of the round did, a sentence for each thing. */
function describeStep(step: MonthStep, language: Language): string[] {
  const texts = monthTexts(language);
  switch (step.step) {
    case "classes":
      return describeClasses(step.result, step.hasSnapshot, language);
    case "sheets":
      return [
        texts.sheets(step.sheets, step.changed),
        ...(step.withoutSheet > 0 ? [texts.withoutSheet(step.withoutSheet)] : []),
      ];
    case "board":
      return [texts.board(step.sheet)];
  }
}

function describeClasses(
  { written, movement }: Result,
  hasSnapshot: boolean,
  language: Language
): string[] {
  const texts = monthTexts(language);
  const { beside, clientsSheet, charts } = written;
  const places = [beside, clientsSheet].flatMap((place) =>
    place ? [`${place.sheet}, ${place.address}`] : []
  );
  const report = charts
    ? charts.isStale
      ? texts.staleReport(charts.sheet)
      : texts.report(charts.sheet)
    : texts.noReport;
  return [
    texts.written(places.join("; ")),
    report,
    describeMovement(movement, language),
    hasSnapshot ? texts.snapshot : texts.noSnapshot,
  ];
}

function describeMovement(told: Result["movement"], language: Language): string {
  const texts = monthTexts(language);
  if (!told) return texts.firstMonth;
  const words = movementTexts(language);
  const moved = listMoves(told.movement).map(([kind, n]) => [words.kinds[kind], n] as const);
  return moved.length > 0
    ? `${words.line(showSnapshotDay(language, told.since), moved)}.`
    : texts.nothingMoved;
}
