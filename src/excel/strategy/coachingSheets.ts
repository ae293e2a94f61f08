import type { CellValue } from "../../core/reading/values/cells";
import { listCalls } from "../../core/strategy/calls";
import { listTrainings } from "../../core/strategy/trainings";
import type { Weights } from "../../core/strategy/weights";
import { measureTeam, type TeamLine } from "../../core/strategy/team";
import { LANGUAGES, type Language } from "../../strings/language";
import { coachingTexts, TEAM_COLUMNS } from "../../strings/strategy/coachingTexts";
import { rangeOf } from "../cells/area";
import { neutralise } from "../cells/safeText";
import { runUnit } from "../unit/unit";
import type { WroteSheet } from "./boardsSheet";
import { coachingOf, findSheets, languageOfBook, sortOwnership, type StrategyState } from "./find";
import { dateFormat, dateSerial } from "./head";
import { writeOwnList, type OwnList } from "./listSheet";
import { readSheets, toCase } from "./read";

/**
 * Writes the executives' call list over all clients: every moment of point 9 that is not settled, by its day (METHOD 7).
 * Throws `FailureError`.
 */
export async function writeCallList(wanted: Language, today: Date): Promise<WroteSheet> {
  return writeListOf(wanted, ({ cases, language }) => {
    const { calls: texts } = coachingTexts(language);
    const date = dateFormat(language);
    const { columns } = texts;
    return {
      kind: "Calls",
      name: texts.sheet,
      title: texts.title,
      note: texts.note,
      nothing: texts.nothing,
      columns: [
        { heading: columns.date, width: 70, format: date },
        { heading: columns.client, width: 150, format: "@" },
        { heading: columns.moment, width: 180, format: "@" },
        { heading: columns.effect, width: 60, format: "@" },
        { heading: columns.whoCalls, width: 100, format: "@" },
        { heading: columns.whomCalled, width: 100, format: "@" },
        { heading: columns.owner, width: 90, format: "@" },
        { heading: columns.state, width: 80, format: "@" },
      ],
      lines: listCalls(cases, dateSerial(today)).map((call) => [
        call.date ?? texts.noDate,
        neutralise(call.client.name),
        neutralise(call.moment),
        call.effect === null ? "" : texts.effects[call.effect],
        neutralise(call.whoCalls || texts.nobody),
        neutralise(call.whomCalled || texts.nobody),
        neutralise(call.owner),
        call.isOverdue ? texts.overdue : "",
      ]),
    };
  });
}

/**
 * Writes who trains whom for the visits of the first stage that are to come, over all clients (METHOD 7). Throws
 * `FailureError`.
 */
export async function writeTrainingList(wanted: Language, today: Date): Promise<WroteSheet> {
  return writeListOf(wanted, ({ cases, language }) => {
    const { training: texts } = coachingTexts(language);
    const { columns } = texts;
    return {
      kind: "Training",
      name: texts.sheet,
      title: texts.title,
      note: texts.note,
      nothing: texts.nothing,
      columns: [
        { heading: columns.date, width: 70, format: dateFormat(language) },
        { heading: columns.client, width: 150, format: "@" },
        { heading: columns.goal, width: 170, format: "@" },
        { heading: columns.goes, width: 100, format: "@" },
        { heading: columns.withWhom, width: 100, format: "@" },
        { heading: columns.training, width: 240, format: "@" },
      ],
      lines: listTrainings(cases, dateSerial(today)).map((visit) => [
        visit.date ?? texts.noDate,
        neutralise(visit.client.name),
        neutralise(visit.goal),
        neutralise(visit.goes || texts.nobody),
        neutralise(visit.withWhom || texts.nobody),
        neutralise(visit.training || texts.nobody),
      ]),
    };
  });
}

/**
 * Writes the page of the team: a line for each agent and day on which the page was written, the latest day first
 * (METHOD 7). The lines of earlier days are read from the page itself and stay as they are. Throws `FailureError`.
 */
export async function writeTeamPage(
  wanted: Language,
  today: Date,
  weights?: Weights
): Promise<WroteSheet> {
  return writeListOf(wanted, async ({ context, state, cases, language }) => {
    const day = dateSerial(today);
    const earlier = (await readTeam(context, state)).filter((line) => line.day < day);
    const lines = [
      ...measureTeam(cases, day, earlier, coachingOf(state, weights).weights),
      ...earlier,
    ];
    const { team: texts } = coachingTexts(language);
    return {
      kind: "Team",
      name: texts.sheet,
      title: texts.title,
      note: texts.note,
      nothing: texts.nothing,
      columns: TEAM_COLUMNS.map((column) => ({
        heading: texts.columns[column],
        width: column === "agent" ? 140 : 68,
        format: column === "day" ? dateFormat(language) : "0",
      })),
      lines: lines.map((line) =>
        TEAM_COLUMNS.map((column) =>
          column === "agent" ? neutralise(line.agent ?? texts.noAgent) : line[column]
        )
      ),
    };
  });
}

/** What a list over all clients is made from. */
type Book = {
  readonly context: Excel.RequestContext;
  readonly state: StrategyState;
  readonly cases: readonly ReturnType<typeof toCase>[];
  /** The book's own; the wanted one where it has none. */
  readonly language: Language;
};

/** Reads all sheets of clients, and writes the list that `plan` makes of them. */
async function writeListOf(
  wanted: Language,
  plan: (book: Book) => OwnList | Promise<OwnList>
): Promise<WroteSheet> {
  return runUnit(async (unit) => {
    const { context } = unit;
    const state = await findSheets(context);
    const cases = await readCases(context, state);
    const language = languageOfBook(state.found, wanted);
    return writeOwnList(unit, await plan({ context, state, cases, language }));
  });
}

async function readCases(
  context: Excel.RequestContext,
  { found }: StrategyState
): Promise<ReturnType<typeof toCase>[]> {
  const own = [...sortOwnership(found).values()].map((claim) => claim.own);
  return (await readSheets(context, own)).map(toCase);
}

/** The lines of earlier days; what does not look like one is no line. */
async function readTeam(
  context: Excel.RequestContext,
  { workbookMarks }: StrategyState
): Promise<TeamLine[]> {
  const mark = workbookMarks.find(({ kind, sheet }) => kind === "Team" && sheet !== undefined);
  if (mark?.sheet === undefined || !mark.block) return [];
  const range = rangeOf(context.workbook.worksheets.getItem(mark.sheet), mark.block).load("values");
  await context.sync();
  return (range.values as CellValue[][]).flatMap((row) => readLine(row) ?? []);
}

function readLine(row: readonly CellValue[]): TeamLine | undefined {
  const cells = TEAM_COLUMNS.map((column, index) => [column, row[index]] as const);
  const numbers = cells.filter(([column]) => column !== "agent");
  if (numbers.some(([, value]) => typeof value !== "number")) return undefined;
  const name = String(row[TEAM_COLUMNS.indexOf("agent")] ?? "");
  const isNobody = LANGUAGES.some((one) => coachingTexts(one).team.noAgent === name);
  return {
    ...(Object.fromEntries(numbers) as Omit<TeamLine, "agent">),
    agent: isNobody ? null : name,
  };
}
