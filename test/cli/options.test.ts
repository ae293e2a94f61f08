import type { ActivityRule } from "../../src/core/classes/value/activity";
import type { ClassifyOptions } from "../../src/core/classes/classification";
import type { LossRule } from "../../src/core/classes/value/value";
import type { MarginRule } from "../../src/core/classes/value/margins";
import type { Columns } from "../../src/core/reading/model/reading";
import {
  listTreatableCodes,
  TREATMENTS,
  type TreatableCode,
  type Treatments,
} from "../../src/core/reading/model/treatments";
import type { Extras, ValueRule } from "../../src/core/report/extras";
import { readArguments, type CallRequest } from "../../src/cli/arguments";
import { runCommand } from "../../src/cli/command";
import { nameFindingKind, describeTreatment } from "../../src/strings/findings";

/*
 * What the core can be told, and the words of the command line that tell it. The tables are as complete as the core's
 * own types: an option that is added there and has no words here does not compile.
 */
type WordsFor<Options> = { readonly [Option in keyof Required<Options>]: readonly string[] };

const OPTIONS: WordsFor<Omit<ClassifyOptions, "lastQuadrants" | "a" | "b">> = {
  scheme: ["--by", "data"],
  loyalFrom: ["--loyal-from", "60"],
  loyalBy: ["--loyal-from", "median"],
  loyaltyWeights: ["--weights", "trend=0"],
  profitableBy: ["--profitable", "median"],
  territoryAIsKey: ["--territory-a", "no"],
  oneClientWarning: ["--one-client", "30"],
  manualClasses: ["--manual", "Alpha=A"],
};
const LIMITS: WordsFor<Pick<ClassifyOptions, "a" | "b">> = {
  a: ["--a", "70"],
  b: ["--b", "90"],
};
const COLUMNS: WordsFor<Columns> = {
  client: ["--client", "X"],
  clientId: ["--id", "X"],
  turnover: ["--turnover", "X"],
  profit: ["--profit", "X"],
  quantity: ["--quantity", "X"],
  unitPrice: ["--price", "X"],
  date: ["--date", "X"],
  territory: ["--territory", "X"],
  agent: ["--agent", "X"],
  loyalty: ["--loyalty", "X"],
  recommendation: ["--recommendation", "X"],
  shareOfWallet: ["--wallet", "X"],
  periods: ["--period", "X"],
};
const HAND: WordsFor<Omit<Treatments, TreatableCode>> = {
  sameClients: ["--same", "Alpha=Beta"],
  clientLabels: ["--client-label", "Total"],
  totalLabels: ["--total-label", "Alpha"],
  rates: ["--rate", "USD=90"],
};
const EXTRAS: WordsFor<Omit<Extras, "activity">> = {
  rfm: ["--rfm"],
  risers: ["--risers", "0.6,0.2"],
  xyz: ["--xyz", "0.2,0.5"],
  alive: ["--alive", "fit"],
  value: ["--retention", "0.8"],
};
const ACTIVITY: WordsFor<ActivityRule> = {
  weeks: ["--weeks", "A=1"],
  hours: ["--hours", "A=1"],
  hoursAWeek: ["--hours-a-week", "30"],
};
const VALUE: WordsFor<Omit<ValueRule, "margin" | "loss">> = {
  retention: ["--retention", "0.7"],
  discount: ["--discount", "0.2"],
  isPaidNow: ["--paid-now", "yes"],
  keeping: ["--keeping", "100"],
  gain: ["--gain", "0.05"],
};
const MARGIN: WordsFor<MarginRule> = {
  years: ["--years", "2"],
  shareOfTurnover: ["--margin", "0.3"],
};
const LOSS: WordsFor<LossRule> = {
  acquisitionRatio: ["--ratio", "5"],
  oldChance: ["--chances", "0.6,0.125"],
  newChance: ["--chances", "0.65,0.2"],
};

function read(words: readonly string[]): CallRequest {
  const { request } = readArguments(["f.csv", ...words], "");
  if ("code" in request) throw new Error(request.code);
  return request;
}

type WordTable = Readonly<Record<string, readonly string[]>>;
type Reached = readonly [words: WordTable, tell: (request: CallRequest) => object];
const TABLES: readonly Reached[] = [
  [OPTIONS, ({ options = {} }) => options],
  [LIMITS, (request) => request],
  [COLUMNS, ({ headings }) => headings],
  [HAND, ({ treatments = {} }) => treatments],
  [EXTRAS, ({ extras = {} }) => extras],
  [ACTIVITY, ({ extras }) => extras?.activity ?? {}],
  [VALUE, ({ extras }) => extras?.value ?? {}],
  [MARGIN, ({ extras }) => extras?.value?.margin ?? {}],
  [LOSS, ({ extras }) => extras?.value?.loss ?? {}],
];
const ROWS = TABLES.flatMap(([table, tell]) =>
  Object.entries(table).map(([option, words]) => ({ option, words, tell }))
);

test.each(ROWS)("$option is reached by $words", ({ option, words, tell }) => {
  // A value is computed only where a retention is given, a loss where a cost is; the last one counts.
  const before = ["--retention", "0.8", "--keeping", "1"];
  const own = (request: CallRequest): unknown =>
    (tell(request) as Readonly<Record<string, unknown>>)[option];
  expect(own(read([...before, ...words]))).not.toEqual(own(read(option === "value" ? [] : before)));
});

test.each(listTreatableCodes().flatMap((code) => TREATMENTS[code].map((own) => [code, own])))(
  "--treat %s=%s is taken",
  (code, treatment) => {
    const { treatments } = read(["--treat", `${code}=${treatment}`]);
    const isUsual = TREATMENTS[code as TreatableCode][0] === treatment;
    expect(treatments).toEqual(isUsual ? {} : { [code]: treatment });
  }
);

describe.each(["ru", "en"] as const)("--help --lang %s", (language) => {
  let help = "";
  beforeAll(async () => {
    const code = await runCommand(["--help", "--lang", language], {
      locale: "",
      say: (text) => (help += text),
      warn: (text) => (help += `ERROR ${text}`),
    });
    expect(code).toBe(0);
    expect(help).not.toContain("ERROR");
  });

  test.each(
    [...new Set(ROWS.flatMap(({ words }) => words.filter((word) => word.startsWith("--"))))].concat(
      ["--sheet", "--range", "--lang", "--out", "--report", "--snapshot", "--json", "--help"],
      ["--treat", "--classes", "--crossing"]
    )
  )("lists %s", (option) => {
    expect(help).toMatch(new RegExp(`${option}(?![\\w-])`));
  });

  test("lists every finding that leaves a choice, and its treatments in words", () => {
    for (const code of listTreatableCodes()) {
      expect(help).toContain(`  ${nameFindingKind(language, code)}\n`);
      expect(nameFindingKind(language, code)).toMatch(language === "ru" ? /^[а-яё]/i : /^[a-z]/i);
      for (const treatment of TREATMENTS[code]) {
        const line = help.split("\n").find((one) => one.trim().startsWith(`${code}=${treatment} `));
        expect(line).toContain(describeTreatment(language, code, treatment as never));
      }
    }
  });
});
