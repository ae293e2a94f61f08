import { FIELDS, TABLES, type ValueKind } from "../../core/strategy/layout";
import type { Turn } from "./otherLanguage";
import { describeOddAnswer, strategyTexts } from "../../strings/strategy/texts";
import type { Block } from "../cells/area";
import { isMixed, loadCheck, type CheckImage } from "../cells/cellChecks";
import { listSource, TITLE_LENGTH } from "./checks";
import type { ReadSheet } from "./read";

/** A block of answers of one kind, and what is said of it. */
type Asked = {
  readonly block: Block;
  readonly kind: ValueKind;
  readonly words: (turn: "from" | "to") => { readonly label: string; readonly hint: string };
};

/** A block with what it checks now, and in the other language. */
export type TurnedCheck = {
  readonly block: Block;
  readonly now: CheckImage;
  readonly next: CheckImage;
};

/**
 * Reads what the answers of sheets offer and say, and plans the same in the other language. Lists, messages and warnings
 * that are not ours letter for letter are a person's, and stay. One request, and one more where cells of a block differ.
 */
export async function planChecks(
  context: Excel.RequestContext,
  sheets: readonly { readonly read: ReadSheet; readonly turn: Turn }[]
): Promise<TurnedCheck[][]> {
  const asked = sheets.map(({ read, turn }) => {
    const sheet = context.workbook.worksheets.getItem(read.id);
    const blocks = listAsked(read, turn);
    return { turn, sheet, reads: blocks.map((one) => [one, loadCheck(sheet, one.block)] as const) };
  });
  await context.sync();
  // Cells of a block that a person has given checks of their own are looked at one by one.
  const parts = asked.map(({ turn, sheet, reads }) => {
    const again = reads.flatMap(([one, load]) => {
      const now = load();
      if (!isMixed(now)) return [[one, () => now] as const];
      return splitBlock(one.block).map(
        (block) => [{ ...one, block }, loadCheck(sheet, block)] as const
      );
    });
    return { turn, again };
  });
  if (parts.some(({ again }, index) => again.length !== asked[index]?.reads.length)) {
    await context.sync();
  }
  return parts.map(({ turn, again }) =>
    again.flatMap(([one, load]): TurnedCheck[] => {
      const now = load();
      const next = turnCheck(now, one, turn);
      return next ? [{ block: one.block, now, next }] : [];
    })
  );
}

function splitBlock({ row, column, rows }: Block): Block[] {
  return Array.from({ length: rows }, (_, at) => ({ row: row + at, column, rows: 1, columns: 1 }));
}

const KNOWN: ValueKind = { kind: "list", list: "knowledge" };

/** Where a sheet asks for answers, as `addChecks` gave them their checks. */
function listAsked({ places }: ReadSheet, turn: Turn): Asked[] {
  const texts = { from: strategyTexts(turn.from), to: strategyTexts(turn.to) };
  const { fields, tables } = places.answers;
  const cell = (row: number, column: number, rows = 1): Block => ({
    row,
    column,
    rows,
    columns: 1,
  });
  const known = (block: Block): Asked => ({
    block,
    kind: KNOWN,
    words: (side) => texts[side].knowledge,
  });
  return [
    ...FIELDS.flatMap(({ code, value: kind }): Asked[] => {
      const { value, mark } = fields[code] ?? {};
      return [
        ...(value
          ? [{ block: cell(value.row, value.column), kind, words: wordsOf("fields", code) }]
          : []),
        ...(mark ? [known(cell(mark.row, mark.column))] : []),
      ];
    }),
    ...TABLES.flatMap(({ code, columns, isFixed }): Asked[] => {
      const table = tables[code];
      if (!table) return [];
      const { row, rows } = table;
      return [
        ...(isFixed ? columns.slice(1) : columns).flatMap(({ code: one, value: kind }): Asked[] => {
          const column = table.columns[one];
          if (column === undefined) return [];
          return [{ block: cell(row + 1, column, rows), kind, words: wordsOf("columns", one) }];
        }),
        ...(table.mark === undefined ? [] : [known(cell(row + 1, table.mark, rows))]),
      ];
    }),
  ];

  function wordsOf<K extends "fields" | "columns">(
    what: K,
    code: keyof (typeof texts)["from"][K]
  ): Asked["words"] {
    return (side) =>
      texts[side][what][code] as unknown as { readonly label: string; readonly hint: string };
  }
}

/** The same check in the other language; undefined: nothing of ours is in it. */
function turnCheck(
  now: CheckImage,
  { kind, words }: Asked,
  { from, to }: Turn
): CheckImage | undefined {
  const [old, next] = [words("from"), words("to")];
  const list = kind.kind === "list" ? kind.list : undefined;
  const source = now.rule?.list?.source;
  const isOurList =
    list !== undefined && typeof source === "string" && isSameList(source, listSource(list, from));
  const isOurPrompt =
    now.prompt?.title === old.label.slice(0, TITLE_LENGTH) && now.prompt.message === old.hint;
  const alert = describeOddAnswer(from, kind);
  const isOurAlert =
    alert !== undefined &&
    now.errorAlert?.title === strategyTexts(from).oddTitle &&
    now.errorAlert.message === alert;
  if (!isOurList && !isOurPrompt && !isOurAlert) return undefined;
  return {
    type: now.type,
    rule:
      isOurList && list !== undefined
        ? {
            list: {
              inCellDropDown: now.rule?.list?.inCellDropDown ?? true,
              source: listSource(list, to),
            },
          }
        : now.rule,
    prompt:
      isOurPrompt && now.prompt
        ? { ...now.prompt, title: next.label.slice(0, TITLE_LENGTH), message: next.hint }
        : now.prompt,
    errorAlert:
      isOurAlert && now.errorAlert
        ? {
            ...now.errorAlert,
            title: strategyTexts(to).oddTitle,
            message: describeOddAnswer(to, kind) ?? "",
          }
        : now.errorAlert,
  };
}

/** Excel may give a list back with blanks behind its commas, or with its own language's separator. */
function isSameList(found: string, ours: string): boolean {
  const words = (text: string): string => text.split(/\s*[,;]\s*/).join("\n");
  return words(found) === words(ours);
}
