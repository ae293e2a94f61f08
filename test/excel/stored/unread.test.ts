import { DEFAULT_OPTIONS } from "../../../src/core/classes/classification";
import { classifySelection } from "../../../src/excel/late";
import {
  listUnread,
  MEMORY_KEY,
  parseMemory,
  printMemory,
  rememberChoice,
} from "../../../src/excel/stored/workbookSettings";
import { storeSettings } from "../../../src/excel/stored/storedSettings";
import { openBench, type Bench } from "../office";

const SIX = [
  ["Клиент", "Оборот"],
  ["Альфа", 850],
  ["Бета", 50],
  ["Гамма", 40],
  ["Дельта", 30],
  ["Эпсилон", 20],
  ["Дзета", 10],
];

/** What a later version may have stored: something unknown in every place that has names. */
const LATER = {
  version: 1,
  motto: "whatever",
  limits: { a: 70, b: 90 },
  settings: {
    loyalFrom: 60,
    scheme: { by: "weather", limits: [10, 50] },
    mood: { by: "weather" },
    loyaltyWeights: {
      purchasePeriods: 0.5,
      recency: 0.25,
      tenure: 0.1,
      trend: 0.1,
      shareOfWallet: 0.1,
      recommendation: 0.1,
      kindness: 0.2,
    },
    manual: [
      ["альфа", "B", "so"],
      ["бета", "S", "a class of a later version"],
    ],
  },
  habits: { snapshots: true, rfm: false, xyz: false, alive: false, confetti: true },
  numbers: { xyz: { x: 0.3, y: 0.6 }, tides: { high: 1 } },
  choices: [
    {
      headings: ["Клиент", "Оборот"],
      columns: { client: 0, turnover: 1, mood: 1 },
      layout: "turnoverSheet",
      treatments: { negativeAmount: "leaveOut", totalRow: "frame", sunspot: "keep" },
      colour: "blue",
    },
    { headings: ["X"], columns: { client: 0 }, layout: "spiral" },
  ],
};

test("what a later version stored is read as far as it is known, and stored again as it was", () => {
  const memory = parseMemory(JSON.stringify(LATER));
  expect(memory).toMatchObject({
    limits: { a: 70, b: 90 },
    settings: { loyalFrom: 60, manual: [["альфа", "B", "so"]] },
    numbers: { xyz: { x: 0.3, y: 0.6 } },
    display: { snapshots: true },
    choices: [{ treatments: { negativeAmount: "leaveOut" } }],
  });
  expect(memory.settings).not.toHaveProperty("scheme");
  expect(JSON.parse(printMemory(memory))).toEqual(LATER);
  expect(printMemory(parseMemory(printMemory(memory)))).toBe(printMemory(memory));
});

test("all of it is named", () => {
  expect(listUnread(parseMemory(JSON.stringify(LATER))).sort()).toEqual(
    [
      ...["motto", "scheme", "mood", "manual", "confetti", "tides", "choices"],
      ...[
        "colour",
        "columns.mood",
        "loyaltyWeights.kindness",
        "treatments.totalRow",
        "treatments.sunspot",
      ],
    ].sort()
  );
});

test("what a person sets anew takes the place of what was not understood, and of that alone", () => {
  const memory = parseMemory(JSON.stringify(LATER));
  const scheme = { by: "count", limits: [20], crossing: "upper" } as const;
  const settings = storeSettings({ ...DEFAULT_OPTIONS, scheme });
  const { settings: _, ...rest } = memory;
  const stored = JSON.parse(printMemory({ ...rest, ...(settings ? { settings } : {}) }));
  expect(stored.settings).toEqual({
    scheme,
    mood: LATER.settings.mood,
    manual: [LATER.settings.manual[1]],
  });
  const choice = {
    headings: ["Клиент", "Оборот"],
    columns: { client: 0, turnover: 1 },
    layout: "turnoverSheet",
    treatments: { totalRow: "asClient" },
  } as const;
  const [first] = JSON.parse(printMemory(rememberChoice(memory, choice))).choices;
  expect(first.treatments).toEqual({ totalRow: "asClient", sunspot: "keep" });
  expect(first.colour).toBe("blue");
});

test.each([
  ["nothing", undefined],
  ["no JSON", "{"],
  ["a list", "[]"],
  ["limits and settings of this version", JSON.stringify({ version: 1, limits: { a: 1, b: 2 } })],
])("%s holds nothing that is not understood", (_, stored) => {
  expect(listUnread(parseMemory(stored))).toEqual([]);
});

test("a text of a later form is left as it is", () => {
  const stored = JSON.stringify({ version: 2, anything: [1, 2] });
  const memory = parseMemory(stored);
  expect(listUnread(memory)).toEqual(["version"]);
  expect(printMemory({ ...memory, limits: { a: 50, b: 60 } })).toBe(stored);
});

/** What the workbook remembers: the setting is a text, which the file keeps as JSON in turn. */
function parseSetting({ workbook }: Bench): typeof LATER {
  return JSON.parse(JSON.parse(String(workbook.settings.get(MEMORY_KEY))));
}

describe("a workbook of a later version", () => {
  let bench: Bench;
  afterEach(() => bench.office.close());

  it("is classified by what is known; the rest is told and still there afterwards", async () => {
    bench = await openBench({ Лист1: SIX });
    await bench.act(({ settings }) => void settings.add(MEMORY_KEY, JSON.stringify(LATER)));
    bench.select("Лист1", "A1");
    const { classification } = await classifySelection({ language: "ru", options: { a: 60 } });
    const told = classification.warnings.find(({ code }) => code === "unknownSettings");
    expect(told).toMatchObject({ names: expect.arrayContaining(["scheme", "treatments.sunspot"]) });
    const stored = parseSetting(bench);
    expect(stored.limits).toEqual({ a: 60, b: 90 });
    expect(stored.settings.scheme).toEqual(LATER.settings.scheme);
    expect(stored.choices[0]?.treatments?.sunspot).toBe("keep");
    expect(stored.motto).toBe("whatever");
  });
});
