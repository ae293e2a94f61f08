import { NO_ANSWERS, type StrategyAnswers } from "../../../src/core/strategy/answers";
import { measureCompleteness } from "../../../src/core/strategy/completeness";
import { DEFAULT_WEIGHTS } from "../../../src/core/strategy/weights";
import { applyEdits, type Edit } from "../../../src/core/strategy/edits";
import {
  createStrategySheets,
  listStrategySheets,
  refreshStrategySheets,
  writeStrategyAnswers,
} from "../../../src/excel/late";
import type { FigureLine } from "../../../src/core/strategy/figures";
import { FIGURE_PLACES, sectionRow } from "../../../src/excel/strategy/place";
import { dateSerial } from "../../../src/excel/strategy/head";
import { openWorkbook } from "../../../src/officeHost/files/open";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import type { Workbook } from "../../../src/officeHost/model/workbook";
import { FULL } from "../../core/strategy/sample";
import { openBench, type Bench } from "../office";
import { convertWithLibreOffice } from "../../officeHost/xlsx/soffice";
import { clientOf, editsOf } from "./sheets";

let bench: Bench;
afterEach(() => bench.office.close());

/** The formulas ask for the day themselves, so the sheets are made and judged today. */
const now = new Date();
const today = dateSerial(now);
const fresh: StrategyAnswers = applyEdits(FULL, [
  { kind: "cell", table: "visits", at: 1, column: "visitDate", value: today + 3 },
  { kind: "cell", table: "moments", at: 1, column: "momentDate", value: today - 3 },
]);

/** What people write where they have no answer, or no number. */
const ODD = ["?", "-", "не знаю", "около 5 млн", 30, "N/A", "xx", "Уточнить", 72_686, "— —", "нет"];

/** Answers of which a seed takes some away, marks some unknown and makes some texts. */
function partOf(answers: StrategyAnswers, seed: number): StrategyAnswers {
  const edits = editsOf(answers).flatMap((edit, index): Edit[] => {
    const dice = (seed * 2654435761 + index * 40503 * (seed + 7)) % 11;
    if (dice < 3) return [];
    if (edit.kind === "field" && edit.part === "mark" && dice === 3)
      return [{ ...edit, value: "unknown" }];
    if (edit.kind === "add" && dice === 4)
      return [{ ...edit, row: { ...edit.row, mark: "unknown" } }];
    if (edit.kind === "add" && dice === 5) return [{ ...edit, row: { cells: {}, mark: "known" } }];
    if (edit.kind === "field" && edit.part === "mark" && dice === 6)
      return [{ ...edit, value: "assumed" }];
    if (edit.kind === "field" && edit.part === "value" && dice === 7)
      return [{ ...edit, value: ODD[index % ODD.length] ?? "?" }];
    if (edit.kind === "add" && dice === 8) {
      const cells = Object.fromEntries(
        Object.keys(edit.row.cells).map((code) => [code, "не знаю"])
      );
      return [{ ...edit, row: { ...edit.row, cells } }];
    }
    return [edit];
  });
  return applyEdits(NO_ANSWERS, edits);
}

/** The same text in every field and cell, and one day far ahead. */
function fillWith(text: string): StrategyAnswers {
  const year2099 = 72_686;
  const edits = editsOf(fresh).map((edit): Edit => {
    if (edit.kind === "field") return edit.part === "value" ? { ...edit, value: text } : edit;
    if (edit.kind !== "add") return edit;
    const cells = Object.fromEntries(
      Object.keys(edit.row.cells).map((code) => [code, /Date|Due/.test(code) ? year2099 : text])
    );
    return { ...edit, row: { ...edit.row, cells } };
  });
  return applyEdits(NO_ANSWERS, edits);
}

const CASES: Readonly<Record<string, StrategyAnswers>> = {
  Пусто: NO_ANSWERS,
  Полно: fresh,
  Вопросы: fillWith("?"),
  Прочерки: fillWith("не знаю "),
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, seed) => [`Часть ${seed}`, partOf(fresh, seed + 1)])
  ),
};

async function fill(language: "ru" | "en"): Promise<void> {
  bench = await openBench({ Данные: [["Клиент"]] });
  const clients = Object.keys(CASES).map((name, index) =>
    clientOf(name, {
      class: index % 2 === 0 ? "A" : "B",
      extent: index % 3 === 2 ? "short" : "full",
      // The full sample writes beside a line of this quadrant.
      quadrant: "I",
    })
  );
  await createStrategySheets({ clients, language, today: now });
  for (const [name, answers] of Object.entries(CASES)) {
    await writeStrategyAnswers(name, editsOf(answers), now);
  }
}

/** Completeness, what age took, next visit, talk and review as the sheets say. */
function readNumbers(workbook: Workbook): unknown[][] {
  return Object.keys(CASES).map((name) => {
    const sheet = workbook.sheetByName(name);
    return [8, 9, 5, 6, 7].map((row) => sheet?.valueAt(row, 6) || null);
  });
}

/** What follows from the answers, as the sheet shows it. */
function readFigures(workbook: Workbook): unknown[][] {
  return Object.keys(CASES).map((name) => {
    const sheet = workbook.sheetByName(name);
    return FIGURE_PLACES.map(({ section, down, value }) => {
      const shown = sheet?.valueAt(sectionRow(section) + down, value) ?? "";
      return typeof shown === "number" ? Number(shown.toPrecision(12)) : shown;
    });
  });
}

async function expectedFigures(): Promise<unknown[][]> {
  const { sheets } = await listStrategySheets(now);
  const percent = (share: number): string => `${Math.round(100 * share)}%`;
  return sheets.map(({ figures, value }) => {
    const { criteria, sides, deciders, shareGiven, shareImplied } = figures;
    const shown: Record<FigureLine, number | string | null> = {
      ...value,
      gap: figures.gap,
      expectedGain: figures.expectedGain,
      fit: figures.fit,
      deciderDays: figures.deciderDays,
      criteria: criteria && `${criteria.us} : ${criteria.rival}`,
      sides: sides && `${sides.supporters} : ${sides.opponents}`,
      deciders: deciders && `${deciders.forUs} / ${deciders.all}`,
      shares:
        shareGiven === null || shareImplied === null
          ? null
          : `${percent(shareGiven)} / ${percent(shareImplied)}`,
    };
    return FIGURE_PLACES.map(({ line }) => {
      const one = shown[line];
      return typeof one === "number" ? Number(one.toPrecision(12)) : (one ?? "");
    });
  });
}

async function expected(): Promise<unknown[][]> {
  const { sheets } = await listStrategySheets(now);
  return sheets.map(({ state }) => [
    state.completeness.score || null,
    state.completeness.stale || null,
    state.nextVisit,
    state.nextTalk,
    state.nextReview,
  ]);
}

test("the sheet's formulas give what the core gives, for empty, full and partly filled sheets", async () => {
  await fill("ru");
  const wanted = await expected();
  expect(new Set(wanted.map(([score]) => score)).size).toBeGreaterThan(5);
  expect(wanted.slice(0, 4).map(([score]) => score)).toEqual([null, 100, null, null]);
  expect(readNumbers(bench.workbook)).toEqual(wanted);
  expect(readFigures(bench.workbook)).toEqual(await expectedFigures());
});

test("LibreOffice computes the same numbers, and prints each sheet as wide as a page", async () => {
  await fill("en");
  const bytes = saveWorkbook(bench.workbook);
  const saved = convertWithLibreOffice(bytes, "xlsx");
  if (!saved) return;
  const computed = openWorkbook(saved, "computed.xlsx");
  expect(readNumbers(computed)).toEqual(await expected());
  expect(readFigures(computed)).toEqual(await expectedFigures());

  const pdf = Buffer.from(convertWithLibreOffice(bytes, "pdf") ?? []).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  const sheets = Object.keys(CASES).length;
  // Two pages high, and never one beside the other.
  expect(pages.length).toBeLessThanOrEqual(1 + 2 * sheets);
  expect(pages.length).toBeGreaterThan(sheets);
});

test("age takes points in the sheet as in the core", async () => {
  bench = await openBench({ Данные: [["Клиент"]] });
  const { created } = await createStrategySheets({
    clients: [clientOf("Альфа")],
    language: "ru",
    today: new Date(now.getTime() - 100 * 86_400_000),
  });
  const sheet = bench.workbook.sheetByName(created[0]?.sheet ?? "");
  expect(sheet?.valueAt(9, 6)).toBe(0);
  const talk: Edit = { kind: "field", code: "lastTalk", part: "value", value: today - 100 };
  await writeStrategyAnswers("Альфа", [talk], new Date(now.getTime() - 100 * 86_400_000));
  expect(sheet?.valueAt(9, 6)).toBe(10);
  expect((await expected())[0]?.slice(0, 2)).toEqual([null, 10]);
});

test("other weights change the formula, not a thing that is typed", async () => {
  bench = await openBench({ Данные: [["Клиент"]] });
  const clients = [clientOf("Альфа")];
  await createStrategySheets({ clients, language: "ru", today: now });
  await writeStrategyAnswers("Альфа", editsOf(partOf(fresh, 2)), now);
  const [before] = (await listStrategySheets(now)).sheets;
  const weights = { ...DEFAULT_WEIGHTS, nextStep: 40, people: 0, hopes: 12.5 };
  await refreshStrategySheets({ clients, today: now, weights });
  const [after] = (await listStrategySheets(now)).sheets;
  expect(after?.answers).toEqual(before?.answers);
  const wanted = measureCompleteness(after?.answers ?? NO_ANSWERS, today, today, weights).score;
  expect(bench.workbook.sheetByName("Альфа")?.valueAt(8, 6)).toBe(wanted);
  expect(wanted).not.toBe(before?.state.completeness.score);
});
