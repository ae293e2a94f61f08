import { toA1 } from "../../core/reading/values/cells";
import type { BasePlaybook, QuadrantPlan } from "../../core/strategy/basePlaybook";
import { agentsOf, territoriesOf } from "../../core/strategy/case";
import type { KnownClient } from "../../core/strategy/client";
import { joinLabels } from "../../core/strategy/labels";
import type { Language } from "../../strings/language";
import { playbook } from "../../strings/playbook";
import { sheetTexts } from "../../strings/sheet";
import { basePlaybookTexts, listAsked, PLAN_COLUMNS } from "../../strings/strategy/basePlaybook";
import { listWordsOf } from "../../strings/strategy/texts";
import { neutralise } from "../cells/safeText";
import type { ReadSheet } from "./read";

/** Columns of the playbook of the base. */
export const PLAYBOOK_COLUMNS = 7;

/** A row of the playbook of the base. `quadrant` is a title in a bar, what came in stands by `month` and `source`. */
export type PlaybookRow = {
  readonly kind:
    | ("title" | "note" | "quadrant" | "text" | "headings" | "empty")
    | ("client" | "total" | "month" | "monthSum" | "source" | "sourceSum");
  readonly cells: readonly (string | number)[];
};
type Row = PlaybookRow;

/** A text alone on its row. */
export function wide(kind: Row["kind"], text: string): Row {
  return { kind, cells: [text, ...Array<string>(PLAYBOOK_COLUMNS - 1).fill("")] };
}

/** The quadrants in service order, each with its texts, who does it, and its clients with their total. */
export function listPlanRows(
  { plans, without }: BasePlaybook,
  sheetOf: ReadonlyMap<KnownClient, ReadSheet>,
  language: Language
): Row[] {
  const texts = basePlaybookTexts(language);
  const rows: Row[] = [wide("title", texts.title), wide("note", texts.note)];
  for (const plan of plans) {
    const { quadrant, clients, turnover, named } = plan;
    const title = texts.quadrant(quadrant, playbook(language)[quadrant].name);
    rows.push(
      { kind: "quadrant", cells: [title, "", texts.count(clients), "", turnover, "", ""] },
      ...listAsked(language, quadrant).map((text) => wide("text", text)),
      wide("text", clients > 0 ? describeAgents(plan, language) : texts.nobody)
    );
    if (named.length > 0) {
      rows.push({ kind: "headings", cells: PLAN_COLUMNS.map((column) => texts.columns[column]) });
      const first = rows.length;
      rows.push(
        ...named.map((client) => listClient(client, sheetOf.get(client), language)),
        listTotal(texts.total, first, named.length)
      );
      const more = clients - named.length;
      if (more > 0) rows.push(wide("text", texts.more(more)));
    }
    rows.push(wide("empty", ""));
  }
  return without > 0 ? [...rows, wide("text", texts.without(without))] : rows;
}

function describeAgents({ agents }: QuadrantPlan, language: Language): string {
  const texts = basePlaybookTexts(language);
  const names = agents.map(({ agent, clients }) => texts.agent(agent ?? texts.noAgent, clients));
  return texts.who + names.join(", ");
}

/** How many are named and their turnover, by formulas over the lines above. */
function listTotal(text: string, first: number, count: number): Row {
  const down = (column: number): string =>
    `${toA1(first, column)}:${toA1(first + count - 1, column)}`;
  return {
    kind: "total",
    cells: [text, "", "", `=COUNTA(${down(0)})`, `=SUM(${down(4)})`, "", ""],
  };
}

function listClient(client: KnownClient, sheet: ReadSheet | undefined, language: Language): Row {
  const { noAgent } = basePlaybookTexts(language);
  const labels = (all: readonly (string | null)[], nobody: string): string =>
    neutralise(joinLabels(all.map((label) => label ?? nobody)));
  return {
    kind: "client",
    cells: [
      neutralise(client.name),
      labels(agentsOf(client), noAgent),
      labels(territoriesOf(client), ""),
      sheetTexts(language).classes[client.class],
      followTurnover(sheet) ?? client.turnover,
      ...followPlan(sheet),
    ],
  };
}

/** The tab of a sheet as a formula names it. */
function tabOf({ sheet }: ReadSheet): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function followTurnover(sheet: ReadSheet | undefined): string | undefined {
  const place = sheet?.places.head.lines.turnover;
  if (!sheet || !place) return undefined;
  const cell = `${tabOf(sheet)}!${toA1(place.row, place.column)}`;
  return `=IF(${cell}="","",${cell})`;
}

/** How many lines of the client's check-list are done, of how many, and the next day due of those that are open. */
function followPlan(sheet: ReadSheet | undefined): [string, string] {
  const table = sheet?.places.answers.tables.playbook;
  const { playbookLine, doingState, doingDue } = table?.columns ?? {};
  if (!sheet || !table || playbookLine === undefined || doingState === undefined) return ["", ""];
  const down = (column: number): string =>
    `${tabOf(sheet)}!${toA1(table.row + 1, column)}:${toA1(table.row + table.rows, column)}`;
  const states = down(doingState);
  const done = listWordsOf("state", "done").map((word) => `COUNTIF(${states},"${word}")`);
  const settled = `=${done.join("+")}&" / "&COUNTA(${down(playbookLine)})`;
  if (doingDue === undefined) return [settled, ""];
  const days = down(doingDue);
  const open = ["done", "dropped"]
    .flatMap((code) => listWordsOf("state", code))
    .map((word) => `${states},"<>${word}"`);
  const next = `MINIFS(${[days, days, '">0"', ...open].join(",")})`;
  return [settled, `=IF(${next}=0,"",${next})`];
}
