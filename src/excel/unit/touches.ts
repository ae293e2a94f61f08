import type { Block } from "../cells/area";
import type { Cell } from "../cells/formatting";
import type { CheckImage } from "../cells/cellChecks";
import type { NoteImage } from "../cells/headingNotes";

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
 * How much of cells is kept to bring them back: their contents as formulas alone (a text that only looks like a formula cannot
 * be told from one; for parts of blocks too large to ask for more); what they hold; what they hold and their number formats; the looks that
 * writing a block of results changes (widths, number formats, alignment, its first row), without what they hold; what a
 * form holds, its number formats and the heights of its rows; or everything that a person can see of them, which is meant for small blocks.
 */
export type Depth = "formulas" | "values" | "formats" | "looks" | "form" | "whole";

/** One thing that a command changes; plain data, so that it can be kept. */
export type Touch =
  | {
      readonly kind: "cells";
      readonly spot: Spot;
      readonly depth: Depth;
      /** What the command writes there; cells that hold something else later were typed by a person. */
      readonly written?: readonly (readonly Cell[])[];
      /** Rows of the sheet that the command inserts among them, where they stand afterwards. */
      readonly inserted?: readonly Pick<Block, "row" | "rows">[];
      /** Texts that it writes into them. */
      readonly texts?: readonly string[];
    }
  /** Hidden names, of a sheet or (undefined) of the workbook. */
  | {
      readonly kind: "names";
      readonly sheetId: string | undefined;
      readonly names: readonly string[];
    }
  /** What the cells of a row of headings show when they are selected, and whether they check what is typed. */
  | { readonly kind: "notes"; readonly spot: Spot }
  /** What cells of a form check, offer to choose from and say when they are selected; each block has one check for all of it. */
  | { readonly kind: "checks"; readonly spot: Spot; readonly blocks: readonly Block[] }
  /** Colour rules of ours on cells. */
  | { readonly kind: "rules"; readonly spot: Spot }
  | { readonly kind: "setting"; readonly key: string }
  /** A custom property of a sheet (ExcelApi 1.12). */
  | { readonly kind: "property"; readonly sheetId: string; readonly key: string }
  /** Custom XML of one namespace; `partId`: of the part that was there. */
  | { readonly kind: "xml"; readonly namespace: string; readonly partId: string | undefined }
  /** Sheets that come, go, are shown or hidden; `added`: the tabs that the command makes. */
  | {
      readonly kind: "sheets";
      readonly added: readonly string[];
      /** Formulas that are written name these tabs: they have to be called as they were. */
      readonly named?: readonly string[];
      /** Sheets that get another name. */
      readonly renamed?: readonly { readonly id: string; readonly name: string }[];
      /** Empty sheets of the person's that give way. */
      readonly emptied?: readonly string[];
      /** Every tab that comes is the command's, whatever its name. */
      readonly isAny?: boolean;
      /** Ids of sheets that are the command's own for sure: Excel told them when it made them. */
      readonly own?: readonly string[];
    }
  /** A table of ours: its rows come and go. */
  | {
      readonly kind: "table";
      readonly sheetId: string;
      readonly sheet: string;
      readonly table: string;
    }
  /** The cells that a table of the person's takes. */
  | {
      readonly kind: "extent";
      readonly sheetId: string;
      readonly sheet: string;
      readonly table: string;
    }
  /**
   * How a strategy sheet is printed: page, margins, areas, repeated rows. `isWhole`: the widths of the block's columns and
   * the sizes of its letters, too.
   */
  | {
      readonly kind: "paper";
      readonly sheetId: string;
      readonly sheet: string;
      readonly block: Block;
      readonly isWhole: boolean;
    }
  /** How large a sheet is printed, or on how many pages. */
  | { readonly kind: "zoom"; readonly sheetId: string; readonly sheet: string }
  /** Rows before which a printed page begins. */
  | { readonly kind: "breaks"; readonly sheetId: string; readonly sheet: string }
  /** Charts of ours on a sheet. */
  | {
      readonly kind: "charts";
      readonly sheetId: string;
      readonly sheet: string;
      readonly charts: readonly ChartTable[];
    };

/** What a touched thing was at one moment; undefined: there was none. */
export type Image =
  | { readonly kind: "cells"; readonly cells: CellsImage | undefined }
  | { readonly kind: "names"; readonly items: ReadonlyMap<string, NameImage> }
  | {
      readonly kind: "rules";
      readonly rules: readonly RuleImage[];
      /** Ids of all other rules there. */
      readonly others: readonly string[];
    }
  | { readonly kind: "notes"; readonly notes: readonly NoteImage[] }
  | { readonly kind: "checks"; readonly checks: readonly CheckImage[] }
  | { readonly kind: "setting" | "property"; readonly value: string | undefined }
  | { readonly kind: "xml"; readonly parts: ReadonlyMap<string, string | undefined> }
  | { readonly kind: "sheets"; readonly sheets: readonly SheetImage[]; readonly active: string }
  | { readonly kind: "table"; readonly cells: CellsImage | undefined }
  | { readonly kind: "extent"; readonly block: Block | undefined }
  | { readonly kind: "paper"; readonly paper: PaperImage }
  | { readonly kind: "zoom"; readonly zoom: Excel.PageLayoutZoomOptions }
  | { readonly kind: "breaks"; readonly rows: readonly number[] }
  | { readonly kind: "charts"; readonly charts: readonly ChartImage[] };

/** A chart of ours: the place of the table that it draws, its headings with it, and how many columns of it are drawn. */
export type ChartTable = {
  readonly name: string;
  readonly table: Block;
  readonly series: number;
};

/** A chart of ours as it is: its title, how many rows of its table it draws, in how many series, and where it stands. */
export type ChartImage = {
  readonly name: string;
  readonly title: string;
  readonly points: number;
  readonly series: number;
  /** Points from the sheet's edges: left, top, width, height. */
  readonly place: readonly [number, number, number, number];
};

/** How a strategy sheet is printed. `widths` and `sizes` are empty where they were not asked for. */
export type PaperImage = {
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly orientation: Excel.PageOrientation;
  readonly paperSize: Excel.PaperType;
  readonly isCentred: boolean;
  /** Points: left, right, top, bottom, footer. */
  readonly margins: readonly number[];
  readonly footer: string;
  readonly area: string | undefined;
  readonly titles: string | undefined;
  readonly widths: readonly number[];
  readonly sizes: readonly (readonly number[])[];
};

/** A touched thing with what it was when it was read; `expected` absent: whatever it is will do. */
export type Expected = { readonly touch: Touch; readonly expected?: Image };

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
  /** What the cells hold, as far as they are filled; undefined: all are empty, or it was not asked for. */
  readonly filled: FilledCells | undefined;
  /** No cell had anything, nor a look of its own. */
  readonly isPlain?: boolean;
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

export type FilledCells = {
  /** First row and column, counted in the block. */
  readonly row: number;
  readonly column: number;
  /** Formulas where a cell has one. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Cell[])[];
};
