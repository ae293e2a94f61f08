import { NO_ANSWERS } from "../../../src/core/strategy/answers";
import {
  findGaps,
  findStaleness,
  measureCompleteness,
} from "../../../src/core/strategy/completeness";
import { DEFAULT_WEIGHTS } from "../../../src/core/strategy/weights";
import { applyEdits } from "../../../src/core/strategy/edits";
import { FIELDS, TABLES } from "../../../src/core/strategy/layout";
import { PARTS, QUESTIONS } from "../../../src/core/strategy/points";
import { answersOf, FULL, TODAY } from "./sample";

const score = (answers: Parameters<typeof measureCompleteness>[0]): number =>
  measureCompleteness(answers, TODAY, TODAY).score;

describe("completeness", () => {
  it("is 0 for an empty sheet and 100 for a full one, by weights that add up to 100", () => {
    expect(Object.values(DEFAULT_WEIGHTS).reduce((a, b) => a + b)).toBe(100);
    expect(measureCompleteness(NO_ANSWERS, TODAY, TODAY)).toEqual({
      score: 0,
      answered: 0,
      stale: 0,
      light: "red",
      missing: PARTS,
      counts: Object.fromEntries(PARTS.map((part) => [part, 0])),
    });
    expect(measureCompleteness(FULL, TODAY, TODAY)).toMatchObject({
      score: 100,
      light: "green",
      missing: [],
    });
  });

  it("gives 9 for a point, 3 for a question, 10 for a dated step ahead", () => {
    const visit = (date: number | string) =>
      answersOf({ tables: { visits: [{ visitDate: date }] } });
    expect(score(visit(TODAY))).toBe(19);
    expect(score(visit(TODAY - 1))).toBe(0);
    expect(score(visit("01.01.2030"))).toBe(0);
    for (const question of QUESTIONS) {
      expect(score(answersOf({ fields: { [question]: "да" } }))).toBe(3);
      const asked = answersOf({ fields: { [question]: "да" }, marks: { [question]: "unknown" } });
      expect(score(asked)).toBe(1);
    }
    expect(score(answersOf({ fields: { potential: 5, walletShare: 0.2 } }))).toBe(9);
    expect(score(answersOf({ fields: { potential: 5 } }))).toBe(0);
  });

  it("counts people with a decider and one supporter", () => {
    const people = (...rows: Record<string, string>[]) =>
      score(answersOf({ tables: { people: rows } }));
    const decider = { person: "Ким", role: "decides" };
    expect(people(decider)).toBe(0);
    expect(people({ ...decider, support: "supporter" })).toBe(9);
    expect(people(decider, { person: "Ли", support: "supporter" })).toBe(9);
    expect(people(decider, { person: "Ли", support: "supporter", mark: "unknown" })).toBe(6);
    expect(people({ role: "decides", support: "supporter" })).toBe(0);
    expect(people({ person: "?", role: "decides", support: "supporter" })).toBe(0);
  });

  it("weighs what is assumed 0.7 and what is unknown 0.3, by the mean of what a point needs", () => {
    const scale = (potential: string, walletShare: string) =>
      measureCompleteness(
        answersOf({
          fields: { potential: 5, walletShare: 0.2 },
          marks: { potential, walletShare },
        }),
        TODAY,
        TODAY
      ).counts.scale;
    expect(scale("known", "known")).toBe(1);
    expect(scale("assumed", "assumed")).toBe(0.7);
    expect(scale("known", "unknown")).toBe(0.65);
  });

  it("gives nothing for a sheet of question marks, dashes and a day far ahead", () => {
    const year2099 = 72_686;
    const fill = (text: string) =>
      answersOf({
        fields: Object.fromEntries(FIELDS.map(({ code }) => [code, text])),
        tables: Object.fromEntries(
          TABLES.map(({ code, columns }) => [
            code,
            [
              Object.fromEntries(
                columns.map((one) => [one.code, one.value.kind === "date" ? year2099 : text])
              ),
            ],
          ])
        ),
      });
    for (const text of ["?", "-", "не знаю", "n/a", "xx"]) expect(score(fill(text))).toBe(0);
  });

  it("says what a part waits for, and what of it is noted only", () => {
    const answers = answersOf({
      fields: { potential: "около 5 млн" },
      tables: { people: [{ person: "Ким", role: "decides" }] },
    });
    expect(findGaps(answers, "scale", TODAY)).toEqual([
      { kind: "field", code: "potential", isNoted: true },
      { kind: "field", code: "walletShare", isNoted: false },
    ]);
    expect(findGaps(answers, "people", TODAY)).toEqual([{ kind: "supporter" }]);
    expect(findGaps(answers, "criteria", TODAY)).toEqual([
      { kind: "rows", table: "criteria", columns: ["criterion", "weight", "us", "rival"] },
    ]);
    expect(findGaps(FULL, "scale", TODAY)).toEqual([]);
  });

  it("does not take a settled moment or a settled decision for a step ahead", () => {
    const moment = (momentState: string) =>
      score(answersOf({ tables: { moments: [{ momentDate: TODAY + 1, momentState }] } }));
    expect([moment("open"), moment("done"), moment("dropped")]).toEqual([10, 0, 0]);
  });

  it("needs one whole row of criteria", () => {
    const criteria = { criterion: "Цена", weight: 5, us: 4 };
    expect(score(answersOf({ tables: { criteria: [criteria, { rival: 3 }] } }))).toBe(0);
    expect(score(answersOf({ tables: { criteria: [{ ...criteria, rival: 3 }] } }))).toBe(9);
  });

  it("loses a point a week after 30 days without an update, 20 at most", () => {
    const days = [0, 36, 37, 44, 30 + 7 * 20, 900];
    expect(days.map((day) => findStaleness(TODAY, TODAY - day))).toEqual([0, 0, 1, 2, 20, 20]);
    expect(findStaleness(TODAY, null)).toBe(0);
    const old = { ...FULL, tables: NO_ANSWERS.tables };
    const { lastTalk, lastReview } = NO_ANSWERS.fields;
    const undated = { ...old, fields: { ...FULL.fields, lastTalk, lastReview } };
    expect(measureCompleteness(undated, TODAY, TODAY - 900)).toMatchObject({ stale: 20 });
    const talked = { value: TODAY - 37, mark: null };
    const lately = { ...undated, fields: { ...undated.fields, lastTalk: talked } };
    expect(measureCompleteness(lately, TODAY, TODAY - 900)).toMatchObject({ stale: 1 });
    expect(measureCompleteness(undated, TODAY, null)).toMatchObject({ stale: 0 });
    expect(measureCompleteness(FULL, TODAY, TODAY - 900)).toMatchObject({
      score: 100 - 20 - 19 + 19,
      stale: 20,
      light: "green",
    });
    expect(measureCompleteness(NO_ANSWERS, TODAY, TODAY - 900).score).toBe(0);
  });

  it("takes other weights for what they are worth", () => {
    const weights = { ...DEFAULT_WEIGHTS, nextStep: 110 };
    const visit = answersOf({ tables: { visits: [{ visitDate: TODAY }] } });
    expect(measureCompleteness(visit, TODAY, TODAY, weights).score).toBe(Math.round(11900 / 200));
  });

  it("turns red below 50 and amber below 80", () => {
    const without = (...codes: ("potential" | "worth" | "rivals" | "wants")[]) =>
      applyEdits(
        FULL,
        codes.map((code) => ({ kind: "field", code, part: "value", value: null }))
      );
    expect(measureCompleteness(without("potential", "worth"), TODAY, TODAY).light).toBe("green");
    expect(
      measureCompleteness(without("potential", "worth", "rivals"), TODAY, TODAY)
    ).toMatchObject({ score: 73, light: "amber" });
  });
});
