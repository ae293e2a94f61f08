import { ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readCells, readWord } from "./arguments";
import { CultureInfoApi, separatorsOf } from "./culture";
import { RangeAreasApi } from "./rangeAreas";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const KINDS = ["Recalculate", "Full", "FullRebuild"] as const;

/** Excel.Application. */
export class ApplicationApi extends ApiObject {
  get CultureInfo(): CultureInfoApi {
    return new CultureInfoApi(this.host);
  }
  get DecimalSeparator(): string {
    return separatorsOf(this.host.language).decimal;
  }
  get ThousandsSeparator(): string {
    return separatorsOf(this.host.language).thousands;
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CalculationMode(): string {
    return this.host.workbook.calculation.mode;
  }
  set CalculationMode(mode: unknown) {
    const { workbook } = this.host;
    workbook.calculation.mode = readWord(mode, MODES);
    if (workbook.calculation.mode !== "Manual") workbook.tell({ kind: "other", what: "calculate" });
  }
  /** The stand-in computes within the change: nothing is ever left to be computed while someone can ask. */
  get CalculationState(): string {
    return "Done";
  }
  Calculate(kind: unknown): void {
    const what = readWord(kind, KINDS) === "Recalculate" ? "calculate" : "calculateFull";
    this.host.workbook.tell({ kind: "other", what });
  }
  /** Formulas written by the rest of this batch are computed at its end. */
  SuspendApiCalculationUntilNextSync(): void {
    this.host.workbook.calculation.isSuspended = true;
  }
  /** A batch changes the screen once, at its end, in any case. */
  SuspendScreenUpdatingUntilNextSync(): void {}
  /** Errors: `InvalidArgument` for ranges of several sheets. */
  Union(first: unknown, second: unknown, ...more: unknown[]): RangeAreasApi {
    const parts = [first, second, ...more.flat()].filter((part) => part !== undefined);
    const cells = parts.map((part) => readCells(this.host, part));
    const sheet = cells[0]?.sheet;
    if (!sheet || cells.some((one) => one.sheet !== sheet)) {
      throw new ApiError("InvalidArgument", "A union takes ranges of one worksheet.");
    }
    return new RangeAreasApi(
      this.host,
      sheet,
      cells.flatMap(({ areas }) => areas)
    );
  }
}
