import { NO_EXTRAS } from "../../src/core/report/extras";
import { readStrategyArguments } from "../../src/cli/strategyArguments";
import { readArguments } from "../../src/cli/arguments";

const read = (...words: string[]): unknown => readArguments(words, "en_US.UTF-8").request;

describe("readArguments", () => {
  test("a file alone is classified at 80 and 95", () => {
    expect(read("sales.xlsx")).toEqual({
      options: {},
      treatments: {},
      extras: NO_EXTRAS,
      snapshot: undefined,
      isReportWanted: false,
      files: ["sales.xlsx"],
      jsonFolder: undefined,
      sheet: undefined,
      range: undefined,
      headings: {},
      a: 80,
      b: 95,
      language: "en",
      out: undefined,
      json: undefined,
    });
  });

  test("every option is read, in either form", () => {
    const words =
      "f.csv --sheet S --range=A1:F99 --client Покупатель --turnover Выручка --profit P --date D";
    expect(
      read(
        ...`${words} --territory T --agent G --a 70,5 --b 90% --lang ru --out o.xlsx --json -`.split(
          " "
        )
      )
    ).toMatchObject({
      files: ["f.csv"],
      sheet: "S",
      range: "A1:F99",
      headings: {
        client: "Покупатель",
        turnover: "Выручка",
        profit: "P",
        date: "D",
        territory: "T",
        agent: "G",
      },
      a: 70.5,
      b: 90,
      language: "ru",
      out: "o.xlsx",
      json: "-",
    });
  });

  test("the options of the method are read, repeated ones in their order", () => {
    const words = [
      ...["f.csv", "--by", "count", "--classes", "10,20,50", "--crossing", "nearest", "--rfm"],
      ...["--loyal-from", "median", "--weights", "recency=1,trend=0", "--profitable", "1000"],
      ...["--territory-a", "no", "--one-client", "30", "--manual", "ООО «Ромашка»=A: растёт"],
      ...["--treat", "negativeAmount=leaveOut", "--treat", "hiddenRows=keep", "--same", "Ы=Я"],
      ...["--rate", "USD=90.5", "--client-label", "Итого", "--xyz", "0.2,0.5", "--weeks", "A=1"],
      ...["--retention", "0.8", "--margin", "0.25", "--paid-now", "yes", "--keeping", "100"],
      ...["--out", "o.xlsx", "--snapshot", "2026-03-31", "--report", "--price", "Цена"],
    ];
    expect(read(...words)).toMatchObject({
      options: {
        scheme: { by: "count", limits: [10, 20, 50], crossing: "nearest" },
        loyalBy: "median",
        loyaltyWeights: { purchasePeriods: 0.35, recency: 1, trend: 0 },
        profitableBy: { by: "limit", from: 1000 },
        territoryAIsKey: false,
        oneClientWarning: 30,
        manualClasses: new Map([["ооо ромашка", { class: "A", reason: "растёт" }]]),
      },
      treatments: {
        negativeAmount: "leaveOut",
        sameClients: [["Ы", "Я"]],
        rates: { USD: 90.5 },
        clientLabels: ["Итого"],
      },
      extras: {
        rfm: true,
        xyz: { x: 0.2, y: 0.5 },
        alive: null,
        activity: { weeks: { A: 1, B: 4 } },
        value: {
          retention: 0.8,
          discount: 0.1,
          isPaidNow: true,
          keeping: 100,
          margin: { years: 1, shareOfTurnover: 0.25 },
        },
      },
      headings: { unitPrice: "Цена" },
      snapshot: "2026-03-31",
      isReportWanted: true,
    });
  });

  test.each([
    ["Sales!A1:F9", "Sales", "A1:F9"],
    ["'It''s a sheet'!A:C", "It's a sheet", "A:C"],
    ["A1:F9", undefined, "A1:F9"],
  ])("the range %s names its sheet", (range, sheet, rest) => {
    expect(read("f.xlsx", "--range", range)).toMatchObject({ sheet, range: rest });
  });

  test.each([
    [[], { code: "usageNoFile" }],
    [["a.xlsx", "b.xlsx", "--json", "-"], { code: "usageOneFile", option: "--json" }],
    [["a.xlsx", "b.xlsx", "--out", "c.xlsx"], { code: "usageOneFile", option: "--out" }],
    [
      ["a.xlsx", "--json", "-", "--json-dir", "d"],
      { code: "usageConflict", option: "--json", other: "--json-dir" },
    ],
    [["a.xlsx", "--colour"], { code: "usageUnknownOption", option: "--colour" }],
    [["a.xlsx", "--sheet"], { code: "usageNoValue", option: "--sheet" }],
    [["a.xlsx", "--sheet", "--json", "-"], { code: "usageNoValue", option: "--sheet" }],
    [["a.xlsx", "--a", "95", "--b", "80"], { code: "usageLimits", a: "95", b: "80" }],
    [["a.xlsx", "--a", "many"], { code: "usageLimits", a: "many", b: "95" }],
    [["a.xlsx", "--b", "101"], { code: "usageLimits", a: "80", b: "101" }],
    [["a.xlsx", "--lang", "de"], { code: "usageLanguage", value: "de" }],
    [["a.xlsx", "--out", "o.csv"], { code: "usageOutput", value: "o.csv" }],
    [["a.xlsx", "--by", "colour"], { code: "usageValue", option: "--by", value: "colour" }],
    [["a.xlsx", "--classes", "95,80"], { code: "usageValue", option: "--classes", value: "95,80" }],
    [["a.xlsx", "--treat", "x=y"], { code: "usageValue", option: "--treat", value: "x=y" }],
    [["a.xlsx", "--manual", "Alpha"], { code: "usageValue", option: "--manual", value: "Alpha" }],
    [["a.xlsx", "--alive", "1,2"], { code: "usageValue", option: "--alive", value: "1,2" }],
    [["a.xlsx", "--report"], { code: "usageNeedsOut", option: "--report" }],
    [
      ["a.xlsx", "--out", "o.xlsx", "--snapshot", "2026-02-31"],
      { code: "usageValue", option: "--snapshot", value: "2026-02-31" },
    ],
    [["--help"], { code: "usageHelp" }],
  ])("%j is refused as %j", (words, failure) => {
    expect(read(...words)).toEqual(failure);
  });

  test("the limits of A and B hold with another crossing, too", () => {
    expect(read("a.xlsx", "--a", "70", "--b", "90", "--crossing", "lower")).toMatchObject({
      options: { scheme: { by: "share", limits: [70, 90], crossing: "lower" } },
    });
  });

  test.each([
    ["--a 70 --classes 80,95", "--a", "--classes"],
    ["--b 90 --by count", "--b", "--by count"],
    ["--by data --classes 80,95", "--classes", "--by data"],
    ["--by amount --classes 80 --crossing lower", "--crossing", "--by amount"],
  ])("%s: two options that do not go together are told", (words, option, other) => {
    expect(read("a.xlsx", ...words.split(" "))).toEqual({
      code: "usageConflict",
      option,
      other,
    });
  });

  test.each([
    ["--margin 0.2", "--margin", "--retention"],
    ["--retention 0.8 --ratio 5", "--ratio", "--keeping"],
    ["--by amount", "--by amount", "--classes"],
  ])("%s: an option that would do nothing is told", (words, option, other) => {
    expect(read("a.xlsx", ...words.split(" "))).toEqual({ code: "usageNeeds", option, other });
  });

  test("messages follow --lang, else the system's locale, even when the call is wrong", () => {
    expect(readArguments(["--lang", "ru"], "en_US").language).toBe("ru");
    expect(readArguments([], "ru_RU.UTF-8").language).toBe("ru");
    expect(readArguments([], "").language).toBe("en");
  });
});

test("--agent and --territory name columns; only with --prospect they say whose the firm is", () => {
  const words = ["book.xlsx", "--agent", "Manager", "--territory", "Region"];
  expect(readStrategyArguments(words)).toBeUndefined();
  const { request } = readArguments(words, "en");
  expect(request).toMatchObject({ headings: { agent: "Manager", territory: "Region" } });
  const more = [...words, "--prospect", "Acme", "--out", "new.xlsx"];
  expect(readStrategyArguments(more)?.rest).toEqual(["book.xlsx", "--out", "new.xlsx"]);
});
