import { checkSelection, classifySelection, putSample, removeSample } from "../../src/excel/late";
import { openBench } from "./office";

/** Rows in which nothing stands, nor looks otherwise than usual, say nothing of a sheet. */
function withoutEmptyRows(parts: Readonly<Record<string, string>>): Record<string, string> {
  const emptied = Object.entries(parts).map(([name, text]) => [
    name,
    text.replaceAll(/<row r="\d+"\/>/g, "").replace("<sheetData></sheetData>", "<sheetData/>"),
  ]);
  return Object.fromEntries(emptied) as Record<string, string>;
}

test.each(["ru", "en"] as const)(
  "the sample in %s is read without a doubt, has every class and quadrant and a key client at a loss, and goes without a trace",
  async (language) => {
    const bench = await openBench({ Пусто: [], Заметки: [["не трогать"]] });
    const before = bench.parts();
    const put = await putSample(language);
    expect(put).toMatchObject({ sheet: "Пусто", address: "A1:F25" });
    expect(bench.cells("Пусто", "A1:F2")).toEqual([put.rows[0], put.rows[1]]);
    const { reading, classification } = await checkSelection({ language, waitForCell: false });
    expect(reading.findings.filter(({ level }) => level === "doubt")).toEqual([]);
    const { clients, classes, warnings } = classification;
    expect([
      clients.length,
      classes.A.clients > 0,
      classes.B.clients > 0,
      classes.C.clients > 0,
    ]).toEqual([24, true, true, true]);
    expect(new Set(clients.map(({ quadrant }) => quadrant))).toEqual(
      new Set(["I", "II", "III", "IV"])
    );
    expect(warnings.map(({ code }) => code)).toContain("keyClientsLose");
    await removeSample(put);
    expect(withoutEmptyRows(bench.parts())).toEqual(withoutEmptyRows(before));
    bench.office.close();
  }
);

test("the sample never meets a person's cells: not on a sheet with a word, nor when it was changed since", async () => {
  const bench = await openBench({ Моё: [[null], [null, null, "слово"]], Пусто: [] });
  await expect(putSample("ru")).rejects.toMatchObject({
    failure: { code: "sheetNotEmpty", sheet: "Моё" },
  });
  expect(bench.cells("Моё", "A1:C2")).toEqual([
    [null, null, null],
    [null, null, "слово"],
  ]);
  bench.select("Пусто", "C3");
  const put = await putSample("ru");
  // The classes beside it are no part of it, and stay when it goes.
  await classifySelection({ language: "ru" });
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Пусто").getRange("B5").values = [["моя правка"]];
  });
  await expect(removeSample(put)).rejects.toMatchObject({
    failure: { code: "sampleChanged", sheet: "Пусто" },
  });
  expect(bench.cells("Пусто", "A2:B5").map((row) => row[1])).toContain("моя правка");
  await bench.act(({ worksheets }) => {
    worksheets.getItem("Пусто").getRange("B5").values = [[put.rows[4]?.[1] ?? ""]];
  });
  await removeSample(put);
  expect(
    bench
      .cells("Пусто", "A1:F25")
      .flat()
      .every((cell) => cell === null)
  ).toBe(true);
  expect(bench.cells("Пусто", "G1:G2").flat()).not.toContain(null);
  bench.office.close();
});
