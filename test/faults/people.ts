import { WorkbookApi } from "../../src/officeHost/api/workbook";
import { RangeApi } from "../../src/officeHost/api/range";
import type { WorksheetApi } from "../../src/officeHost/api/worksheet";
import type { Host } from "../../src/officeHost/wire/host";

/** Something that a person does in Excel while a command is under way; false: there is nothing here to do it to. */
export type Act = {
  readonly name: string;
  readonly run: (host: Host) => boolean;
};

/** What the person types: found again by this text. */
export const TYPED = "набрано рукой";

function sheetOf(host: Host, name: string): WorksheetApi | null {
  return new WorkbookApi(host).Worksheets.GetItemOrNullObject(name);
}

function onSheet(name: string, what: string, run: (sheet: WorksheetApi) => void): Act {
  return {
    name: `${what} · ${name}`,
    run(host) {
      const sheet = sheetOf(host, name);
      // Nobody types on a tab that is hidden.
      if (!sheet || sheet.Visibility !== "Visible") return false;
      run(sheet);
      return true;
    },
  };
}

/** What people do to a sheet of data with headings in row 1, clients in column A (or B) and room right of them. */
export function actsOnData(name: string, address: string, target: string, sortBy: number): Act[] {
  const [corner = "A1", end = "A1"] = address.split(":");
  const body = `A2:${end}`;
  return [
    onSheet(
      name,
      "insert a column on the left",
      (sheet) => void sheet.GetRange("A:A").Insert("Right")
    ),
    onSheet(
      name,
      "insert a column before the amounts",
      (sheet) => void sheet.GetRange("B:B").Insert("Right")
    ),
    onSheet(name, "insert a row", (sheet) => void sheet.GetRange("3:3").Insert("Down")),
    onSheet(name, "insert a row above", (sheet) => void sheet.GetRange("1:1").Insert("Down")),
    onSheet(name, "delete a row", (sheet) => sheet.GetRange("5:5").Delete("Up")),
    onSheet(name, "sort", (sheet) =>
      sheet
        .GetRange(body)
        .Sort.Apply([{ Key: sortBy, key: sortBy, Ascending: true, ascending: true }])
    ),
    onSheet(name, "type where the classes go", (sheet) => type(sheet.GetRange(target), TYPED)),
    onSheet(name, "type below", (sheet) => type(sheet.GetRange("A40"), TYPED)),
    onSheet(name, "type another amount", (sheet) => type(sheet.GetRange(end), 3.5)),
    onSheet(name, `rename from ${corner}`, (sheet) => (sheet.Name = "Переименован")),
  ];
}

export function typeAt(name: string, address: string): Act {
  return onSheet(name, `type at ${address}`, (sheet) => type(sheet.GetRange(address), TYPED));
}

/** A tab of the person's own, named as the command would name one. */
export function addTab(name: string): Act {
  return {
    name: `add a tab · ${name}`,
    run(host) {
      const { Worksheets } = new WorkbookApi(host);
      if (Worksheets.GetItemOrNullObject(name)) return false;
      type(Worksheets.Add(name).GetRange("B2"), TYPED);
      return true;
    },
  };
}

export function deleteTab(name: string): Act {
  return onSheet(name, "delete the tab", (sheet) => sheet.Delete());
}

export function renameTab(name: string): Act {
  return onSheet(name, "rename the tab", (sheet) => (sheet.Name = "Мой план"));
}

/** What people do to the strategy sheet of a client. */
export function actsOnStrategySheet(name: string): Act[] {
  const atName = (sheet: WorksheetApi, hidden: string): RangeApi =>
    asRange(sheet.Names.GetItem(`KeyClients_${hidden}`).GetRange());
  return [
    onSheet(name, "type a goal", (sheet) => type(atName(sheet, "f_goal"), TYPED)),
    onSheet(name, "type into a table", (sheet) =>
      type(asRange(atName(sheet, "t_people").GetCell(1, 0)), TYPED)
    ),
    onSheet(name, "insert a row above", (sheet) => void sheet.GetRange("2:2").Insert("Down")),
    onSheet(
      name,
      "insert a row in the middle",
      (sheet) => void sheet.GetRange("40:40").Insert("Down")
    ),
    onSheet(name, "insert a column", (sheet) => void sheet.GetRange("A:A").Insert("Right")),
    onSheet(name, "delete the row of the goal", (sheet) =>
      asRange(atName(sheet, "f_goal").GetEntireRow()).Delete("Up")
    ),
    onSheet(name, "delete a row above", (sheet) => sheet.GetRange("12:12").Delete("Up")),
    onSheet(name, "type beside the form", (sheet) => type(sheet.GetRange("M5"), TYPED)),
    renameTab(name),
    deleteTab(name),
  ];
}

/** What people do to a sheet that is ours as a whole. */
export function actsOnOwnSheet(name: string, inside: string): Act[] {
  return [
    onSheet(name, "type in it", (sheet) => type(sheet.GetRange(inside), TYPED)),
    onSheet(name, "type beside it", (sheet) => type(sheet.GetRange("N4"), TYPED)),
    onSheet(name, "insert a row", (sheet) => void sheet.GetRange("2:2").Insert("Down")),
    renameTab(name),
    deleteTab(name),
  ];
}

function type(range: RangeApi, value: string | number): void {
  range.Values = [[value]];
}

/** The types of the stand-in say less than it gives. */
function asRange(cells: object): RangeApi {
  if (cells instanceof RangeApi) return cells;
  throw new Error("No range");
}
