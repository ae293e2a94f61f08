import type { Area } from "./area";
import type { Happening } from "./happening";
import { Marks } from "./history/marks";
import type { OtherChange } from "./otherChanges";
import type { CustomXmlPart, DefinedName } from "./parts";
import { Sheet } from "./sheet";
import { StyleTable } from "./style";

/** What a person has selected: one or more areas of one sheet, or an object that is no range. */
export type Selection =
  | { readonly kind: "cells"; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: "chart"; readonly sheet: string; readonly chart: string };

/** Something that happened to the workbook; `remote` is a change by another author. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly area: Area;
      readonly type:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted";
      readonly remote?: boolean;
      /** The cells came back by an undo or redo, with what formulas had filled then. */
      readonly isReplay?: true;
      /** Which way the other cells moved, when some came or went. */
      readonly axis?: "rows" | "columns";
      /** Of a single cell that was edited, as the changed event tells. */
      readonly details?: { readonly before: unknown; readonly after: unknown };
    }
  | { readonly kind: "formats"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "selection" }
  | { readonly kind: "sheetAdded"; readonly sheet: string }
  | { readonly kind: "sheetDeleted"; readonly sheet: string }
  | { readonly kind: "sheetActivated"; readonly sheet: string }
  | { readonly kind: "sheetDeactivated"; readonly sheet: string }
  | {
      readonly kind: "sheetRenamed";
      readonly sheet: string;
      readonly before: string;
      readonly after: string;
    }
  /** What only event handlers have to know, beside the change that says the rest. */
  | { readonly kind: "happened"; readonly sheet: string; readonly happening: Happening }
  /** Anything else worth a new picture: order, visibility, freeze, filter, chart, rule, name, ... */
  | { readonly kind: "other"; readonly sheet?: string; readonly what: OtherChange };

/** When formulas are computed; `mode` is Excel.CalculationMode. */
export type Calculation = {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual";
  isSuspended: boolean;
};

export type Listener = (change: Change) => void;

/** A workbook in memory: what the stand-in has open. */
export class Workbook {
  /** In the order of the tabs. */
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly customXml: CustomXmlPart[] = [];
  /** Settings of add-ins (`Office.context.document.settings`), by key, as JSON text. */
  readonly settings = new Map<string, string>();
  /** Settings of the `workbook.settings` collection share the store above, as in Excel. */
  styles = new StyleTable();
  properties: Record<string, string> = {};
  customProperties: Record<string, string | number | boolean> = {};
  date1904 = false;
  /** Protection of the structure: sheets cannot be added, deleted, moved, renamed, hidden or shown. */
  structure: { protected: boolean; password?: string } = { protected: false };
  /** Suspended: until the next sync of an add-in. Whoever lets it run again tells `what: "calculate"`. */
  calculation: Calculation = { mode: "Automatic", isSuspended: false };
  /** Theme colours dk1, lt1, dk2, lt2, accent1-6, hlink, folHlink as `#RRGGBB`. */
  themeColors: string[] = [];
  activeSheet = "";
  selection: Selection = { kind: "cells", sheet: "", areas: [] };
  /** Remembered selection of each sheet, by id. */
  readonly selections = new Map<string, readonly Area[]>();
  /** Rows of a table of text (from 0) with fields that are not quoted as RFC 4180 says: they may have been cut wrongly. */
  readonly brokenLines: number[] = [];
  /** The opened package, known to `files/` alone. */
  source: unknown;
  readonly touched = new Marks<"sheets" | "names" | "customXml" | "settings" | "properties">();
  private readonly listeners = new Set<Listener>();
  private sheetsMade = 0;

  constructor(public name = "Book1.xlsx") {}

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** By name, letter case aside, as Excel looks names up. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLocaleLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
  }

  /** A sheet that stands in no list yet. `number`: the one it has in its file, which its id is made of. */
  makeSheet(name: string, number = this.sheetsMade + 1): Sheet {
    this.sheetsMade = Math.max(this.sheetsMade, number);
    const digits = number.toString(16).toUpperCase().padStart(12, "0");
    return new Sheet(`{00000000-0001-0000-0000-${digits}}`, name);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells event handlers what happened on a sheet, beside the change that was told. */
  tellHandlers(sheet: Sheet, happening: Happening): void {
    this.tell({ kind: "happened", sheet: sheet.id, happening });
  }

  tell(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
