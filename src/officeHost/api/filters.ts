import { readColor } from "../model/color";
import {
  applyFilter,
  clearCriteria,
  filterAt,
  reapplyFilter,
  removeFilter,
  tableFilterArea,
  type FilterPlace,
} from "../model/edit/filters";
import type { FilterCriteria, Table } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject, type CellsApi } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { readBlock, readRecord, readText, readWord } from "./arguments";

/** Excel.AutoFilter of a sheet or of a table. */
export class AutoFilterApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly table?: Table
  ) {
    super(host);
  }
  get Enabled(): boolean {
    return filterAt(this.place) !== undefined;
  }
  get IsDataFiltered(): boolean {
    return (filterAt(this.place)?.criteria.size ?? 0) > 0;
  }
  /** One item for each column of the filter, null for a column without criteria. */
  get Criteria(): (FilterCriteria | null)[] {
    const filter = filterAt(this.place);
    if (!filter) return [];
    return Array.from({ length: filter.area.columns }, (_, column) => {
      return filter.criteria.get(column) ?? null;
    });
  }
  Apply(range: unknown, column?: number, criteria?: unknown): void {
    const block = readBlock(this.host, range, this.sheet);
    if (block.sheet !== this.sheet) {
      throw new ApiError("InvalidArgument", "The range lies on another sheet.");
    }
    const wanted = criteria === undefined ? undefined : readCriteria(criteria);
    const area = this.table ? tableFilterArea(this.table) : block.area;
    applyFilter(this.place, area, column, wanted);
  }
  ClearColumnCriteria(column: number): void {
    clearCriteria(this.place, column);
  }
  ClearCriteria(): void {
    clearCriteria(this.place);
  }
  Reapply(): void {
    reapplyFilter(this.place);
  }
  Remove(): void {
    removeFilter(this.place);
  }
  GetRange(): CellsApi {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError("ItemNotFound", "There is no filter.", 404);
    return range;
  }
  GetRangeOrNullObject(): CellsApi | null {
    const filter = filterAt(this.place);
    return filter ? this.rangeOf(this.sheet, filter.area) : null;
  }

  private get place(): FilterPlace {
    return placeOf(this.host, this.sheet, this.table);
  }
}

/** Excel.Filter: the filter of one column of a table. */
export class FilterApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly table: Table,
    /** Offset in the table. */
    private readonly column: number
  ) {
    super(host);
  }
  get Criteria(): FilterCriteria | null {
    return this.table.filter?.criteria.get(this.column) ?? null;
  }
  Apply(criteria: unknown): void {
    this.filterBy(readCriteria(criteria));
  }
  ApplyValuesFilter(values: unknown): void {
    this.filterBy(readCriteria({ filterOn: "Values", values }));
  }
  ApplyCustomFilter(criterion1: unknown, criterion2?: unknown, operator?: unknown): void {
    this.filterBy(readCriteria({ filterOn: "Custom", criterion1, criterion2, operator }));
  }
  ApplyDynamicFilter(dynamicCriteria: unknown): void {
    this.filterBy(readCriteria({ filterOn: "Dynamic", dynamicCriteria }));
  }
  ApplyTopItemsFilter(count: unknown): void {
    this.filterBy(readCriteria({ filterOn: "TopItems", criterion1: String(count) }));
  }
  ApplyTopPercentFilter(percent: unknown): void {
    this.filterBy(readCriteria({ filterOn: "TopPercent", criterion1: String(percent) }));
  }
  ApplyBottomItemsFilter(count: unknown): void {
    this.filterBy(readCriteria({ filterOn: "BottomItems", criterion1: String(count) }));
  }
  ApplyBottomPercentFilter(percent: unknown): void {
    this.filterBy(readCriteria({ filterOn: "BottomPercent", criterion1: String(percent) }));
  }
  ApplyCellColorFilter(color: unknown): void {
    this.filterBy(readCriteria({ filterOn: "CellColor", color }));
  }
  ApplyFontColorFilter(color: unknown): void {
    this.filterBy(readCriteria({ filterOn: "FontColor", color }));
  }
  ApplyIconFilter(): void {
    throw notImitated("Filter.applyIconFilter");
  }
  Clear(): void {
    clearCriteria(placeOf(this.host, this.sheet, this.table), this.column);
  }

  private filterBy(criteria: FilterCriteria): void {
    const place = placeOf(this.host, this.sheet, this.table);
    applyFilter(place, tableFilterArea(this.table), this.column, criteria);
  }
}

/** Where a filter is kept, for the functions that change it. */
export function placeOf(host: ApiHost, sheet: Sheet, table?: Table): FilterPlace {
  return { workbook: host.workbook, sheet, table, language: host.language };
}

const KINDS = [
  ...["BottomItems", "BottomPercent", "CellColor", "Dynamic", "FontColor"],
  ...["Values", "TopItems", "TopPercent", "Icon", "Custom"],
];
const OPERATORS = ["And", "Or"] as const;

/** Reads Excel.FilterCriteria. Errors: `InvalidArgument`; `ApiNotFound` for dates among the values. */
function readCriteria(given: unknown): FilterCriteria {
  const criteria = readRecord(given);
  const { criterion1, criterion2, operator, values, color, dynamicCriteria } = criteria;
  return {
    filterOn: readWord(criteria.filterOn, KINDS),
    ...(criterion1 == null ? {} : { criterion1: String(criterion1) }),
    ...(criterion2 == null ? {} : { criterion2: String(criterion2) }),
    ...(operator == null ? {} : { operator: readWord(operator, OPERATORS) }),
    ...(values == null ? {} : { values: readValues(values) }),
    ...(color == null ? {} : { color: readColor(color) }),
    ...(dynamicCriteria == null ? {} : { dynamicCriteria: readText(dynamicCriteria) }),
  };
}

function readValues(given: unknown): string[] {
  if (!Array.isArray(given)) throw new ApiError("InvalidArgument", "Values are given as a list.");
  return given.map((value: unknown) => {
    if (value !== null && typeof value === "object") throw notImitated("FilterDatetime");
    return String(value);
  });
}
