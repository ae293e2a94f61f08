import type { Area } from "../model/area";
import { readColor } from "../model/color";
import { sortCells, type SortField } from "../model/edit/sort";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { readRecord, readWord } from "./arguments";

/** Excel.RangeSort. */
export class RangeSortApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly area: Area
  ) {
    super(host);
  }

  /** Excel's further parameter, the method for Chinese texts, changes nothing here. */
  Apply(fields: unknown, matchCase = false, hasHeaders = false, orientation = "Rows"): void {
    if (!Array.isArray(fields) || fields.length === 0) {
      throw new ApiError("InvalidArgument", "At least one sort field is needed.");
    }
    const isAcross = readWord(orientation, ["Rows", "Columns"] as const) === "Columns";
    const wanted = fields.map((field) => readField(readRecord(field)));
    const options = { matchCase, hasHeaders, isAcross };
    sortCells(this.host.workbook, this.sheet, this.area, wanted, options);
  }
}

/** One Excel.SortField; its colour counts only where cells are sorted by one. Errors: `InvalidArgument`; `ApiNotFound` for sorting by parts of linked data. */
function readField(field: Record<string, unknown>): SortField {
  const { key, ascending, sortOn, color, dataOption, subField } = field;
  if (typeof key !== "number") throw new ApiError("InvalidArgument", "A sort field needs a key.");
  if (subField != null && subField !== "") throw notImitated("SortField.subField");
  const isByColor = sortOn === "CellColor" || sortOn === "FontColor";
  return {
    key,
    ascending: ascending !== false,
    ...(typeof sortOn === "string" ? { sortOn } : {}),
    ...(isByColor && color != null ? { color: readColor(color) } : {}),
    ...(typeof dataOption === "string" ? { dataOption } : {}),
  };
}
