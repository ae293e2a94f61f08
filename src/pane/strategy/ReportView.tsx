import type { ReactNode } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Created, Refreshed, TakenDecisions, TakenPack, ToldChange } from "../../excel/late";
import type { Language } from "../../strings/language";
import { planTexts } from "../../strings/plans";
import { describeChange, describeRecorded } from "../../strings/strategy/journalTexts";
import { strategyTexts } from "../../strings/strategy/texts";
import { usePane } from "../state/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { CloseIcon } from "../parts/icons";
import { saveFile } from "../parts/saveFile";
import { openSheet } from "./commands";
import type { Report } from "../state/strategyState";

const useStyles = makeStyles({
  report: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  none: { marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})` },
  text: { margin: 0, paddingTop: tokens.spacingVerticalXS },
  more: { gridColumn: "1 / 3" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What the last command with sheets did, said aloud, until it is closed or another one begins. */
export function ReportView(): ReactNode {
  const { store, state, language, texts: pane } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { report } = state.strategy;
  const lines = report ? describeReport(report, language) : [];
  return (
    <div className={report ? styles.report : styles.none}>
      <div role="status">
        {lines.map((line) => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
      </div>
      {report && (
        <Button
          appearance="transparent"
          size="small"
          aria-label={pane.close}
          icon={<CloseIcon />}
          onClick={() => store.dispatch({ type: "strategy", change: { type: "reportClosed" } })}
        />
      )}
      {report?.kind === "packFile" && (
        <Link as="button" className={styles.more} onClick={() => saveFile(report.file)}>
          {texts.saveAgain}
        </Link>
      )}
      {report?.kind === "refreshed" && (
        <div className={styles.more}>
          <RefreshedLists refreshed={report.refreshed} />
          <Told title={texts.journalLines} lines={report.recorded.told} />
        </div>
      )}
      {report?.kind === "packTaken" && (
        <div className={styles.more}>
          <Told title={texts.takenAnswers} lines={listTaken(report.pack, language)} />
        </div>
      )}
    </div>
  );
}

function describeReport(report: Report, language: Language): string[] {
  const texts = planTexts(language);
  switch (report.kind) {
    case "created":
      return describeCreated(report.created, language);
    case "refreshed":
      return [
        describeRefreshed(report.refreshed, language),
        ...describeRecorded(language, report.recorded),
      ];
    case "board":
      return [report.isNew ? texts.boardMade(report.sheet) : texts.boardRefreshed(report.sheet)];
    case "agendas": {
      const { agendas, ...taken } = report.wrote;
      const sheets = agendas.map(({ sheet }) => sheet);
      return [
        texts.agendasMade(sheets),
        ...(taken.decisions > 0 ? describeDecisions(taken, language) : []),
      ];
    }
    case "decisions":
      return describeDecisions(report, language);
    case "packMade":
      return [texts.packMade(report.sheets)];
    case "packFile":
      return [texts.packSaved(report.sheets, report.file.name)];
    case "packTaken":
      return describePack(report.pack, language);
  }
}

function describeDecisions(
  { decisions, left, talks }: TakenDecisions,
  language: Language
): string[] {
  const texts = planTexts(language);
  return [
    texts.decisionsTaken(decisions),
    ...(talks > 0 ? [texts.talksNoted(talks)] : []),
    ...(left > 0 ? [texts.decisionsLeft(left)] : []),
  ];
}

function describePack({ merged, added, locked }: TakenPack, language: Language): string[] {
  const texts = planTexts(language);
  const taken = merged.reduce((sum, one) => sum + one.taken, 0);
  const disputed = merged.reduce((sum, one) => sum + one.conflicts.length, 0);
  return [
    texts.packTaken(taken, merged.length),
    ...(added.length > 0 ? [texts.packAdded(added.length)] : []),
    ...(locked.length > 0 ? [texts.packLocked(locked.map(({ sheet }) => sheet))] : []),
    ...(disputed > 0 ? [texts.packDisputed(disputed)] : []),
  ];
}

function describeCreated(
  { created, existing, migrated, left, language: made }: Created,
  language: Language
): string[] {
  const texts = planTexts(language);
  return [
    texts.made(created.length),
    ...(created.length > 0 && made !== language ? [texts.otherLanguage] : []),
    ...(existing.length > 0 ? [texts.existed(existing.length)] : []),
    ...(migrated.length > 0 ? [texts.movedOver(migrated.length)] : []),
    ...(left > 0 ? [texts.left(left)] : []),
  ];
}

function describeRefreshed({ refreshed }: Refreshed, language: Language): string {
  const changed = refreshed.filter((one) => one.changed.length > 0);
  return planTexts(language).headsRefreshed(refreshed.length, changed.length);
}

type ToldLine = Pick<ToldChange, "client" | "where" | "before" | "after">;

function listTaken({ merged }: TakenPack, language: Language): ToldLine[] {
  return merged.flatMap(({ client, changes }) =>
    changes.map((one) => ({ client, ...describeChange(language, one) }))
  );
}

/** Answers that are other ones now, each with what it said before. */
function Told(props: {
  readonly title: (lines: number) => string;
  readonly lines: readonly ToldLine[];
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { lines } = props;
  if (lines.length === 0) return null;
  return (
    <FoldedSection title={props.title(lines.length)}>
      <ul className={styles.list}>
        {lines.map(({ client, where, before, after }, index) => (
          <li key={index}>
            {client} · {where}: {planTexts(language).wasIs(before, after)}
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
}

/** What changed, and which sheets and clients no longer belong together. */
function RefreshedLists(props: { readonly refreshed: Refreshed }): ReactNode {
  const { language } = usePane();
  const texts = planTexts(language);
  const { head } = strategyTexts(language);
  const { refreshed, noLongerKey, withoutSheet, locked } = props.refreshed;
  const changed = refreshed.filter((one) => one.changed.length > 0 || one.hasNewAnswers);
  return (
    <>
      <Names
        title={texts.changed(changed.length)}
        items={changed.map((one) => {
          const words = one.changed.map((figure) => head[figure].toLowerCase());
          const news = one.hasNewAnswers ? [...words, texts.newAnswers] : words;
          return { name: one.client, sheet: one.sheet, words: news.join(", ") };
        })}
      />
      <Names
        title={texts.noLongerKey(noLongerKey.length)}
        note={texts.noLongerKeyNote}
        items={noLongerKey.map(({ sheet }) => ({ name: sheet, sheet }))}
      />
      <Names
        title={texts.withoutSheet(withoutSheet.length)}
        items={withoutSheet.map(({ name }) => ({ name }))}
      />
      <Names
        title={texts.locked(locked.length)}
        note={texts.lockedNote}
        items={locked.map(({ sheet }) => ({ name: sheet, sheet }))}
      />
    </>
  );
}

type Item = { readonly name: string; readonly sheet?: string; readonly words?: string };

function Names(props: {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly Item[];
}): ReactNode {
  const { store } = usePane();
  const styles = useStyles();
  const { title, note, items } = props;
  if (items.length === 0) return null;
  return (
    <FoldedSection title={title} {...(note === undefined ? {} : { note })}>
      <ul className={styles.list}>
        {items.map(({ name, sheet, words }) => (
          <li key={`${name} ${sheet}`}>
            {sheet === undefined ? (
              name
            ) : (
              <Link as="button" onClick={() => void openSheet(store, sheet)}>
                {name}
              </Link>
            )}
            {words && `: ${words}`}
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
}
