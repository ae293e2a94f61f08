import type { Block } from "../cells/area";
import type { Expected, Touch } from "../unit/touches";
import type { Pin } from "../unit/unit";
import { STRATEGY_SHEET_NAME, type Mark } from "../stored/hiddenNames";
import type { FoundSheet, StrategyState } from "./find";
import type { ReadSheet } from "./read";
import { REGISTRY_NAMESPACE } from "../stored/registryPart";

/** The registry as it was found. */
export function expectRegistry({ registryPart, registryXml }: StrategyState): Expected {
  const parts = new Map(registryPart === undefined ? [] : [[registryPart, registryXml]]);
  return {
    touch: { kind: "xml", namespace: REGISTRY_NAMESPACE, partId: registryPart },
    expected: { kind: "xml", parts },
  };
}

/** The tabs as they were found. `added`: those that the command makes; `own`: ids that Excel has told of such. */
export function expectSheets(
  { sheets, active }: Pick<StrategyState, "sheets" | "active">,
  change: Omit<Extract<Touch, { kind: "sheets" }>, "kind">
): Expected {
  return {
    touch: { kind: "sheets", ...change },
    expected: { kind: "sheets", sheets, active },
  };
}

/** Hidden names of the workbook as they were found. */
export function expectMarks(names: readonly string[], marks: readonly Mark[]): Expected {
  const items = marks.flatMap(({ name, formula, comment, visible }) =>
    names.includes(name) ? [[name, { formula, comment, visible }] as const] : []
  );
  return {
    touch: { kind: "names", sheetId: undefined, names },
    expected: { kind: "names", items: new Map(items) },
  };
}

/** A strategy sheet whose rows and columns have to be as many as they were, and where they were. */
export function pinSheet({ id, sheet, block }: FoundSheet): Pin[] {
  return block ? [{ sheetId: id, sheet, name: STRATEGY_SHEET_NAME, block }] : [];
}

/** Rows that the command inserts into a strategy sheet, where they stand afterwards. */
export type InsertedRows = Pick<Block, "row" | "rows">;

/** Everything that a person can type on a strategy sheet, as it was read, and the heights of its rows. */
export function expectForm(
  read: ReadSheet,
  inserted: readonly InsertedRows[],
  texts: readonly string[]
): Expected[] {
  const { id, sheet, block, form } = read;
  if (!block || !form) return [];
  const spot = { sheetId: id, sheet, block, name: STRATEGY_SHEET_NAME };
  return [
    {
      touch: {
        kind: "cells",
        spot,
        depth: "form",
        ...(inserted.length > 0 ? { inserted, texts } : {}),
      },
      expected: { kind: "cells", cells: form },
    },
  ];
}
