import { screen } from "@testing-library/react";
import { clientListTexts } from "../../src/strings/clientList";
import { doctorTexts } from "../../src/strings/doctor";
import { button, closePane, openPane, said, tab, type OpenPane } from "./pane";

afterEach(closePane);

const NON_NUMERIC = [
  ["Клиент", "Оборот"],
  ["ООО Ромашка", 500],
  ["Василёк", 300],
  ["Ромашка ООО", 400],
  ["Василёк", -100],
  ["Итого", 1100],
] as const;

async function openResult() {
  const pane = await openPane({ Продажи: NON_NUMERIC });
  await pane.write();
  await screen.findByRole("table", { name: pane.texts.classesTable });
  await unfoldCertain(pane);
  return pane;
}

/** Opens what was taken into account in reading. */
async function unfoldCertain({ person }: Pick<OpenPane, "person">): Promise<void> {
  const opener = screen.queryByRole("button", { name: /^Что учтено/, expanded: false });
  if (opener) await person.click(opener);
}

type Open = Awaited<ReturnType<typeof openResult>>;

async function classifyAgain(pane: Open): Promise<void> {
  await pane.writeAgain();
  await unfoldCertain(pane);
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
    expect(screen.queryByRole("button", { name: texts.checkAgain })).toBeNull();
    expect(treatment(/отрицательная сумма/)).toHaveDisplayValue("вычтена из оборота клиента");
    await person.selectOptions(treatment(/отрицательная сумма/), "строка исключена");
    expect(said(texts.stale)).not.toEqual([]);
    await classifyAgain(pane);
    expect(screen.getByRole("heading", { name: /клиентов дают/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: texts.checkAgain })).toBeNull();
    expect(treatment(/отрицательная сумма/)).toHaveDisplayValue("строка исключена");
    expect(said("Отдельно 1 строка (отрицательная сумма) на -100.")).not.toEqual([]);
    await looked();
    const settings = new Map(bench.workbook.settings);
    await closePane();

    const next = await openPane({ Продажи: NON_NUMERIC }, "ru", ({ workbook }) => {
      for (const [key, value] of settings) workbook.settings.set(key, value);
    });
    await next.write();
    await unfoldCertain(next);
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
    const { person, texts, looked, write } = await openResult();
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
    await write();
    await unfoldCertain({ person });
    expect(treatment(/отрицательная сумма/)).toHaveDisplayValue("строка исключена");
    await looked();
  });
});

/** Opens the same sheets with what a workbook remembers, and classifies them. */
async function openNext(
  sheets: Parameters<typeof openPane>[0],
  settings: ReadonlyMap<string, unknown>
) {
  await closePane();
  const next = await openPane(sheets, "ru", ({ workbook }) => {
    for (const [key, value] of settings) workbook.settings.set(key, value as string);
  });
  await next.write();
  await unfoldCertain(next);
  return next;
}

describe("rates of currencies", () => {
  const MIXED = [
    ["Клиент", "Оборот"],
    ["Ромашка", "900 ₽"],
    ["Мак", "$10"],
    ["Лютик", "500 ₽"],
    ["Ирис", "€5"],
  ] as const;

  it("convert the other currencies in the next run, and are remembered", async () => {
    const pane = await openPane({ Продажи: MIXED });
    const { person, texts, bench, looked, write } = pane;
    const doctor = doctorTexts("ru");
    await write();
    await unfoldCertain({ person });
    const dollar = (): HTMLElement =>
      screen.getByRole("textbox", { name: doctor.rate("USD", "RUB") });
    expect(screen.getByRole("textbox", { name: doctor.rate("EUR", "RUB") })).toHaveValue("");
    await person.type(dollar(), "0{Enter}");
    expect(said(doctor.rateWrong)).not.toEqual([]);
    expect(screen.queryByRole("button", { name: texts.checkAgain })).toBeNull();
    await person.clear(dollar());
    await person.type(dollar(), "92,5{Enter}");
    await classifyAgain(pane);
    // 10 dollars at 92.5 are more than 900 roubles.
    expect(bench.cells("Продажи", "F2:F5").flat()).toEqual([2, 1, 3, 4]);
    expect(dollar()).toHaveValue("92,5");
    await looked();
    const settings = new Map(bench.workbook.settings);

    const next = await openNext({ Продажи: MIXED }, settings);
    expect(next.bench.cells("Продажи", "F2:F5").flat()).toEqual([2, 1, 3, 4]);
    expect(dollar()).toHaveValue("92,5");
    await next.person.clear(dollar());
    await next.person.tab();
    await classifyAgain(next);
    expect(next.bench.cells("Продажи", "F2:F5").flat()).toEqual([1, 3, 2, 4]);
    await next.person.selectOptions(treatment(/разные валюты/), "взята только самая частая");
    expect(screen.queryByRole("group", { name: doctor.rates })).toBeNull();
  });
});

describe("what is a total and what a client", () => {
  const doctor = doctorTexts("ru");

  it("is said of a single name, taken back, and remembered", async () => {
    const pane = await openResult();
    const { person, bench, looked } = pane;
    await person.click(button(doctor.totalLabels(1)));
    await person.click(button(doctor.isClientNamed("Итого")));
    expect(said(doctor.countsAsClient("Итого"))).not.toEqual([]);
    await person.click(button(doctor.isTotalAfterAll("Итого")));
    expect(said(doctor.countsAsClient("Итого"))).toEqual([]);
    await person.click(button(doctor.isClientNamed("Итого")));
    await classifyAgain(pane);
    expect(said("5 строк, 4 клиента.")).not.toEqual([]);
    expect(screen.queryByRole("button", { name: doctor.totalLabels(1) })).toBeNull();
    await looked();
    const settings = new Map(bench.workbook.settings);

    const next = await openNext({ Продажи: NON_NUMERIC }, settings);
    expect(said("5 строк, 4 клиента.")).not.toEqual([]);
    await next.person.click(button(doctor.takeBackNamed(doctor.countsAsClient("Итого"))));
    await classifyAgain(next);
    expect(said("4 строки, 3 клиента.")).not.toEqual([]);
  });

  it("can be said at a client, which is left out then", async () => {
    const pane = await openResult();
    const { person } = pane;
    await person.click(button(/^A Ромашка ООО/));
    await person.click(button(clientListTexts("ru").byHand));
    await person.click(button(doctor.isTotalNamed("Ромашка ООО")));
    expect(said(doctor.leftOutNext)).not.toEqual([]);
    await person.click(button(doctor.isClientAfterAll("Ромашка ООО")));
    expect(said(doctor.leftOutNext)).toEqual([]);
    await person.click(button(doctor.isTotalNamed("Ромашка ООО")));
    await classifyAgain(pane);
    expect(said("3 строки, 2 клиента.")).not.toEqual([]);
    await person.click(button(doctor.totalLabels(2)));
    await person.click(button(doctor.isClientNamed("Ромашка ООО")));
    await classifyAgain(pane);
    expect(said("4 строки, 3 клиента.")).not.toEqual([]);
  });
});
