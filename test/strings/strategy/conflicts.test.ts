import { kindOfEdit, sectionOfEdit } from "../../../src/core/strategy/edits";
import { mergeAnswers } from "../../../src/core/strategy/merge";
import { describeConflict } from "../../../src/strings/strategy/conflicts";
import { answersOf, TODAY } from "../../core/strategy/sample";

type Given = Parameters<typeof answersOf>[0];

/** What a manager is asked after merging. */
function ask(language: "ru" | "en", base: Given, ours: Given, theirs: Given): string[] {
  const merged = mergeAnswers(answersOf(base), answersOf(ours), answersOf(theirs));
  return merged.conflicts.map((conflict) => {
    const answer = { kind: kindOfEdit(conflict.edit), section: sectionOfEdit(conflict.edit) };
    const told = describeConflict(language, "Кит", conflict, answer);
    return `${told.place}: ${told.ours} / ${told.theirs}`;
  });
}

const visit = (cells: Record<string, string | number>): Given => ({ tables: { visits: [cells] } });

describe("a disputed answer is named by client, point, row and field, with both values as the sheet shows them", () => {
  it("shows percents, amounts, days and words of lists", () => {
    const fields = (probability: number, potential: number, goalDue: number, worth: string) => ({
      fields: { probability, potential, goalDue, worth },
    });
    expect(
      ask(
        "ru",
        fields(0.3, 1, TODAY, "notYet"),
        fields(0.5, 1_250_000.5, TODAY + 1, "worthIt"),
        fields(0.125, 2, TODAY + 2, "notWorth")
      )
    ).toEqual([
      "Кит · Масштаб и возможности · Потенциал в год: 1\u00a0250\u00a0000,5 / 2",
      "Кит · Классификация · Стоит ли усилий: стоит / не стоит",
      "Кит · Вероятность и конкуренты · Вероятность успеха: 50% / 12,5%",
      "Кит · Цель · Срок: 26.11.2026 / 27.11.2026",
    ]);
  });

  it("names the row by what stands in it", () => {
    const row = { visitGoal: "Показать расчёт", visitDate: TODAY };
    expect(
      ask(
        "en",
        visit(row),
        visit({ ...row, visitDate: TODAY + 1 }),
        visit({ ...row, visitDate: TODAY + 2 })
      )
    ).toEqual(["Кит · Visits · Показать расчёт · Date: Nov 26, 2026 / Nov 27, 2026"]);
    // Without a goal the next text tells it, and without any text its line.
    const other = { withWhom: "Гурова", stage: "talk", visitDate: TODAY };
    expect(
      ask(
        "ru",
        visit(other),
        visit({ ...other, visitDate: TODAY + 1 }),
        visit({ ...other, visitDate: TODAY + 2 })
      )
    ).toEqual(["Кит · Визиты · Гурова · Дата: 26.11.2026 / 27.11.2026"]);
    const bare = { stage: "talk", visitDate: TODAY, mark: "known" };
    expect(
      ask(
        "ru",
        visit(bare),
        visit({ ...bare, visitDate: TODAY + 1 }),
        visit({ ...bare, visitDate: TODAY + 2 })
      )
    ).toEqual(["Кит · Визиты · строка 1 · Дата: 26.11.2026 / 27.11.2026"]);
  });

  it("says who deleted a row", () => {
    const row = { visitGoal: "Проба", visitDate: TODAY };
    const changed = visit({ ...row, result: "Удалась" });
    expect(ask("ru", visit(row), {}, changed)).toEqual([
      "Кит · Визиты · Проба: строку удалил руководитель / Проба",
    ]);
    expect(ask("en", visit(row), changed, {})).toEqual([
      "Кит · Visits · Проба: Проба / the agent deleted the row",
    ]);
  });

  it("says what is emptied, and how well something is known", () => {
    const goal = (text: string | null) => ({ fields: { measure: text } });
    expect(ask("ru", goal("Было"), goal("Стало"), goal(null))).toEqual([
      "Кит · Цель · Мера: Стало / пусто",
    ]);
    const marked = (mark: string) => ({ fields: { hopes: "Да" }, marks: { hopes: mark } });
    expect(ask("ru", marked("assumed"), marked("known"), marked("unknown"))).toEqual([
      "Кит · Три вопроса о клиенте · Большие ли надежды мы с ним связываем? · насколько это известно: известно / неизвестно",
    ]);
  });
});
