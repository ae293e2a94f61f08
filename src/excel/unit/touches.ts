import type { Block } from "../cells/area";
import type { Cell } from "../cells/formatting";

/** Cells of a sheet that a command writes into. */
export type Spot = {
  /** Excel's id of the sheet. */
  readonly sheetId: string;
  /** Its name, to tell a person. */
  readonly sheet: string;
  /** Where the cells stood when they were read. */
  readonly block: Block;
  /** A hidden name of the sheet's own; with it the cells are found wherever rows and columns have moved them since. */
  readonly name?: string;
};

/**
 * How much of cells is kept to bring them back: what they hold; their number formats too; all that writing results
 * changes; or everything that a person can see of them, which is meant for small blocks.
 */
export type Depth = "values" | "formats" | "result" | "whole";

/** One thing that a command changes; plain data, so that it can be kept. */
export type Touch =
  | {
      readonly kind: "cells";
      readonly spot: Spot;
      readonly depth: Depth;
      /** What the command writes there; cells that hold something else later were typed by a person. */
      readonly written?: readonly (readonly Cell[])[];
      /** Named cells that rows are inserted into: so many, above their last row. */
      readonly inserted?: number;
    }
  /** Hidden names, of a sheet or (undefined) of the workbook. */
  | { readonly kind: "names"; readonly sheetId: string | undefined; readonly names: readonly string[] }
  /** Colour rules of ours on cells. */
  | { readonly kind: "rules"; readonly spot: Spot }
  | { readonly kind: "setting"; readonly key: string }
  /** Custom XML of one namespace; `partId`: of the part that was there. */
  | { readonly kind: "xml"; readonly namespace: string; readonly partId: string | undefined }
  /** Sheets that come, go, are shown or hidden; `added`: the tabs that the command makes. */
  | { readonly kind: "sheets"; readonly added: readonly string[] };

/** What a touched thing was at one moment; undefined: there was none. */
export type Image =
  | { readonly kind: "cells"; readonly cells: CellsImage | undefined }
  | { readonly kind: "names"; readonly items: ReadonlyMap<string, NameImage> }
  | { readonly kind: "rules"; readonly rules: readonly RuleImage[] }
  | { readonly kind: "setting"; readonly value: string | undefined }
  | { readonly kind: "xml"; readonly parts: ReadonlyMap<string, string | undefined> }
  | { readonly kind: "sheets"; readonly sheets: readonly SheetImage[]; readonly active: string };

export type NameImage = {
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
};

export type SheetImage = {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
};

/** A colour rule of ours on a column of the block: the text it looks for, exactly or as a beginning, and its colours. */
export type RuleImage = {
  readonly id: string;
  /** Offset in the block. */
  readonly column: number;
  readonly text: string;
  readonly isBeginning: boolean;
  readonly fill: string;
  readonly font: string;
};

export type CellsImage = {
  readonly place: Block;
  /** Formulas where a cell has one. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Cell[])[];
  readonly numberFormats?: readonly (readonly string[])[];
  /** Of all rows, or of the first one alone. */
  readonly looks?: readonly (readonly Excel.CellProperties[])[];
  /** Of whole columns; undefined where their cells differ. */
  readonly alignments?: readonly (string | undefined)[];
  /** Points; undefined: the sheet's standard width. */
  readonly widths?: readonly (number | undefined)[];
  /** Points. */
  readonly heights?: readonly number[];
};
