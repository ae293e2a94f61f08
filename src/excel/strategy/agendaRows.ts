import type { AgendaItem } from "../../core/strategy/agenda";
import type { Language } from "../../strings/language";
import { boardTexts } from "../../strings/strategy/boardTexts";
import { describeRemark } from "../../strings/strategy/remarks";
import { partName, showDay } from "../../strings/strategy/parts";
import { sheetTexts } from "../../strings/sheet";
import { neutralise } from "../cells/safeText";

/** Columns of an agenda: text, owner, due. */
export const AGENDA_COLUMNS = 3;
/** Empty lines for what is decided with the agent. */
export const DECISION_LINES = 3;

export type AgendaRow = {
  readonly kind: "title" | "hint" | "client" | "label" | "line" | "decision" | "empty";
  readonly cells: readonly [string, string, string | number];
  /** First of the lines for decisions about this client. */
  readonly decisionsOf?: string;
};

/** The lines of an agent's agenda; texts of persons are made safe. */
export function listAgendaRows(
  items: readonly AgendaItem[],
  agent: string | null,
  today: number,
  language: Language
): AgendaRow[] {
  const texts = boardTexts(language).agenda;
  const line = (kind: AgendaRow["kind"], text: string): AgendaRow => ({
    kind,
    cells: [neutralise(text), "", ""],
  });
  const title = texts.title(agent ?? texts.noAgent, showDay(language, today));
  const rows = [line("title", title), line("hint", texts.decisionHint)];
  if (items.length === 0) rows.push(line("line", texts.noClients));
  for (const item of items) rows.push(...listItem(item, language, line));
  return rows;
}

function listItem(
  item: AgendaItem,
  language: Language,
  line: (kind: AgendaRow["kind"], text: string) => AgendaRow
): AgendaRow[] {
  const texts = boardTexts(language).agenda;
  const { client, completeness, nextVisit, overdue } = item;
  const facts = [
    `${sheetTexts(language).classes[client.class]}${client.quadrant ? ` · ${client.quadrant}` : ""}`,
    `${texts.completeness} ${completeness.score}`,
    `${texts.nextVisit} ${nextVisit === null ? texts.notPlanned : showDay(language, nextVisit)}`,
    ...overdue.map((what) => texts.overdue[what]),
  ];
  const group = (label: string, lines: readonly AgendaRow[]): AgendaRow[] =>
    lines.length > 0 ? [line("label", label), ...lines] : [];
  const open = item.open.map((part) => partName(language, part)).join("; ");
  const decisions: AgendaRow = {
    kind: "label",
    cells: [texts.newDecisions, texts.owner, texts.due],
  };
  const empty = Array.from({ length: DECISION_LINES }, (_, index): AgendaRow => ({
    kind: "decision",
    cells: ["", "", ""],
    ...(index === 0 ? { decisionsOf: client.key } : {}),
  }));
  return [
    line("client", client.name),
    line("hint", facts.join(" · ")),
    ...group(texts.open, open === "" ? [] : [line("line", open)]),
    ...group(
      texts.remarks,
      item.remarks.map((remark) => line("line", `● ${describeRemark(language, remark)}`))
    ),
    ...group(
      texts.risks,
      item.risks.map(({ moment, date }): AgendaRow => ({
        kind: "line",
        cells: [neutralise(`● ${moment}`), "", date ?? ""],
      }))
    ),
    ...group(
      texts.decisions,
      item.decisions.map(({ decision, owner, due }): AgendaRow => ({
        kind: "line",
        cells: [neutralise(`● ${decision}`), neutralise(owner), due ?? ""],
      }))
    ),
    decisions,
    ...empty,
    line("empty", ""),
  ];
}
