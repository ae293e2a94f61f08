import { SHEET_ROWS, type Area } from "./area";
import { emptyRow, type CellExtra, type CellValue, type Row } from "./cell";
import type { SheetComment } from "./comments";
import { Marks } from "./history/marks";
import type { RowJournal } from "./history/rowJournal";
import type {
  AutoFilter,
  Chart,
  ConditionalFormat,
  DefinedName,
  Hyperlink,
  PageLayout,
  Protection,
  Table,
  Validation,
} from "./parts";

/** A column's own look; absent: the sheet's default. `width` is in characters, as in the file. */
export type Column = {
  width?: number;
  hidden?: boolean;
  style?: number;
  outlineLevel?: number;
  collapsed?: boolean;
  bestFit?: boolean;
};

/**
 * What of a sheet differs from the file it came from. Cells and rows are tracked by `Row.source`; a facet that is not
 * here is written back as it was read.
 */
export type Facet =
  | "rows"
  | "columns"
  | "merges"
  | "view"
  | "properties"
  | "protection"
  | "pageLayout"
  | "customProperties"
  | "tables"
  | "autoFilter"
  | "conditionalFormats"
  | "validations"
  | "hyperlinks"
  | "charts"
  | "comments";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One worksheet in memory. Reading is free; every change goes through `edit/`, which tells the workbook of it. */
export class Sheet {
  visibility: Visibility = "Visible";
  /** `#RRGGBB`, or "" for none. */
  tabColor = "";
  readonly rows: (Row | undefined)[] = [];
  readonly columns: (Column | undefined)[] = [];
  /** Characters. */
  defaultColumnWidth = 8.43;
  /** Points. */
  defaultRowHeight = 15;
  merges: Area[] = [];
  frozen: { rows: number; columns: number } | undefined;
  showGridlines = true;
  showHeadings = true;
  zoom = 100;
  protection: Protection = { protected: false, options: {} };
  pageLayout: PageLayout = {};
  readonly customProperties = new Map<string, string>();
  readonly tables: Table[] = [];
  autoFilter: AutoFilter | undefined;
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: Validation[] = [];
  readonly hyperlinks: Hyperlink[] = [];
  readonly charts: Chart[] = [];
  comments: SheetComment[] = [];
  /** The file has notes of the old kind or controls on it, which are kept as they are. */
  hasNotes = false;
  /** Names whose scope is this sheet. */
  readonly names: DefinedName[] = [];
  readonly touched = new Marks<Facet>();
  /** Remembers rows for the undo history, while somebody keeps one. */
  journal: RowJournal | undefined;
  /** The part of the file this sheet was read from; undefined for a sheet made here. */
  source: string | undefined;

  constructor(
    /** As Excel gives it: a GUID in braces. */
    readonly id: string,
    public name: string
  ) {}

  /** The number that the id is made of. */
  get number(): number {
    return Number.parseInt(this.id.slice(-13, -1), 16);
  }

  valueAt(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  extraAt(row: number, column: number): CellExtra | undefined {
    return this.rows[row]?.extras?.get(column);
  }

  /** The style a cell shows: its own, else its row's, else its column's, else 0. */
  styleAt(row: number, column: number): number {
    const line = this.rows[row];
    return line?.styles[column] ?? line?.style ?? this.columns[column]?.style ?? 0;
  }

  /** The row's record, made when there is none yet; marks it as changed against the file. */
  rowForChange(row: number): Row {
    if (row < 0 || row >= SHEET_ROWS) throw new RangeError(`row ${row}`);
    this.journal?.keep(this.rows, row);
    const line = (this.rows[row] ??= emptyRow());
    line.source = undefined;
    return line;
  }

  /** Called before rows come, go or move. */
  beforeRowsMove(): void {
    this.journal?.keepAll(this.rows);
  }

  /** Puts a value without telling anyone and without parsing; for `edit/` and readers of files. */
  put(row: number, column: number, value: CellValue, style?: number, extra?: CellExtra): void {
    const line = this.rowForChange(row);
    if (value === null) delete line.values[column];
    else line.values[column] = value;
    if (style !== undefined) line.styles[column] = style;
    if (extra) (line.extras ??= new Map()).set(column, extra);
    else line.extras?.delete(column);
  }
}
