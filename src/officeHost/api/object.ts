import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

/** What the objects of Excel's API ask of the host that they are reached through: its workbook and its switches. */
export type ApiHost = {
  /** The workbook that is open now. */
  readonly workbook: Workbook;
  /** Excel's display language. */
  readonly language: "ru-RU" | "en-US";
  readonly limits: {
    /** Cells of one read. */
    readonly readCells: number;
  };
  readonly events: {
    /** `context.runtime.enableEvents`. */
    isEnabled: boolean;
  };
  /** The pane of the add-in's shared runtime: in sight, or running without being seen. */
  readonly pane: { state: "Visible" | "Background" };
  readonly make: ApiMakers;
};

/**
 * Makes the objects that nearly all others lead to. In Excel's model a worksheet knows its ranges and tables, and these
 * know their worksheet: a circle that the files of their classes avoid by asking here.
 */
export type ApiMakers = {
  range(host: ApiHost, sheet: Sheet, area: Area): CellsApi;
  rangeAreas(host: ApiHost, sheet: Sheet, areas: readonly Area[]): CellsApi;
  worksheet(host: ApiHost, sheet: Sheet): ApiObject;
};

/**
 * One object of Excel's API as the wire sees it. Members are PascalCase: getters and setters are properties (or
 * navigation, where they give another ApiObject), methods are methods; a method or getter that gives `null` in place
 * of an object is a null object (`...OrNullObject`). Arguments that were left out arrive as undefined. Objects are thin and made anew for each request: state lives in
 * the model.
 */
export abstract class ApiObject {
  /** `_ReferenceId`, once a client keeps the object across requests; given by the host's references. */
  referenceId: string | undefined;

  constructor(protected readonly host: ApiHost) {}

  /** `_Id` of objects that have one (worksheets, tables, charts, ...). */
  get identity(): string | number | undefined {
    return undefined;
  }

  protected rangeOf(sheet: Sheet, area: Area): CellsApi {
    return this.host.make.range(this.host, sheet, area);
  }
  protected areasOf(sheet: Sheet, areas: readonly Area[]): CellsApi {
    return this.host.make.rangeAreas(this.host, sheet, areas);
  }
  protected worksheetOf(sheet: Sheet): ApiObject {
    return this.host.make.worksheet(this.host, sheet);
  }
}

/** A collection: the interpreter answers a query with `{_Items: [...]}`, honouring Top and Skip. */
export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  abstract items(): readonly T[];
}

/** Cells of one sheet that a client holds on to: a range, or several areas. */
export abstract class CellsApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly areas: readonly Area[]
  ) {
    super(host);
  }

  get Worksheet(): ApiObject {
    return this.worksheetOf(this.sheet);
  }

  /** An object of the same kind over other cells of the sheet. */
  abstract over(areas: readonly Area[]): CellsApi;
}
