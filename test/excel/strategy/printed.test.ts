import { createStrategySheets, writeStrategyIndex } from "../../../src/excel/late";
import { NO_ANSWERS } from "../../../src/core/strategy/answers";
import { refreshStrategySheets, writeStrategyAnswers } from "../../../src/excel/late";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { strategyTexts } from "../../../src/strings/strategy/texts";
import { convertWithLibreOffice } from "../../officeHost/xlsx/soffice";
import { openBench, type Bench } from "../office";
import { halfOf, lifelike, manyVisits } from "./lifelike";
import { clientOf, DAY, editsOf } from "./sheets";

let bench: Bench;
const clients = [clientOf("Альфа"), clientOf("Бета", { extent: "short" })];
beforeEach(async () => {
  bench = await openBench({ Данные: [["Клиент", "Оборот"]] });
  await createStrategySheets({ clients, language: "ru", today: DAY });
  await writeStrategyIndex(clients, "ru");
});
afterEach(() => bench.office.close());

/** Points between the margins of A4: across for an index, upright for a client's sheet. */
const WIDTHS = { Альфа: 595 - 36, Бета: 595 - 36, "Ключевые клиенты": 842 - 56 } as const;

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
    // Excel prints in whole percents.
    const scale = Math.floor(100 * Math.min(1, room / printed.width)) / 100;
    expect(Math.min(...sizes) * scale).toBeGreaterThanOrEqual(7);
    expect(11 * scale).toBeGreaterThanOrEqual(7);
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

describe("on paper", () => {
  const full = lifelike(DAY);
  const cases = {
    empty: NO_ANSWERS,
    half: halfOf(full),
    full,
    "after 61 visits": manyVisits(full, DAY),
  } as const;

  it.each(Object.entries(cases))("a sheet that is %s takes two pages", async (_, answers) => {
    await writeStrategyAnswers("Альфа", editsOf(answers), DAY);
    await refreshStrategySheets({ clients, today: DAY });
    const pdf = convertWithLibreOffice(saveWorkbook(bench.workbook), "pdf");
    if (!pdf) return;
    const pages = Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g);
    // The data, the index, the sheet, and the other sheet of the short form.
    expect(pages).toHaveLength(1 + 1 + 2 + 1);
  });

  it("visits long past are left out of print, stay on the sheet, and it is said", async () => {
    await writeStrategyAnswers("Альфа", editsOf(cases["after 61 visits"]), DAY);
    await refreshStrategySheets({ clients, today: DAY });
    const sheet = bench.sheet("Альфа");
    const { printArea, printTitleRows, headersFooters } = sheet.pageLayout;
    const heading = sheet.rows.findIndex((row) => row?.values[1] === "Цель визита");
    const title = heading - 2;
    const printed = heading + 1 + 55;
    // Rows are counted from 1 in the text of an area.
    expect(printArea).toBe(`A1:I${title},A${printed + 1}:I${sheet.rows.length}`);
    expect(printTitleRows).toContain(`${title + 1}:`);
    expect(printTitleRows).toContain(`${heading + 1}`);
    expect(JSON.stringify(headersFooters)).toContain(strategyTexts("ru").folded(55));
    expect(sheet.rows[heading + 1]?.values[6]).toContain("Итог встречи 1:");
    expect(sheet.rows[printed]?.values[6]).toContain("Итог встречи 56:");
    expect(sheet.rows.every((row) => row?.height !== 0 && row?.hidden !== true)).toBe(true);
    // Nothing is written where nothing changed.
    bench.sent.length = 0;
    const before = JSON.stringify(sheet.pageLayout);
    await refreshStrategySheets({ clients, today: DAY });
    expect(JSON.stringify(sheet.pageLayout)).toBe(before);
  });

  it("heights that a person gave stay, and a row is never lower than its text", async () => {
    const sheet = bench.sheet("Альфа");
    const find = (label: string): number => sheet.rows.findIndex((row) => row?.values[1] === label);
    const [goal, wants] = [find("Мера"), find("Чего он хочет достичь *")];
    await bench.act((workbook) => {
      const rows = workbook.worksheets.getItem("Альфа");
      rows.getRange(`A${goal + 1}`).format.rowHeight = 66;
    });
    const long = "Открыть магазины без кассового разрыва и отойти от закупок. ".repeat(4);
    const edit = { kind: "field", code: "wants", part: "value", value: long } as const;
    await writeStrategyAnswers("Альфа", [edit], DAY);
    expect(sheet.rows[goal]?.height).toBe(66);
    expect(sheet.rows[wants]?.height).toBe(36.75);
  });
});
