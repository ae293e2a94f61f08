import { CLASSES } from "../../core/classes/classification";
import { sheetTexts } from "../../strings/sheet";
import { COUNT, EMPTY, formula, input, name, number, text, type Part } from "./cell";
import type { ReportCell } from "./cell";
import type { ReportContext } from "./context";
import { cellIn, rowIn } from "./rooms";
import { divide } from "./total";

const MOST = 25;
const [WEEKS, HOURS, CONTACTS, AVAILABLE] = [3, 4, 5, 6];

/**
 * METHOD 6: how often clients of a class are seen and how long, to be changed in place. A cycle of zero weeks, or an
 * empty cell, plans no contacts.
 */
export function layActivity({ report, texts, language }: ReportContext): Part {
  const { agents, activity } = report;
  if (agents.length === 0) return [[text(texts.noAgents)]];
  const row = (label: string, cells: readonly ReportCell[]): ReportCell[] => [
    text(label),
    ...cells,
  ];
  return [
    [text(texts.agents)],
    [text(texts.agentsNote)],
    row(
      texts.class,
      CLASSES.map((one) => text(one === "0/returns" ? "0" : sheetTexts(language).classes[one]))
    ),
    row(
      texts.weeks,
      CLASSES.map((one) => input(activity.weeks[one] ?? 0, "0.#"))
    ),
    row(
      texts.hoursEach,
      CLASSES.map((one) => input(activity.hours[one], "0.0"))
    ),
    row(
      texts.contactsEach,
      CLASSES.map((_, at) => {
        const weeks = cellIn("activity", WEEKS, 1 + at);
        return formula(`IF(N(${weeks})>0,1/${weeks},0)`, "0.00");
      })
    ),
    row(texts.hoursAWeek, [input(activity.hoursAWeek, "0.#")]),
  ];
}

/** METHOD 6: contacts and hours a week, load, and the part of the hours that key clients get; all computed in the sheet. */
export function layAgents({ report, texts, money }: ReportContext): Part {
  const { agents } = report;
  if (agents.length === 0) return [];
  const shown = agents.length <= MOST + 1 ? agents : agents.slice(0, MOST);
  const rest = agents.length - shown.length;
  const each = rowIn("activity", CONTACTS, 1, CLASSES.length);
  const hours = rowIn("activity", HOURS, 1, CLASSES.length);
  const ofA = `${cellIn("activity", CONTACTS, 1)}*${cellIn("activity", HOURS, 1)}`;
  return [
    [
      texts.agent,
      texts.clients,
      texts.turnover,
      texts.keyShort,
      texts.contacts,
      texts.hours,
      texts.load,
      texts.keyShare,
    ].map(text),
    ...shown.map(({ agent, clients, turnover, keyClients }, at) => {
      const counts = rowIn("byClass", 1 + at, 0, CLASSES.length);
      const own = cellIn("agents", 1 + at, 5);
      return [
        agent === null ? text(texts.noAgent) : name(agent),
        number(clients, COUNT),
        number(turnover, money),
        number(keyClients, COUNT),
        formula(`SUMPRODUCT(${counts},${each})`, "0.0"),
        formula(`SUMPRODUCT(${counts},${each},${hours})`, "0.0"),
        agent === null ? EMPTY : formula(divide(own, cellIn("activity", AVAILABLE, 1)), "0%"),
        formula(divide(`${cellIn("agents", 1 + at, 3)}*${ofA}`, own), "0%"),
      ];
    }),
    ...(rest > 0 ? [[text(texts.otherAgents(rest))]] : []),
  ];
}

/** Clients of each agent by the class they are treated by: what the hours are computed from. */
export function layByClass({ report, language }: ReportContext): Part {
  const { agents } = report;
  if (agents.length === 0) return [];
  return [
    CLASSES.map((one) => text(sheetTexts(language).classes[one])),
    ...agents
      .slice(0, MOST + 1)
      .map(({ byClass }) => byClass.map((clients) => number(clients, COUNT))),
  ];
}
