import { parseArea } from "../model/area";
import { selectedAreas } from "../model/edit/selection";
import { ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { ApplicationApi } from "./application";
import { ChartApi } from "./charts";
import { CommentCollectionApi } from "./comments";
import { CustomXmlPartCollectionApi } from "./customXml";
import { DocumentPropertiesApi } from "./documentProperties";
import { insertWorksheets } from "./insertWorksheets";
import { NamedItemCollectionApi } from "./names";
import { WorkbookProtectionApi } from "./protection";
import { RangeApi } from "./range";
import { RangeAreasApi } from "./rangeAreas";
import { RuntimeApi } from "./runtime";
import { SettingCollectionApi } from "./settings";
import { activeSheet } from "./sheetLookup";
import { StyleCollectionApi } from "./styles";
import { TableCollectionApi } from "./tables";
import { WorksheetCollectionApi } from "./worksheets";

/** Excel.Workbook: what everything in the object model hangs on. */
export class WorkbookApi extends ApiObject {
  get Application(): ApplicationApi {
    return new ApplicationApi(this.host);
  }
  get Comments(): CommentCollectionApi {
    return new CommentCollectionApi(this.host);
  }
  get CustomXmlParts(): CustomXmlPartCollectionApi {
    return new CustomXmlPartCollectionApi(this.host);
  }
  get Names(): NamedItemCollectionApi {
    return new NamedItemCollectionApi(this.host, undefined);
  }
  get Properties(): DocumentPropertiesApi {
    return new DocumentPropertiesApi(this.host);
  }
  get Protection(): WorkbookProtectionApi {
    return new WorkbookProtectionApi(this.host);
  }
  get Settings(): SettingCollectionApi {
    return new SettingCollectionApi(this.host);
  }
  get Styles(): StyleCollectionApi {
    return new StyleCollectionApi(this.host);
  }
  get Tables(): TableCollectionApi {
    return new TableCollectionApi(this.host, undefined);
  }
  get Worksheets(): WorksheetCollectionApi {
    return new WorksheetCollectionApi(this.host);
  }
  /** What Office.js reaches as `context.runtime`. */
  get _Runtime(): RuntimeApi {
    return new RuntimeApi(this.host);
  }

  get Name(): string {
    return this.host.workbook.name;
  }
  get ReadOnly(): boolean {
    return false;
  }
  get AutoSave(): boolean {
    return false;
  }
  GetIsActiveCollabSession(): boolean {
    return false;
  }

  /** The first cell of the selection; while a chart is selected, of what was selected on its sheet before. */
  GetActiveCell(): RangeApi {
    const sheet = activeSheet(this.host);
    const [area] = selectedAreas(this.host.workbook, sheet);
    const { row = 0, column = 0 } = area ?? {};
    return new RangeApi(this.host, sheet, { row, column, rows: 1, columns: 1 });
  }
  /** Errors: `InvalidSelection` for several areas, or an object in place of cells. */
  GetSelectedRange(): RangeApi {
    const { sheet, areas } = this.GetSelectedRanges();
    const [area] = areas;
    if (!area || areas.length > 1) throw invalidSelection("Several areas are selected.");
    return new RangeApi(this.host, sheet, area);
  }
  /** Errors: `InvalidSelection` while an object is selected in place of cells. */
  GetSelectedRanges(): RangeAreasApi {
    const { workbook } = this.host;
    if (workbook.selection.kind !== "cells") throw invalidSelection("No cells are selected.");
    const sheet = activeSheet(this.host);
    return new RangeAreasApi(this.host, sheet, selectedAreas(workbook, sheet));
  }
  GetActiveChart(): ChartApi {
    const chart = this.GetActiveChartOrNullObject();
    if (!chart) throw new ApiError("ItemNotFound", "No chart is selected.", 404);
    return chart;
  }
  GetActiveChartOrNullObject(): ChartApi | null {
    const { selection } = this.host.workbook;
    if (selection.kind !== "chart") return null;
    const sheet = this.host.workbook.sheetById(selection.sheet);
    const chart = sheet?.charts.find(({ id }) => id === selection.chart);
    return sheet && chart ? new ChartApi(this.host, sheet, chart) : null;
  }

  /** Answers the ids of the sheets that came. Errors: those of {@link insertWorksheets}. */
  InsertWorksheetsFromBase64(base64: unknown, options?: unknown): string[] {
    return insertWorksheets(this.host, base64, options);
  }

  /** The cells of an event; `reference` is what the event carried. */
  _GetRangeForEventByReferenceId(reference: string): RangeApi {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw new ApiError("ItemNotFound", "The cells of the event are gone.", 404);
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): RangeApi | null {
    const bang = reference.lastIndexOf("!");
    const sheet = this.host.workbook.sheetById(reference.slice(0, bang));
    const area = parseArea(reference.slice(bang + 1));
    return sheet && area ? new RangeApi(this.host, sheet, area) : null;
  }
}

function invalidSelection(message: string): ApiError {
  return new ApiError("InvalidSelection", message);
}
