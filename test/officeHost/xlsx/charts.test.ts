import { openWorkbook } from "../../../src/officeHost/files/open";
import { unpack } from "../../../src/officeHost/xlsx/parts/package";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import type { Chart } from "../../../src/officeHost/model/parts";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { openOffice } from "../../../src/officeHost/node/office";
import { Host } from "../../../src/officeHost/wire/host";
import { CHART_BUILDS } from "../../../src/officeHost/xlsx/parts/chartWords";
import { startExcel } from "../api/book";

/** A workbook of a Pareto table with charts that `draw` makes of it. */
async function drawn(
  draw: (sheet: Excel.Worksheet) => void | Promise<void>
): Promise<{ workbook: Workbook }> {
  const excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:C5").values = [
      ["Client", "Turnover", "Cumulative share"],
      ["Alpha", 850, 0.85],
      ["Beta & Co", 100, 0.95],
      ["Gamma", 40, 0.99],
      ["Delta", 10, 1],
    ];
    sheet.getRange("C2:C5").numberFormat = Array.from({ length: 4 }, () => ["0%"]);
    await draw(sheet);
    await context.sync();
  });
  excel.close();
  return { workbook: excel.host.workbook };
}

function reopen(workbook: Workbook): Workbook {
  return openWorkbook(saveWorkbook(workbook), "again.xlsx");
}

function onlyChart(workbook: Workbook): Chart {
  const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
  expect(charts).toHaveLength(1);
  return charts[0] as Chart;
}

function pareto(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Columns");
  chart.name = "Pareto";
  chart.title.text = "Clients & shares";
  chart.legend.position = "Top";
  chart.setPosition("E2", "L20");
  const bars = chart.series.getItemAt(0);
  bars.gapWidth = 30;
  bars.format.fill.setSolidColor("#1F77B4");
  bars.points.getItemAt(0).format.fill.setSolidColor("#00AA00");
  const line = chart.series.getItemAt(1);
  line.chartType = "Line";
  line.axisGroup = "Secondary";
  line.format.line.color = "#FF0000";
  line.format.line.weight = 1.5;
  const share = chart.axes.getItem("Value", "Secondary");
  share.minimum = 0;
  share.maximum = 1;
  share.numberFormat = "0%";
  chart.axes.valueAxis.title.text = "Turnover";
}

describe("charts in files", () => {
  test("a Pareto chart comes back as it was drawn", async () => {
    const { workbook } = await drawn(pareto);
    const { source: _, ...chart } = onlyChart(reopen(workbook));
    expect(chart).toEqual({
      id: expect.any(String),
      name: "Pareto",
      type: "ColumnClustered",
      title: { text: "Clients & shares", visible: true },
      legend: { visible: true, position: "Top" },
      series: [
        {
          name: "Turnover",
          nameReference: "Data!$B$1",
          categories: "Data!$A$2:$A$5",
          values: "Data!$B$2:$B$5",
          axisGroup: "Primary",
          color: "#1F77B4",
          gapWidth: 30,
          pointColors: { 0: "#00AA00" },
        },
        {
          name: "Cumulative share",
          nameReference: "Data!$C$1",
          categories: "Data!$A$2:$A$5",
          values: "Data!$C$2:$C$5",
          type: "Line",
          axisGroup: "Secondary",
          color: "#FF0000",
          lineWeight: 1.5,
        },
      ],
      axes: {
        category: { visible: true, title: "", gridlines: false },
        value: { visible: true, title: "Turnover", gridlines: true },
        secondaryValue: {
          visible: true,
          title: "",
          minimum: 0,
          maximum: 1,
          numberFormat: "0%",
          gridlines: false,
        },
      },
      left: 192,
      top: 15,
      width: 384,
      height: 285,
      altText: "",
    });
  });

  test.each(Object.keys(CHART_BUILDS))("the type %s is read as it was written", async (type) => {
    const { workbook } = await drawn((sheet) => {
      sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C5"), "Columns");
    });
    const [before] = workbook.sheets[0]?.charts ?? [];
    const after = onlyChart(reopen(workbook));
    expect(after.type).toBe(type);
    expect(after.series.map(({ values, categories }) => [values, categories])).toEqual(
      before?.series.map(({ values, categories }) => [values, categories])
    );
    expect(after.title).toEqual(before?.title);
  });

  test("an untouched chart stays byte for byte; a moved one changes its frame alone", async () => {
    const { workbook } = await drawn(pareto);
    const first = saveWorkbook(workbook);
    const again = openWorkbook(first, "again.xlsx");
    const host = new Host(again);
    const { Excel, close } = await openOffice(host);
    const textOf = (bytes: Uint8Array, part: string) => unpack(bytes).text(part);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A9").values = [["more"]];
      await context.sync();
    });
    const second = saveWorkbook(again);
    for (const part of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"]) {
      expect(textOf(second, part)).toBe(textOf(first, part));
    }
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Data").charts.getItem("Pareto");
      chart.left = 100;
      chart.name = "Moved";
      await context.sync();
    });
    close();
    const third = saveWorkbook(again);
    expect(textOf(third, "xl/charts/chart1.xml")).toBe(textOf(first, "xl/charts/chart1.xml"));
    const moved = onlyChart(openWorkbook(third, "third.xlsx"));
    expect([moved.name, moved.left, moved.top, moved.width]).toEqual(["Moved", 100, 15, 384]);
  });

  test("a chart of a renamed sheet changes its references alone", async () => {
    const { workbook } = await drawn(pareto);
    // A look that the model does not know has to stay.
    const file = unpack(saveWorkbook(workbook));
    const { openedFileOf } = await import("../../../src/officeHost/xlsx/parts/opened");
    const again = openWorkbook(saveWorkbook(workbook), "again.xlsx");
    const part = "xl/charts/chart1.xml";
    const marked = file.text(part).replace("<c:plotVisOnly", '<c:extra mark="1"/><c:plotVisOnly');
    openedFileOf(again)?.file.setText(part, marked);
    const { Excel, close } = await openOffice(new Host(again));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").name = "Turnover of 2026";
      await context.sync();
    });
    close();
    const saved = saveWorkbook(again);
    expect(unpack(saved).text(part)).toBe(
      marked.replaceAll("<c:f>Data!", "<c:f>'Turnover of 2026'!")
    );
  });

  test("a chart goes with the rows it stands on, in the sheet and in its file", async () => {
    const { workbook } = await drawn(pareto);
    const again = reopen(workbook);
    const { Excel, close } = await openOffice(new Host(again));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("10:11").delete("Up");
      await context.sync();
    });
    close();
    const moved = onlyChart(reopen(again));
    expect([moved.top, moved.height, moved.series[0]?.values]).toEqual([45, 255, "Data!$B$4:$B$7"]);
  });

  test("a deleted chart leaves no part behind", async () => {
    const { workbook } = await drawn(pareto);
    const again = reopen(workbook);
    const { Excel, close } = await openOffice(new Host(again));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").charts.getItem("Pareto").delete();
      await context.sync();
    });
    close();
    const saved = unpack(saveWorkbook(again));
    expect([...saved.parts.keys()].filter((part) => part.includes("chart"))).toEqual([]);
    expect(saved.text("[Content_Types].xml")).not.toContain("chart");
  });
});
