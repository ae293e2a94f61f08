import { absoluteReference } from "../model/areas";
import { addName, deleteName, changeName } from "../model/edit/names";
import type { DefinedName } from "../model/parts";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiCollection, ApiObject, CellsApi } from "./object";
import { ApiError, notImitated } from "../model/apiError";
import { readText } from "./arguments";
import { evaluateName, referenceOfName } from "./nameValue";

/** Excel.NamedItemCollection: the names of the workbook, or those that belong to one sheet. */
export class NamedItemCollectionApi extends ApiCollection<NamedItemApi> {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet | undefined
  ) {
    super(host);
  }

  items(): NamedItemApi[] {
    return this.names.map((name) => this.wrap(name));
  }
  /** Errors: `InvalidArgument` for what is no name or no formula, `ItemAlreadyExists`. */
  Add(name: unknown, reference: unknown, comment?: string): NamedItemApi {
    const formula = formulaOf(reference);
    const { workbook } = this.host;
    return this.wrap(addName(workbook, this.sheet, readText(name), formula, comment ?? ""));
  }
  /** The stand-in's formulas are en-US in either language: those of another locale are refused. */
  AddFormulaLocal(name: unknown, formula: unknown, comment?: string): NamedItemApi {
    if (this.host.language !== "en-US" && /[;(]/.test(readText(formula))) {
      throw notImitated("NamedItemCollection.AddFormulaLocal of functions in the user's language");
    }
    return this.Add(name, formula, comment);
  }
  GetItem(name: unknown): NamedItemApi {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw new ApiError("ItemNotFound", `There is no name ${String(name)}.`, 404);
    return found;
  }
  GetItemOrNullObject(name: unknown): NamedItemApi | null {
    const wanted = readText(name).toLocaleLowerCase();
    const found = this.names.find((known) => known.name.toLocaleLowerCase() === wanted);
    return found ? this.wrap(found) : null;
  }

  private get names(): readonly DefinedName[] {
    return this.sheet ? this.sheet.names : this.host.workbook.names;
  }
  private wrap(name: DefinedName): NamedItemApi {
    return new NamedItemApi(this.host, this.sheet, name);
  }
}

/** Excel.NamedItem. */
export class NamedItemApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet | undefined,
    private readonly name: DefinedName
  ) {
    super(host);
  }

  override get identity(): string {
    return this.name.name;
  }
  get Name(): string {
    return this.name.name;
  }
  get Scope(): string {
    return this.sheet ? "Worksheet" : "Workbook";
  }
  /** Errors: `ItemNotFound` for a name of the workbook. */
  get Worksheet(): ApiObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw new ApiError("ItemNotFound", "The name belongs to the workbook.", 404);
    return sheet;
  }
  get WorksheetOrNullObject(): ApiObject | null {
    return this.sheet ? this.worksheetOf(this.sheet) : null;
  }
  get Comment(): string {
    return this.name.comment;
  }
  set Comment(comment: unknown) {
    changeName(this.host.workbook, this.name, { comment: readText(comment) });
  }
  get Visible(): boolean {
    return this.name.visible;
  }
  set Visible(visible: boolean) {
    changeName(this.host.workbook, this.name, { visible });
  }
  get Formula(): string {
    return this.name.formula;
  }
  set Formula(formula: unknown) {
    changeName(this.host.workbook, this.name, { formula: formulaOf(formula) });
  }
  get Type(): string {
    return evaluateName(this.host, this.name, this.sheet).type;
  }
  get Value(): unknown {
    return evaluateName(this.host, this.name, this.sheet).value;
  }
  Delete(): void {
    deleteName(this.host.workbook, this.sheet, this.name);
  }
  /** Errors: `InvalidArgument` for a name that is no range, or several. */
  GetRange(): CellsApi {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ApiError("InvalidArgument", `${this.name.name} names no range.`);
    return range;
  }
  GetRangeOrNullObject(): CellsApi | null {
    const found = referenceOfName(this.host, this.name, this.sheet);
    const [area] = found?.areas ?? [];
    return found && area && found.areas.length === 1 ? this.rangeOf(found.sheet, area) : null;
  }
}

/** The formula of what a name is given: a range, or a text that starts with `=` (put there where it is missing). */
function formulaOf(reference: unknown): string {
  if (reference instanceof CellsApi) {
    return `=${reference.areas.map((area) => absoluteReference(reference.sheet, area)).join(",")}`;
  }
  if (typeof reference === "number" || typeof reference === "boolean") {
    return `=${String(reference).toUpperCase()}`;
  }
  const text = readText(reference);
  return text.startsWith("=") ? text : `=${text}`;
}
