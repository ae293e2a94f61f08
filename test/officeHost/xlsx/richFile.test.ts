import { classifySelection } from "../../../src/excel/late";
import { parseArea } from "../../../src/officeHost/model/area";
import type { CellValue } from "../../../src/officeHost/model/cell";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { unpack, type Package } from "../../../src/officeHost/xlsx/parts/package";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { openOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";
import { checkPackage } from "./checkPackage";
import { richWorkbook, type WriterDialect } from "./rich/workbook";
import { readWithLibreOffice } from "./soffice";
import { all, child, parse, type Element } from "./xml";

/** What a person has in the workbook, and the part that holds it: none of these is touched by anything below. */
const KEPT: readonly (readonly [what: string, part: string])[] = [
  ["the theme", "xl/theme/theme1.xml"],
  ["a table with a computed column and totals", "xl/tables/table1.xml"],
  ["the table's sheet", "xl/worksheets/sheet2.xml"],
  ["the pivot table's sheet", "xl/worksheets/sheet3.xml"],
  ["a hidden sheet", "xl/worksheets/sheet4.xml"],
  ["a very hidden sheet", "xl/worksheets/sheet5.xml"],
  ["a sheet that is a chart", "xl/chartsheets/sheet1.xml"],
  ["a combined chart with a trend line", "xl/charts/chart1.xml"],
  ["a chart's style", "xl/charts/style1.xml"],
  ["a chart in 3-D", "xl/charts/chart2.xml"],
  ["the chart of the chart sheet", "xl/charts/chart3.xml"],
  ["a drawing with a picture and a text box", "xl/drawings/drawing1.xml"],
  ["a picture", "xl/media/image1.png"],
  ["a comment", "xl/comments1.xml"],
  ["the comment's shape", "xl/drawings/vmlDrawing1.vml"],
  ["the printer's settings", "xl/printerSettings/printerSettings1.bin"],
  ["a property of the sheet", "xl/customProperty1.bin"],
  ["a pivot table", "xl/pivotTables/pivotTable1.xml"],
  ["the pivot table's cache", "xl/pivotCache/pivotCacheDefinition1.xml"],
  ["the pivot table's records", "xl/pivotCache/pivotCacheRecords1.xml"],
  ["a link to another workbook", "xl/externalLinks/externalLink1.xml"],
  ["another add-in's settings", "xl/webextensions/webextension1.xml"],
  ["a custom XML part", "customXml/item1.xml"],
  ["what the custom XML part is", "customXml/itemProps1.xml"],
  ["the document's properties", "docProps/core.xml"],
  ["a person's own properties", "docProps/custom.xml"],
];

/** What stands in the ledger's sheet beside its cells and goes on standing there to the letter. */
const KEPT_ELEMENTS = [
  ...["protectedRanges", "mergeCells", "dataValidations", "hyperlinks", "printOptions"],
  ...["pageMargins", "pageSetup", "headerFooter", "rowBreaks", "customProperties", "ignoredErrors"],
  ...["drawing", "legacyDrawing", "sheetFormatPr", "sheetPr"],
];

const LEDGER = "xl/worksheets/sheet1.xml";

type Job = {
  readonly before: Package;
  readonly after: Package;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
};

/** Opens the workbook, lets `action` happen in it through the real Office.js, and saves it. */
async function doAndSave(
  dialect: WriterDialect,
  action: (excel: typeof Excel) => Promise<unknown>
): Promise<Job> {
  const source = richWorkbook(dialect);
  const workbook = openWorkbook(source, "rich.xlsx");
  const office = await openOffice(new Host(workbook));
  await action(office.Excel);
  office.close();
  const bytes = saveWorkbook(workbook);
  return { before: unpack(source), after: unpack(bytes), bytes, workbook };
}

async function classify(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A3:C9").select();
    await context.sync();
  });
  await classifySelection({ language: "en" });
}

/** Adds to the workbook one of each thing that the add-in may add, through the real Office.js. */
async function addEverything(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const data = worksheets.getItem("Data");
    const table = worksheets.getItem("Table");
    const range = data.getRange("E11:F13");
    range.values = [
      ["Name", "Amount"],
      ["a", 1],
      ["b", 2],
    ];
    data.tables.add(range, true).name = "Added";
    const rule = data.getRange("E12:E13").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=E12>1";
    rule.custom.format.fill.color = "#00FF00";
    data.getRange("F12:F13").dataValidation.rule = {
      list: { inCellDropDown: true, source: "yes,no" },
    };
    data.charts.add("Line", range, "Columns").name = "Third";
    data.customProperties.add("added", "x");
    data.getRange("E1").format.columnWidth = 30;
    data.getRange("J7").hyperlink = { address: "https://example.org/", textToDisplay: "There" };
    context.workbook.names.add("AddedName", table.getRange("A1:B2"));
    context.workbook.customXmlParts.add('<added xmlns="urn:example:added"/>');
    context.workbook.settings.add("added", { kept: true });
    context.workbook.properties.custom.add("Added", 5);
    table.freezePanes.freezeRows(1);
    table.pageLayout.orientation = "Portrait";
    table.pageLayout.setPrintArea("A1:C4");
    worksheets.getItem("Pivot").protection.protect({ allowSort: true });
    const added = worksheets.add("New");
    added.position = 1;
    added.getRange("A1").formulas = [["=SUM(Data!B4:B9)+10"]];
    added.getRange("A1").numberFormat = [["0.0"]];
    await context.sync();
  });
}

/** What {@link addEverything} added, as the real Office.js reads it. */
async function readEverything(context: Excel.RequestContext): Promise<Record<string, unknown>> {
  const { worksheets, tables, names, customXmlParts, settings } = context.workbook;
  const data = worksheets.getItem("Data");
  const table = worksheets.getItem("Table");
  const values = data.getRange("E11:F13").load("values");
  const added = data.tables.getItemAt(0).load("name");
  tables.load("items/name");
  const rule = data.getRange("E12:E13").conditionalFormats.getItemAt(0).custom;
  rule.load("rule/formula");
  const list = data.getRange("F12:F13").dataValidation.load("rule");
  data.charts.load("items/name");
  const name = names.getItem("AddedName").load("formula");
  const xml = customXmlParts.getByNamespace("urn:example:added").getOnlyItem().getXml();
  const setting = settings.getItem("added").load("value");
  const frozen = table.freezePanes.getLocation().load("address");
  const area = table.pageLayout.getPrintArea().areas.load("items/address");
  table.pageLayout.load("orientation");
  const property = data.customProperties.getItem("added").load("value");
  const owner = data.customProperties.getItem("owner").load("value");
  const column = data.getRange("E1").load("format/columnWidth");
  worksheets.load("items/name");
  const link = data.getRange("J7").load("hyperlink");
  const { protection } = worksheets.getItem("Pivot");
  protection.load("protected");
  await context.sync();
  return {
    values: values.values,
    table: added.name,
    tables: tables.items.map((one) => one.name),
    rule: rule.rule.formula,
    list: list.rule.list?.source,
    charts: data.charts.items.map((one) => one.name),
    name: name.formula,
    xml: xml.value,
    setting: setting.value as unknown,
    frozen: frozen.address,
    area: area.items[0]?.address,
    property: property.value,
    owner: owner.value,
    widths: column.format.columnWidth,
    sheets: worksheets.items.map((one) => one.name),
    orientation: table.pageLayout.orientation,
    link: link.hyperlink.address,
    isProtected: protection.protected,
  };
}

/** Without the messages of our own headings (D3:G3), which stand behind a person's validations. */
function withoutHeadingMessages(validations = ""): string {
  const left = validations.replace(/<(?:x:)?dataValidation [^>]*sqref="[D-G]3"\/>/g, "");
  const count = left.match(/<(?:x:)?dataValidation /g)?.length ?? 0;
  return left.replace(/count="\d+"/, `count="${count}"`);
}

describe.each(["excel", "prefixed"] as const)("a rich workbook, written as %s", (dialect) => {
  test("is sound itself, and comes back byte for byte when nothing happened", async () => {
    const source = richWorkbook(dialect);
    expect(checkPackage(source)).toEqual([]);
    const { before, after } = await doAndSave(dialect, () => Promise.resolve());
    expect([...after.parts.keys()]).toEqual([...before.parts.keys()]);
    for (const name of before.parts.keys()) {
      expect([name, after.text(name)]).toEqual([name, before.text(name)]);
    }
  });

  describe("classified", () => {
    let job: Job;
    beforeAll(async () => {
      job = await doAndSave(dialect, classify);
    });

    test("is sound", () => {
      expect(checkPackage(job.bytes)).toEqual([]);
    });

    test.each(KEPT)("keeps %s", (_, part) => {
      expect(job.before.has(part)).toBe(true);
      expect(job.after.parts.get(part)).toEqual(job.before.parts.get(part));
    });

    test.each(KEPT_ELEMENTS)("keeps the sheet's %s to the letter", (name) => {
      const [own, saved] = [job.before, job.after].map((file) =>
        elementText(file.text(LEDGER), name)
      );
      expect(own).toBeDefined();
      expect(name === "dataValidations" ? withoutHeadingMessages(saved) : saved).toBe(own);
    });

    test("keeps the person's rules, lists and sparklines of Excel 2010, and the rows it did not write", () => {
      const [own = "", saved = ""] = [job.before, job.after].map((file) => file.text(LEDGER));
      expect(lastExtensions(saved)).toBe(lastExtensions(own));
      // New rules come first, as in Excel: the others move back.
      const bare = (xml: string) => xml.replace(/ priority="\d+"/g, "");
      const rules = own.match(/<(?:x:)?cfRule .*?<\/(?:x:)?cfRule>/gs) ?? [];
      expect(rules).toHaveLength(4);
      for (const rule of rules) expect(bare(saved)).toContain(bare(rule));
      for (const row of [1, 20, 21, 22]) expect(rowText(saved, row)).toBe(rowText(own, row));
    });

    test("keeps names, scopes, hidden sheets and the pivot table's cache in the workbook", () => {
      const [own, saved] = [job.before, job.after].map((file) =>
        parse(file.text("xl/workbook.xml"))
      );
      const names = (root: Element | undefined) =>
        all(root as Element, "definedName")
          .filter(({ attributes }) => !attributes.name?.startsWith("KeyClients"))
          .map(({ attributes, text }) => ({ ...attributes, text }));
      expect(names(saved)).toEqual(names(own));
      for (const list of ["sheets", "pivotCaches", "externalReferences", "bookViews", "extLst"]) {
        expect(child(saved, list)).toEqual(child(own, list));
      }
    });

    test("holds the right classes beside the data, and all else as it was", () => {
      const again = openWorkbook(job.bytes, "again.xlsx");
      const before = openWorkbook(richWorkbook(dialect), "before.xlsx");
      expect(valuesOf(again, "Data", "D3:D9")).toEqual(["Class", "A", "B", "B", "B", "C", "C"]);
      expect(valuesOf(again, "Data", "A3:C9")).toEqual(valuesOf(before, "Data", "A3:C9"));
      expect(again.sheetByName("Data")?.extraAt(0, 0)?.richText).toBe(
        before.sheetByName("Data")?.extraAt(0, 0)?.richText
      );
    });
  });

  describe("classified, and with one of everything added", () => {
    let job: Job;
    beforeAll(async () => {
      job = await doAndSave(dialect, async (excel) => {
        await classify(excel);
        await addEverything(excel);
      });
    });

    test("is sound, and keeps what was not touched", () => {
      expect(checkPackage(job.bytes)).toEqual([]);
      const touched = new Set([
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml",
        "xl/drawings/drawing1.xml",
        "docProps/custom.xml",
        "xl/customProperty1.bin",
      ]);
      for (const [what, part] of KEPT) {
        if (touched.has(part)) continue;
        expect([what, job.after.parts.get(part)]).toEqual([what, job.before.parts.get(part)]);
      }
      const drawing = job.after.text("xl/drawings/drawing1.xml");
      expect(drawing).toContain("Look here");
      expect(drawing.match(/<c:chart /g)).toHaveLength(3);
    });

    test("comes back with all of it", async () => {
      const again = openWorkbook(job.bytes, "again.xlsx");
      const office = await openOffice(new Host(again));
      const found = await office.Excel.run(readEverything);
      office.close();
      expect(found).toEqual({
        values: [
          ["Name", "Amount"],
          ["a", 1],
          ["b", 2],
        ],
        table: "Added",
        tables: ["Added", "Regions"],
        rule: "=E12>1",
        list: "yes,no",
        charts: ["Chart 1", "Chart 2", "Third"],
        name: "=Table!$A$1:$B$2",
        xml: '<added xmlns="urn:example:added"/>',
        setting: { kept: true },
        frozen: "Table!1:1",
        area: "Table!A1:C4",
        property: "x",
        owner: "Anna",
        widths: 30,
        sheets: ["Data", "New", "Table", "Pivot", "Lists", "Secret"],
        orientation: "Portrait",
        link: "https://example.org/",
        isProtected: true,
      });
    });

    test("is read by LibreOffice with the same values", () => {
      const sheets = readWithLibreOffice(job.bytes);
      if (!sheets) return;
      expect([...sheets.keys()].sort()).toEqual(
        ["Chart sheet", ...job.workbook.sheets.map(({ name }) => name)].sort()
      );
      const rows = sheets.get("Data") ?? [];
      const sheet = job.workbook.sheetByName("Data");
      // The ledger with its classes, and the table below.
      for (const row of [2, 3, 4, 5, 6, 7, 8, 10, 11, 12]) {
        const shown = rows[row]?.slice(0, 8).map(numeric);
        expect(shown).toEqual(shown?.map((_, column) => sheet?.valueAt(row, column) ?? ""));
      }
      expect(sheets.get("New")?.[0]?.[0]).toBe("1010");
    });
  });
});

function valuesOf(workbook: Workbook, name: string, address: string): CellValue[] {
  const sheet = workbook.sheetByName(name);
  const area = parseArea(address);
  if (!sheet || !area) throw new Error(`${name}!${address}`);
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    sheet.valueAt(area.row + Math.floor(index / area.columns), area.column + (index % area.columns))
  );
}

/** The text of the last element of this name below the root. */
function elementText(xml: string, name: string): string | undefined {
  const pattern = new RegExp(`<((?:x:)?${name})(?=[ >/])(?:[^>]*/>|.*</\\1>)`, "gs");
  return xml.match(pattern)?.at(-1);
}

/** The list of extensions that ends the sheet. */
function lastExtensions(xml: string): string {
  return xml.slice(xml.search(/<(?:x:)?legacyDrawing /));
}

function rowText(xml: string, row: number): string | undefined {
  return new RegExp(`<(?:x:)?row r="${row}".*?</(?:x:)?row>`, "s").exec(xml)?.[0];
}

/** LibreOffice shows shares as percents whatever is asked. */
function numeric(text: string): string | number {
  const share = /^([\d.]+)%$/.exec(text);
  if (share) return Number((Number(share[1]) / 100).toFixed(6));
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
