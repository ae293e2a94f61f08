import { readArguments } from "../../../src/preview/node/arguments";

const read = (...words: string[]): unknown => readArguments(words, "en_US.UTF-8").request;

describe("readArguments", () => {
  test("a file alone is classified at 80 and 95", () => {
    expect(read("sales.xlsx")).toEqual({
      file: "sales.xlsx",
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
    ).toEqual({
      file: "f.csv",
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

  test.each([
    [[], { code: "usageNoFile" }],
    [["a.xlsx", "b.xlsx"], { code: "usageSeveralFiles", files: ["a.xlsx", "b.xlsx"] }],
    [["a.xlsx", "--colour"], { code: "usageUnknownOption", option: "--colour" }],
    [["a.xlsx", "--sheet"], { code: "usageNoValue", option: "--sheet" }],
    [["a.xlsx", "--sheet", "--json", "-"], { code: "usageNoValue", option: "--sheet" }],
    [["a.xlsx", "--a", "95", "--b", "80"], { code: "usageLimits", a: "95", b: "80" }],
    [["a.xlsx", "--a", "many"], { code: "usageLimits", a: "many", b: "95" }],
    [["a.xlsx", "--b", "101"], { code: "usageLimits", a: "80", b: "101" }],
    [["a.xlsx", "--lang", "de"], { code: "usageLanguage", value: "de" }],
    [["a.xlsx", "--out", "o.csv"], { code: "usageOutput", value: "o.csv" }],
    [["--help"], { code: "usageHelp" }],
  ])("%j is refused as %j", (words, trouble) => {
    expect(read(...words)).toEqual(trouble);
  });

  test("messages follow --lang, else the system's locale, even when the call is wrong", () => {
    expect(readArguments(["--lang", "ru"], "en_US").language).toBe("ru");
    expect(readArguments([], "ru_RU.UTF-8").language).toBe("ru");
    expect(readArguments([], "").language).toBe("en");
  });
});
