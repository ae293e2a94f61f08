import { createStrategySheets, writeStrategyIndex } from "../../../src/excel/late";
import { openBench, type Bench } from "../office";
import { clientOf, DAY } from "./sheets";

let bench: Bench;
const clients = [clientOf("Альфа"), clientOf("Бета", { extent: "short" })];
beforeEach(async () => {
  bench = await openBench({ Данные: [["Клиент", "Оборот"]] });
  await createStrategySheets({ clients, language: "ru", today: DAY });
  await writeStrategyIndex(clients, "ru");
});
afterEach(() => bench.office.close());

/** Points between the margins of A4: across for an index, upright for a client's sheet. */
const WIDTHS = { Альфа: 595 - 56, Бета: 595 - 56, "Ключевые клиенты": 842 - 56 } as const;

it.each(Object.entries(WIDTHS))(
  "letters of %s are seven points high and more on paper",
  async (name, room) => {
    const printed = await bench.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const { pageLayout } = sheet;
      pageLayout.load("zoom,orientation");
      const area = pageLayout.getPrintArea().load("address");
      await context.sync();
      const columns = area.address.replace(/.*!/, "").replace(/\$|\d+/g, "");
      const used = sheet.getRange(columns).load("columnCount");
      await context.sync();
      const widths = Array.from({ length: used.columnCount }, (_, column) =>
        used.getColumn(column).load("format/columnWidth")
      );
      await context.sync();
      const width = widths.reduce((sum, { format }) => sum + format.columnWidth, 0);
      return { width, zoom: pageLayout.zoom };
    });
    // As wide as one page, and no given number of pages, for which letters would have to shrink.
    expect(printed.zoom).toMatchObject({ horizontalFitToPages: 1 });
    expect(printed.zoom.verticalFitToPages ?? 0).toBe(0);
    const sheet = bench.sheet(name);
    const sizes = sheet.rows.flatMap((row, at) =>
      (row?.values ?? []).flatMap((value, column) =>
        value === null || value === ""
          ? []
          : [bench.workbook.styles.get(sheet.styleAt(at, column) ?? 0).font?.size ?? 11]
      )
    );
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes) * Math.min(1, room / printed.width)).toBeGreaterThanOrEqual(7);
  }
);

it("draws no frame right of a table's last column", () => {
  const sheet = bench.sheet("Альфа");
  const find = (heading: string): readonly [number, number] => {
    const row = sheet.rows.findIndex((line) => line?.values.includes(heading));
    return [row, sheet.rows[row]?.values.indexOf(heading) ?? -1];
  };
  const [row, column] = find("Что сделаем");
  expect(column).toBe(1);
  const bordersAt = (at: number): unknown =>
    bench.workbook.styles.get(sheet.styleAt(row + 1, at) ?? 0).borders;
  expect(JSON.stringify(bordersAt(7))).toContain("Dot");
  expect(JSON.stringify(bordersAt(8) ?? {})).not.toContain("Dot");
});
