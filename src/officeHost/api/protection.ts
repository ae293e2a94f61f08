import type { Sheet } from "../model/sheet";
import { type ApiHost, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readRecord } from "./arguments";

/** Excel.WorksheetProtectionOptions without a word from the caller. */
const DEFAULTS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Excel.WorksheetProtection. */
export class WorksheetProtectionApi extends ApiObject {
  constructor(
    host: ApiHost,
    private readonly sheet: Sheet
  ) {
    super(host);
  }

  get Protected(): boolean {
    return this.sheet.protection.protected;
  }
  get Options(): Readonly<Record<string, boolean | string>> {
    return { ...DEFAULTS, ...this.sheet.protection.options };
  }
  /** Errors: `AccessDenied` when it is protected already, `InvalidArgument` for options that are none. */
  Protect(options?: unknown, password?: string): void {
    if (this.Protected) throw denied("The worksheet is protected already.");
    const chosen = options === undefined ? {} : readOptions(options);
    this.sheet.protection = {
      protected: true,
      options: { ...DEFAULTS, ...chosen },
      ...(password ? { password } : {}),
    };
    this.tell();
  }
  /** Errors: `AccessDenied` when it is not protected, or for a wrong password. */
  Unprotect(password?: string): void {
    const { protection } = this.sheet;
    if (!protection.protected) throw denied("The worksheet is not protected.");
    requirePassword(protection.password, password);
    this.sheet.protection = { protected: false, options: {} };
    this.tell();
  }

  private tell(): void {
    this.sheet.touched.add("protection");
    const { workbook } = this.host;
    workbook.tell({ kind: "other", sheet: this.sheet.id, what: "protection" });
    workbook.tellHandlers(this.sheet, { name: "protection", isProtected: this.Protected });
  }
}

/** Excel.WorkbookProtection: of the structure, that is the sheets and their order. */
export class WorkbookProtectionApi extends ApiObject {
  get Protected(): boolean {
    return this.host.workbook.structure.protected;
  }
  Protect(password?: string): void {
    if (this.Protected) throw denied("The workbook is protected already.");
    this.set({ protected: true, ...(password ? { password } : {}) });
  }
  Unprotect(password?: string): void {
    if (!this.Protected) throw denied("The workbook is not protected.");
    requirePassword(this.host.workbook.structure.password, password);
    this.set({ protected: false });
  }

  private set(structure: { protected: boolean; password?: string }): void {
    const { workbook } = this.host;
    workbook.structure = structure;
    workbook.touched.add("sheets");
    workbook.tell({ kind: "other", what: "protection" });
  }
}

function readOptions(options: unknown): Record<string, boolean | string> {
  const chosen: Record<string, boolean | string> = {};
  for (const [name, value] of Object.entries(readRecord(options))) {
    if (value === undefined || value === null) continue;
    if (!(name in DEFAULTS) || typeof value !== typeof DEFAULTS[name]) {
      throw new ApiError("InvalidArgument", `${name} is no option of a protection.`);
    }
    chosen[name] = value as boolean | string;
  }
  return chosen;
}

function requirePassword(known: string | undefined, given: string | undefined): void {
  if (known !== undefined && known !== "" && known !== given) {
    throw denied("The password is wrong.");
  }
}

function denied(message: string): ApiError {
  return new ApiError("AccessDenied", message, 403);
}
