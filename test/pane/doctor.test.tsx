import { screen } from "@testing-library/react";
import { doctorTexts } from "../../src/strings/doctor";
import { button, closePane, openPane, said, tab, waitUntil } from "./pane";

afterEach(closePane);

const ODD = [
  ["Клиент", "Оборот"],
  ["ООО Ромашка", 500],
  ["Василёк", 300],
  ["Ромашка ООО", 400],
  ["Василёк", -100],
  ["Итого", 1100],
] as const;

async function openResult() {
  const pane = await openPane({ Продажи: ODD });
  await pane.person.click(button(pane.texts.classify));
  await screen.findByRole("table", { name: pane.texts.classesTable });
  return pane;
}

type Open = Awaited<ReturnType<typeof openResult>>;

async function classifyAgain({ person, texts, store }: Open): Promise<void> {
  await person.click(button(texts.classifyAgain));
  await waitUntil(() => !store.getState().isResultStale);
}

const treatment = (text: RegExp): HTMLElement => screen.getByRole("combobox", { name: text });

describe("the data doctor", () => {
  it("says in plain words how the rows were read", async () => {
    await openResult();
    expect(said("4 строки, 3 клиента.")).not.toEqual([]);
    expect(said("В расчёт не вошли: 1 строка итогов.")).not.toEqual([]);
  });

  it("does something else about a finding after one more run, and remembers it in the workbook", async () => {
    const pane = await openResult();
    const { person, texts, bench, looked } = pane;
    expect(screen.queryByRole("button", { name: texts.classifyAgain })).toBeNull();
    expect(treatment(/отрицательная сумма/)).toHaveDisplayValue("вычтена из оборота клиента");
    await person.selectOptions(treatment(/отрицательная сумма/), "строка исключена");
    expect(said(texts.stale)).not.toEqual([]);
    await classifyAgain(pane);
    expect(screen.getByRole("heading", { name: /клиентов дают/ })).toHaveFocus();
    expect(screen.queryByRole("button", { name: texts.classifyAgain })).toBeNull();
    expect(treatment(/отрицательная сумма/)).toHaveDisplayValue("строка исключена");
    expect(said("Отдельно 1 строка (отрицательная сумма) на -100.")).not.toEqual([]);
    await looked();
    const settings = new Map(bench.workbook.settings);
    await closePane();

    const next = await openPane({ Продажи: ODD }, "ru", ({ workbook }) => {
      for (const [key, value] of settings) workbook.settings.set(key, value);
    });
    await next.person.click(button(next.texts.classify));
    await screen.findByRole("table", { name: next.texts.classesTable });
    expect(treatment(/отрицательная сумма/)).toHaveDisplayValue("строка исключена");
  });

  it("puts two clients together only when the person says so, and parts them again", async () => {
    const pane = await openResult();
    const { person, bench, looked } = pane;
    const doctor = doctorTexts("ru");
    const classes = (): unknown[] => bench.cells("Продажи", "C2:C5").flat();
    expect(classes()).toEqual(["A", "B", "A", "B"]);
    await person.click(button(doctor.sameClient("ООО Ромашка")));
    expect(classes()).toEqual(["A", "B", "A", "B"]);
    await classifyAgain(pane);
    expect(said("4 строки, 2 клиента.")).not.toEqual([]);
    await person.click(button(doctor.splitPair("Ромашка ООО", "ООО Ромашка")));
    await classifyAgain(pane);
    expect(said("4 строки, 3 клиента.")).not.toEqual([]);
    await looked();
  });

  it("keeps the treatments when a column is chosen anew", async () => {
    const { person, texts, looked } = await openResult();
    await person.selectOptions(treatment(/отрицательная сумма/), "строка исключена");
    await person.click(tab(texts.tabs.data));
    await person.selectOptions(
      screen.getByRole("combobox", { name: texts.roles.profit }),
      "B: Оборот"
    );
    await person.selectOptions(
      screen.getByRole("combobox", { name: texts.roles.turnover }),
      "B: Оборот"
    );
    await person.click(button(texts.classify));
    await screen.findByRole("table", { name: texts.classesTable });
    expect(treatment(/отрицательная сумма/)).toHaveDisplayValue("строка исключена");
    await looked();
  });
});
