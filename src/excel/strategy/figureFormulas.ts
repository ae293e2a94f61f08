import { toA1 } from "../../core/reading/values/cells";
import { RETENTION_STEP, TERM_CODES } from "../../core/strategy/clientValue";
import { FIT, UNMARKED_INFLUENCE, type FigureLine } from "../../core/strategy/figures";
import { tableOf, type ColumnCode, type FieldCode } from "../../core/strategy/layout";
import { listWordsOf } from "../../strings/strategy/texts";
import { cellText, columnText, figureCell, type Form, type FormTable } from "./form";
import { findTermRow } from "./place";
import { usableCondition } from "./usableFormulas";

/** `figures.ts` and `clientValue.ts` of the core as formulas of the sheet, in en-US; "" where not enough is answered. */
export function figureFormula(form: Form, line: FigureLine): string {
  const formula = FORMULAS[line](form);
  return formula === undefined ? "" : `=${formula}`;
}

const FORMULAS: Readonly<Record<FigureLine, (form: Form) => string | undefined>> = {
  gap: (form) => {
    const potential = readNumber(form, "potential");
    const turnover = turnoverOf(form);
    return potential && turnover
      ? `IF(AND(${potential.isUsable},ISNUMBER(${turnover})),${potential.cell}-${turnover},"")`
      : undefined;
  },
  expectedGain: (form) => {
    const probability = readNumber(form, "probability");
    const gap = placeText(form, "gap");
    return probability && gap
      ? `IF(AND(ISNUMBER(${gap}),${probability.isUsable}),IF(${gap}>0,${gap}*${probability.cell},""),"")`
      : undefined;
  },
  shares: (form) => {
    const share = readNumber(form, "walletShare");
    const potential = readNumber(form, "potential");
    const turnover = turnoverOf(form);
    if (!share || !potential || !turnover) return undefined;
    const isKnown = `AND(${share.isUsable},${potential.isUsable},ISNUMBER(${turnover}))`;
    const implied = `IF(${potential.cell}>0,TEXT(${turnover}/${potential.cell},"0%"),"–")`;
    return `IF(${isKnown},TEXT(${share.cell},"0%")&" / "&${implied},"")`;
  },
  fit: (form) => {
    const marks = FIT.map((code) => readNumber(form, code)).filter((one) => one !== undefined);
    if (marks.length < FIT.length) return undefined;
    const isKnown = marks.map((one) => one.isUsable).join(",");
    return `IF(AND(${isKnown}),${marks.map(({ cell }) => cell).join("+")},"")`;
  },
  criteria: (form) => {
    const table = form.table("criteria");
    if (!table) return undefined;
    const columns = (["weight", "us", "rival"] as const).map((code) =>
      columnOf(table, "criteria", code)
    );
    if (!columns.every((one) => one !== undefined)) return undefined;
    const [weight, us, rival] = columns.map(({ text }) => text);
    const mask = columns.map(({ isUsable }) => isUsable).join("*");
    const sum = (marks: string | undefined): string => `SUMPRODUCT(${mask},${weight},${marks})`;
    return `IF(SUMPRODUCT(${mask})=0,"",${sum(us)}&" : "&${sum(rival)})`;
  },
  sides: (form) => {
    const named = namedPeople(form);
    const table = form.table("people");
    const support = table?.columns.support;
    const influence = table && columnOf(table, "people", "influence");
    if (!named || !table || support === undefined || !influence) return undefined;
    const side = (code: string): string => `${named}*(${isWord(table, support, "support", code)})`;
    const weigh = (code: string): string =>
      `(SUMPRODUCT(${side(code)}*${influence.isUsable},${influence.text})+${UNMARKED_INFLUENCE}*SUMPRODUCT(${side(code)}*(1-${influence.isUsable})))`;
    const any = ["supporter", "neutral", "opponent"].map(side).join("+");
    return `IF(SUMPRODUCT(${any})=0,"",${weigh("supporter")}&" : "&${weigh("opponent")})`;
  },
  deciders: (form) => {
    const deciders = decidersOf(form);
    const table = form.table("people");
    const support = table?.columns.support;
    if (!deciders || !table || support === undefined) return undefined;
    const forUs = isWord(table, support, "support", "supporter");
    return `IF(SUMPRODUCT(${deciders})=0,"",SUMPRODUCT(${deciders}*(${forUs}))&" / "&SUMPRODUCT(${deciders}))`;
  },
  deciderDays: (form) => {
    const table = form.table("people");
    const { person, role, lastContact } = table?.columns ?? {};
    if (!table || person === undefined || role === undefined || lastContact === undefined) {
      return undefined;
    }
    const days = columnText(table, lastContact);
    const known = table.known;
    const conditions = [
      ...[columnText(table, person), '"<>"', columnText(table, table.sign), '"<>0.5"'],
      ...(known === undefined
        ? []
        : listWordsOf("knowledge", "unknown").flatMap((word) => [
            columnText(table, known),
            `"<>${word}"`,
          ])),
      ...[days, '"<="&TODAY()'],
    ].join(",");
    const roles = columnText(table, role);
    const latest = listWordsOf("role", "decides").map(
      (word) => `MAXIFS(${days},${roles},"${word}",${conditions})`
    );
    const day = `MAX(${latest.join(",")})`;
    return `IF(${day}=0,"",INT(TODAY()-${day}))`;
  },
  clientValue: (form) => {
    const terms = usedTerms(form);
    return terms && ifValue(terms, terms.retention, valueOf(terms, terms.retention));
  },
  gain: (form) => {
    const terms = usedTerms(form);
    const value = placeText(form, "clientValue");
    if (!terms || !value) return undefined;
    const better = `(${terms.retention}+${RETENTION_STEP})`;
    const gain = ifValue(terms, better, `${valueOf(terms, better)}-${value}`);
    return `IF(ISNUMBER(${value}),${gain},"")`;
  },
  replacement: (form) => {
    const terms = usedTerms(form);
    if (!terms) return undefined;
    const { keeping, replacing } = terms;
    return `IF(COUNT(${keeping},${replacing})=2,IF(${keeping}*${replacing}>0,${keeping}*${replacing},""),"")`;
  },
  loss: (form) => {
    const value = placeText(form, "clientValue");
    const replacement = placeText(form, "replacement");
    return value && replacement
      ? `IF(ISNUMBER(${value}),SUM(${value},${replacement}),"")`
      : undefined;
  },
};

function placeText(form: Form, line: FigureLine): string | undefined {
  const place = figureCell(form, line);
  return place && cellText(place);
}

/** A field's cell, and whether its sign says that it can be used. */
function readNumber(
  form: Form,
  code: FieldCode
): { readonly cell: string; readonly isUsable: string } | undefined {
  const field = form.field(code);
  return field && { cell: cellText(field.answer), isUsable: `${cellText(field.sign)}=1` };
}

/** The year's turnover as typed, else as the head has it. */
function turnoverOf(form: Form): string | undefined {
  const typed = readNumber(form, "turnoverLast");
  const head = form.head("turnover");
  if (!typed) return head && cellText(head);
  return head ? `IF(${typed.isUsable},${typed.cell},${cellText(head)})` : typed.cell;
}

/** A column of a table as a range, and an array of 1 and 0: can its cell be used? */
function columnOf(
  table: FormTable,
  code: "criteria" | "people",
  column: ColumnCode
): { readonly text: string; readonly isUsable: string } | undefined {
  const at = table.columns[column];
  const kind = tableOf(code).columns.find((one) => one.code === column)?.value;
  if (at === undefined || kind?.kind !== "whole") return undefined;
  const text = columnText(table, at);
  return { text, isUsable: `ISNUMBER(${text})*(${text}>=${kind.least})*(${text}<=${kind.most})` };
}

function isWord(table: FormTable, column: number, list: "role" | "support", code: string): string {
  const range = columnText(table, column);
  return listWordsOf(list, code)
    .map((word) => `(${range}="${word}")`)
    .join("+");
}

/** An array: has the line a name, and one that says something? */
function namedPeople(form: Form): string | undefined {
  const table = form.table("people");
  const person = table?.columns.person;
  if (!table || person === undefined) return undefined;
  return `(${columnText(table, person)}<>"")*(${columnText(table, table.sign)}<>0.5)`;
}

/** An array: does somebody on this line decide, and is known to? */
function decidersOf(form: Form): string | undefined {
  const table = form.table("people");
  const named = namedPeople(form);
  const role = table?.columns.role;
  if (!table || !named || role === undefined) return undefined;
  const known =
    table.known === undefined
      ? ""
      : listWordsOf("knowledge", "unknown")
          .map((word) => `*(${columnText(table, table.known ?? 0)}<>"${word}")`)
          .join("");
  return `${named}*(${isWord(table, role, "role", "decides")})${known}`;
}

/** The terms that the value is counted with, on the last line of their table. */
function usedTerms(form: Form): Readonly<Record<(typeof TERM_CODES)[number], string>> | undefined {
  const table = form.table("valueTerms");
  if (!table) return undefined;
  const row = termRow(table, "used");
  const cells = TERM_CODES.map((code) => {
    const at = table.columns[code];
    return at === undefined ? undefined : ([code, toA1(row, at)] as const);
  });
  if (!cells.every((cell) => cell !== undefined)) return undefined;
  return Object.fromEntries(cells) as Record<(typeof TERM_CODES)[number], string>;
}

type Used = NonNullable<ReturnType<typeof usedTerms>>;

/** A number where the rates give a value. Two conditions, one inside the other: texts may not be reckoned with. */
function ifValue({ margin, discount, growth }: Used, retention: string, formula: string): string {
  const isKnown = `COUNT(${margin},${retention},${discount})=3`;
  const rates = `AND(${retention}<=1,${retention}*(1+N(${growth}))<1+${discount})`;
  return `IF(${isKnown},IF(${rates},${formula},""),"")`;
}

function valueOf({ margin, discount, growth }: Used, retention: string): string {
  return `${margin}*${retention}/(1+${discount}-${retention}*(1+N(${growth})))`;
}

/** The row of a line of the terms on a sheet. */
export function termRow({ row, end }: FormTable, line: "given" | "own" | "used"): number {
  return findTermRow(row, end, line);
}

/** What the value is counted with: the person's own number, else that of the data or the settings. */
export function usedFormula(form: Form, code: (typeof TERM_CODES)[number]): string {
  const table = form.table("valueTerms");
  const at = table?.columns[code];
  const kind = tableOf("valueTerms").columns.find((one) => one.code === code)?.value;
  if (!table || at === undefined || !kind) return "";
  const own = toA1(termRow(table, "own"), at);
  const given = toA1(termRow(table, "given"), at);
  return `=IF(${usableCondition(own, kind)},${own},IF(${given}="","",${given}))`;
}
