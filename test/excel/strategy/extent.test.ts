import { NO_ANSWERS } from "../../../src/core/strategy/answers";
import { coach } from "../../../src/core/strategy/coach";
import { SECTIONS } from "../../../src/core/strategy/layout";
import { chooseExtent } from "../../../src/core/strategy/extent";
import {
  changeSheetExtent,
  createStrategySheets,
  listStrategySheets,
  readStrategySheet,
  refreshStrategySheets,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import { measureCompleteness } from "../../../src/core/strategy/completeness";
import { DEFAULT_WEIGHTS } from "../../../src/core/strategy/weights";
import { isHiddenRow } from "../../../src/officeHost/model/cell";
import { strategyTexts } from "../../../src/strings/strategy/texts";
import { dateSerial } from "../../../src/excel/strategy/head";
import { caseOf, FULL } from "../../core/strategy/sample";
import { openBench, SIX, type Bench } from "../office";
import { clientOf, editsOf, saysSame } from "./sheets";

const now = new Date();
const today = dateSerial(now);
let bench: Bench;
let opened: Bench | undefined;
afterEach(() => {
  opened?.office.close();
  opened = undefined;
});

const section = (code: keyof ReturnType<typeof strategyTexts>["sections"]): string =>
  strategyTexts("ru").sections[code].name;

/** The titles of the sections whose rows are shown. */
function shownSections(name: string): string[] {
  const sheet = bench.sheet(name);
  const titles = Object.values(strategyTexts("ru").sections).map((one) => one.name);
  const shown = sheet.rows.flatMap((row) => {
    const title = row?.values[1];
    const isShown = row && !isHiddenRow(row) && typeof title === "string";
    return isShown && titles.includes(title) ? [title] : [];
  });
  // The goal's first field is called like its section.
  return [...new Set(shown)];
}

const SHORT = [
  "figures",
  "scale",
  "probability",
  "people",
  "visits",
  "questions",
  "goal",
  "relation",
  "coach",
] as const;

async function makeBoth(): Promise<void> {
  opened = bench = await openBench({ Данные: SIX });
  const clients = [
    clientOf("Кит", { extent: "short" }),
    clientOf("Лев"),
    clientOf("Ёж", { extent: "short" }),
  ];
  await createStrategySheets({ clients, language: "ru", today: now });
}

test("a client that is key in its territory alone gets the short form", () => {
  expect(chooseExtent(["territory"])).toBe("short");
  expect(chooseExtent(["company", "territory"])).toBe("full");
  expect(chooseExtent(["territory", "hand"])).toBe("full");
  expect(chooseExtent([])).toBe("full");
});

test("a short sheet shows the figures, points 1, 4, 5, 8, the questions, the goal and the coach, on one page", async () => {
  await makeBoth();
  // Also where the first sheet, which the others are copied from, is a short one.
  for (const name of ["Кит", "Ёж"]) {
    expect(shownSections(name)).toEqual(SHORT.map(section));
    expect(bench.cells(name, "B3:B3")).toEqual([[strategyTexts("ru").shortForm]]);
  }
  expect(shownSections("Лев")).toHaveLength(SECTIONS.length);
  expect(bench.cells("Лев", "B3:B3")).toEqual([[null]]);
  const { sheets } = await listStrategySheets(now);
  expect(sheets.map(({ extent }) => extent)).toEqual(["short", "full", "short"]);
});

test("it counts its own parts alone, as 100, in the sheet as in the core, also by other weights", async () => {
  await makeBoth();
  await writeStrategyAnswers("Кит", editsOf(FULL), now);
  const score = async () => (await readStrategySheet(now, "Кит"))?.state.completeness;
  // The sample's visits are past: point 8 (9) and the next step (10) of 36 + 9 + 10 are open.
  const answers = (await readStrategySheet(now, "Кит"))?.answers ?? NO_ANSWERS;
  const found = await score();
  expect(bench.cells("Кит", "G9:G9")).toEqual([[found?.score]]);
  expect(found?.missing.every((part) => part !== "needs" && part !== "criteria")).toBe(true);
  const weights = { ...DEFAULT_WEIGHTS, people: 50, needs: 70 };
  await refreshStrategySheets({
    clients: [clientOf("Кит"), clientOf("Лев"), clientOf("Ёж")],
    today: now,
    weights,
  });
  const weighed = { ...weights, qualification: 0, needs: 0, decider: 0, criteria: 0 };
  const own = { ...weighed, interventionPoints: 0 };
  expect(bench.cells("Кит", "G9:G9")).toEqual([
    [measureCompleteness(answers, today, today, own).score],
  ]);
  expect(bench.cells("Лев", "G9:G9")).toEqual([[0]]);
});

test("the coach asks nothing of a short sheet that it does not show", () => {
  const one = caseOf({});
  const codes = (extent: "short" | "full"): string[] =>
    coach({ ...one, extent }, today).map(({ code }) => code);
  expect(codes("full")).toContain("neverCompared");
  expect(codes("short")).not.toContain("neverCompared");
});

test("a sheet changes its form both ways, and nothing that was typed is lost", async () => {
  await makeBoth();
  await writeStrategyAnswers("Лев", editsOf(FULL), now);
  const read = async () => {
    const listed = await readStrategySheet(now, "Лев");
    if (!listed) throw new Error("No sheet");
    return listed;
  };
  const before = await read();
  await changeSheetExtent("Лев", "short");
  const short = await read();
  expect(short.extent).toBe("short");
  expect(shownSections("Лев")).toEqual(SHORT.map(section));
  expect(saysSame(short.answers, before.answers)).toBe(true);
  expect(bench.cells("Лев", "G9:G9")).toEqual([[short.state.completeness.score]]);
  await changeSheetExtent("Лев", "full");
  expect(shownSections("Лев")).toHaveLength(SECTIONS.length);
  expect(bench.cells("Лев", "B3:B3")).toEqual([[null]]);
  const after = await read();
  expect(after.state.completeness).toEqual(before.state.completeness);
  expect(saysSame(after.answers, before.answers)).toBe(true);
  // Once more changes nothing.
  bench.sent.length = 0;
  await changeSheetExtent("Лев", "full");
  expect(shownSections("Лев")).toHaveLength(SECTIONS.length);
});
