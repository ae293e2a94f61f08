import fc from "fast-check";
import {
  NO_ANSWERS,
  type AnswerRow,
  type StrategyAnswers,
} from "../../../src/core/strategy/answers";
import { applyEdits } from "../../../src/core/strategy/edits";
import { mergeAnswers } from "../../../src/core/strategy/merge";
import { answersOf } from "./sample";

const people = (...rows: Record<string, string | number>[]) =>
  answersOf({ tables: { people: rows } });
const names = (answers: StrategyAnswers) => answers.tables.people.map(({ cells }) => cells.person);

describe("mergeAnswers", () => {
  it("takes what only they changed and keeps what only we changed", () => {
    const base = answersOf({ fields: { hopes: "Да", strategy: "Ждать" } });
    const ours = answersOf({ fields: { hopes: "Нет", strategy: "Ждать" } });
    const theirs = answersOf({ fields: { hopes: "Да", strategy: "Расти", goal: "+10 %" } });
    const { edits, conflicts } = mergeAnswers(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(applyEdits(ours, edits)).toEqual(
      answersOf({ fields: { hopes: "Нет", strategy: "Расти", goal: "+10 %" } })
    );
  });

  it("leaves to a person what both changed apart; ours stays until the choice", () => {
    const ours = answersOf({ fields: { hopes: "Нет" } });
    const theirs = answersOf({ fields: { hopes: "Да" } });
    const { edits, conflicts } = mergeAnswers(NO_ANSWERS, ours, theirs);
    expect(edits).toEqual([]);
    expect(conflicts).toMatchObject([{ base: null, ours: "Нет", theirs: "Да" }]);
    const [conflict] = conflicts;
    expect(conflict && applyEdits(ours, [conflict.edit])).toEqual(theirs);
  });

  it("knows a row by its first column wherever it stands, and merges it cell by cell", () => {
    const base = people({ person: "Ким", role: "uses" }, { person: "Ли" });
    const ours = people({ person: "Ли", influence: 3 }, { person: "Ким", role: "uses" });
    const theirs = people({ person: "Ким", role: "decides" }, { person: "Ли" }, { person: "Юн" });
    const { edits, conflicts } = mergeAnswers(base, ours, theirs);
    expect(conflicts).toEqual([]);
    const merged = applyEdits(ours, edits);
    expect(
      merged.tables.people.map(({ cells }) => [cells.person, cells.role, cells.influence])
    ).toEqual([
      ["Ли", undefined, 3],
      ["Ким", "decides", undefined],
      ["Юн", undefined, undefined],
    ]);
  });

  it("removes a row they removed, unless we wrote into it", () => {
    const base = people({ person: "Ким" }, { person: "Ли" });
    const theirs = people({ person: "Ли" });
    const same = mergeAnswers(base, base, theirs);
    expect(names(applyEdits(base, same.edits))).toEqual(["Ли"]);
    const ours = people({ person: "Ким", role: "decides" }, { person: "Ли" });
    const { edits, conflicts } = mergeAnswers(base, ours, theirs);
    expect(edits).toEqual([]);
    expect(conflicts).toMatchObject([{ row: "Ким", theirs: null }]);
  });

  const row = fc.record({
    person: fc.constantFrom("Ким", "Ли", "Юн", "Пак"),
    influence: fc.integer({ min: 1, max: 3 }),
  });
  const sheet = fc
    .record({
      hopes: fc.constantFrom(null, "Да", "Нет"),
      goal: fc.constantFrom(null, "Расти"),
      rows: fc.uniqueArray(row, { maxLength: 4, selector: ({ person }) => person }),
    })
    .map(({ hopes, goal, rows }) =>
      answersOf({ fields: { hopes, goal }, tables: { people: rows } })
    );
  const content = (answers: StrategyAnswers) => ({
    fields: answers.fields,
    people: answers.tables.people
      .map(({ cells }: AnswerRow) => JSON.stringify([cells.person, cells.influence]))
      .sort(),
  });

  it("changes nothing where they changed nothing, and gives theirs where we changed nothing", () => {
    fc.assert(
      fc.property(sheet, sheet, (one, two) => {
        expect(mergeAnswers(one, two, one)).toEqual({ edits: [], conflicts: [] });
        const { edits, conflicts } = mergeAnswers(one, one, two);
        expect(conflicts).toEqual([]);
        expect(content(applyEdits(one, edits))).toEqual(content(two));
      })
    );
  });

  it("never loses an answer: each of ours stays, or they took it away and we had not touched it", () => {
    fc.assert(
      fc.property(sheet, sheet, sheet, (base, ours, theirs) => {
        const { edits, conflicts } = mergeAnswers(base, ours, theirs);
        const merged = applyEdits(ours, edits);
        for (const code of ["hopes", "goal"] as const) {
          const [b, o, t, m] = [base, ours, theirs, merged].map((side) => side.fields[code].value);
          expect(m).toBe(o === b ? t : o);
          const isDisputed = conflicts.some(
            ({ edit }) => edit.kind === "field" && edit.code === code
          );
          expect(isDisputed).toBe(o !== b && t !== b && o !== t);
        }
        for (const person of names(ours)) {
          const wasThere = names(base).includes(person);
          if (!wasThere) expect(names(merged)).toContain(person);
        }
      })
    );
  });
});
