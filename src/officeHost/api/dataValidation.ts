import type { Area } from "../model/area";
import {
  clearValidation,
  NO_VALIDATION,
  setValidationManner,
  setValidationRule,
  termsOn,
  type ValidationManner,
  type ValidationTerms,
} from "../model/edit/validations";
import { invalidCells } from "../model/edit/validationTests";
import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject, type CellsApi } from "./object";
import { ApiError } from "../model/apiError";
import { readRecord, readWord } from "./arguments";
import { readValidationRule, shownValidationRule } from "./validationRules";

const ALERT_STYLES = ["Stop", "Warning", "Information"] as const;

/** Excel.DataValidation of some cells; what differs between them reads as null. */
export class DataValidationApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[]
  ) {
    super(host);
  }
  get Type(): string {
    const { terms, hasGaps } = termsOn(this.sheet, this.areas);
    const [first, ...others] = terms;
    if (!first) return "None";
    if (others.length > 0) return "Inconsistent";
    return hasGaps ? "MixedCriteria" : first.type;
  }
  get Rule(): Record<string, unknown> | null {
    const terms = this.terms;
    return terms ? shownValidationRule(terms) : null;
  }
  set Rule(given: unknown) {
    const rule = readValidationRule(this.host, given, this.sheet);
    setValidationRule(this.host.workbook, this.sheet, this.areas, rule);
  }
  get IgnoreBlanks(): boolean | null {
    return this.terms?.ignoreBlanks ?? null;
  }
  set IgnoreBlanks(ignoreBlanks: unknown) {
    this.tell({ ignoreBlanks: ignoreBlanks === true });
  }
  get Prompt(): ValidationTerms["prompt"] | null {
    return this.terms?.prompt ?? null;
  }
  set Prompt(given: unknown) {
    const { showPrompt, title, message } = readRecord(given);
    const prompt = {
      showPrompt: showPrompt !== false,
      title: shortText(title, 32),
      message: shortText(message, 255),
    };
    this.tell({ prompt });
  }
  get ErrorAlert(): ValidationTerms["errorAlert"] | null {
    return this.terms?.errorAlert ?? null;
  }
  set ErrorAlert(given: unknown) {
    const { showAlert, style, title, message } = readRecord(given);
    const errorAlert = {
      showAlert: showAlert !== false,
      style: style === undefined ? "Stop" : readWord(style, ALERT_STYLES),
      title: shortText(title, 32),
      message: shortText(message, 255),
    };
    this.tell({ errorAlert });
  }
  /** True and false when all cells are or none is valid, null for a mixture. */
  get Valid(): boolean | null {
    const invalid = this.invalid();
    if (invalid.length === 0) return true;
    const cells = this.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
    const wrong = invalid.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return wrong === cells ? false : null;
  }
  Clear(): void {
    clearValidation(this.host.workbook, this.sheet, this.areas);
  }
  GetInvalidCells(): CellsApi {
    const areas = this.GetInvalidCellsOrNullObject();
    if (!areas) throw new ApiError("ItemNotFound", "All cells are valid.", 404);
    return areas;
  }
  GetInvalidCellsOrNullObject(): CellsApi | null {
    const invalid = this.invalid();
    return invalid.length > 0 ? this.areasOf(this.sheet, invalid) : null;
  }

  /** What all of the cells say alike; undefined when they differ. */
  private get terms(): ValidationTerms | undefined {
    const { terms, hasGaps } = termsOn(this.sheet, this.areas);
    const [first, ...others] = terms;
    if (!first) return NO_VALIDATION;
    return others.length > 0 || hasGaps ? undefined : first;
  }
  private tell(manner: Partial<ValidationManner>): void {
    setValidationManner(this.host.workbook, this.sheet, this.areas, manner);
  }
  private invalid(): Area[] {
    return invalidCells(this.host.workbook, this.sheet, this.areas);
  }
}

/** A text of Excel's dialogue, which takes no more than `most` characters there. */
function shortText(given: unknown, most: number): string {
  const text = given === undefined || given === null ? "" : String(given);
  if (text.length > most) {
    throw new ApiError("InvalidArgument", `The text is longer than ${most} characters.`);
  }
  return text;
}
