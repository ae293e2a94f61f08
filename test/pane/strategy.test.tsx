import { fireEvent, screen, within } from "@testing-library/react";
import { FULL } from "../core/strategy/sample";
import { editsOf } from "../excel/strategy/sheets";
import { readStrategySheet, writeStrategyAnswers } from "../../src/excel/late";
import type { Bench } from "../excel/office";
import { describeRemark } from "../../src/strings/strategy/remarks";
import { partName } from "../../src/strings/strategy/parts";
import { strategyTexts } from "../../src/strings/strategy/texts";
import { button, closePane, openPane, said, SIX, waitUntil } from "./pane";
import { openClassified, openTab, TODAY, withSheets } from "./sheets";

afterEach(closePane);

function names({ workbook }: Bench): string[] {
  return workbook.sheets.map(({ name }) => name);
}

describe.each(["ru", "en"] as const)("making sheets in %s", (language) => {
  it("makes them for all key clients, says what was made, and lists them", async () => {
    const { person, plan, bench } = await openClassified(language);
    expect(said(plan.have(0, 3))).not.toEqual([]);
    expect(screen.getByText(plan.noSheets)).toBeVisible();
    await person.click(button(plan.makeAll(3)));
    await screen.findByText(plan.made(3).replaceAll("\u00a0", " "));
    expect(names(bench)).toEqual(["Продажи", "Альфа", "Гамма", "Дельта"]);
    const list = await screen.findByRole("list", { name: plan.sheets(3) });
    const [first] = within(list).getAllByRole("listitem");
    expect(first).toHaveTextContent("Альфа");
    expect(first).toHaveTextContent(plan.notBegun);
    expect(first).toHaveTextContent(plan.noVisit);
    expect(screen.queryByRole("button", { name: plan.makeAll(3) })).toBeNull();
  });
});

describe("making and refreshing", () => {
  it("makes sheets of one territory, and lists that territory alone", async () => {
    const { person, plan, bench } = await openClassified("ru");
    await person.selectOptions(screen.getByRole("combobox", { name: plan.scope }), "Север");
    await person.click(button(plan.makeThese(2)));
    await screen.findByRole("list", { name: plan.sheets(2) });
    expect(names(bench)).toEqual(["Продажи", "Гамма", "Дельта"]);
    await person.selectOptions(screen.getByRole("combobox", { name: plan.scope }), "Юг");
    expect(screen.getByText(plan.noneOfThese)).toBeVisible();
  });

  it("says how many sheets each choice makes, and makes those that are chosen", async () => {
    const { person, plan, bench } = await openClassified("ru");
    const who = screen.getByRole("combobox", { name: plan.whoGetsSheet });
    expect(
      within(who)
        .getAllByRole("option")
        .map(({ textContent }) => textContent)
    ).toEqual([plan.everyKey(3), plan.companyOnly(1), plan.largest]);
    await person.selectOptions(who, plan.largest);
    const count = screen.getByLabelText(plan.largestCount);
    await person.clear(count);
    await person.type(count, "2{Enter}");
    expect(screen.getByRole("button", { name: plan.makeThese(2) })).toBeVisible();
    await person.selectOptions(who, plan.companyOnly(1));
    await person.click(button(plan.makeThese(1)));
    await screen.findByRole("list", { name: plan.sheets(1) });
    expect(names(bench)).toEqual(["Продажи", "Альфа"]);
  });

  it("stops when it is cancelled, and says who is left", async () => {
    const many = Array.from({ length: 45 }, (_, index) => [`Клиент ${index}`, 100]);
    const pane = await openPane({ Продажи: [["Клиент", "Оборот"], ...many] });
    await pane.write();
    await screen.findByRole("table", { name: pane.texts.classesTable });
    const plan = await openTab(pane);
    const end = pane.store.subscribe(() => {
      if (pane.store.getState().strategy.progress?.done !== 20) return;
      end();
      expect(screen.getByRole("progressbar", { name: plan.making })).toHaveAttribute(
        "aria-valuemax",
        "45"
      );
      fireEvent.click(button(plan.cancel));
    });
    await pane.person.click(button(plan.makeAll(45)));
    await waitUntil(() => pane.store.getState().strategy.report !== undefined);
    const { report } = pane.store.getState().strategy;
    if (report?.kind !== "created") throw new Error("No report.");
    const { created, left } = report.created;
    expect([created.length, left]).toEqual([20, 25]);
    expect(said(plan.left(left))).not.toEqual([]);
    expect(screen.queryByRole("progressbar")).toBeNull();
    // The rest in a second go.
    await waitUntil(() => pane.store.getState().strategy.sheets?.sheets.length === created.length);
    await pane.person.click(button(plan.makeAll(left)));
    await waitUntil(() => names(pane.bench).length === 46);
    await waitUntil(() => pane.store.getState().strategy.sheets?.sheets.length === 45);
  });

  it("refreshes heads: what changed, who is key no longer, who has no sheet", async () => {
    const { person, plan, bench } = await openClassified(
      "ru",
      withSheets(["Альфа", { turnover: 1 }], ["Бета"])
    );
    await person.click(button(plan.refresh));
    await screen.findByText(plan.headsRefreshed(2, 2).replaceAll("\u00a0", " "));
    await person.click(button(plan.changed(2)));
    expect(screen.getAllByText(/: .*оборот/)).toHaveLength(2);
    await person.click(button(plan.noLongerKey(1)));
    await person.click(button(plan.withoutSheet(2)));
    expect(said("Гамма")).not.toEqual([]);
    expect(bench.cells("Альфа", "C8:C8")).toEqual([[850]]);
  });

  it("lists sheets without a run, and asks about copies", async () => {
    const pane = await openPane({ Продажи: SIX }, "en", async (bench) => {
      await withSheets(["Альфа"])();
      await bench.act((workbook) => workbook.worksheets.getItem("Альфа").copy("End"));
    });
    const plan = await openTab(pane);
    expect(screen.getByText(plan.noResult)).toBeVisible();
    expect(screen.getByRole("list", { name: plan.sheets(1) })).toBeVisible();
    expect(said(plan.copy("Альфа (2)", "Альфа", "Альфа"))).not.toEqual([]);
    await pane.person.click(button(plan.show("Альфа (2)")));
    await screen.findByText(plan.isCopy);
    expect(pane.bench.workbook.activeSheet).toBe(pane.bench.sheet("Альфа (2)").id);
    // To write into the copy is not to choose it.
    await writeStrategyAnswers("Альфа (2)", editsOf(FULL), TODAY);
    await pane.person.click(button(new RegExp(plan.toList)));
    await pane.person.click(await screen.findByRole("button", { name: plan.choose("Альфа (2)") }));
    await waitUntil(() => said(plan.copy("Альфа", "Альфа", "Альфа (2)")).length > 0);
  });
});

/** The pane with the form of one client's sheet. */
async function openForm(language: "ru" | "en" = "ru") {
  const pane = await openPane({ Продажи: SIX }, language, async () => {
    await withSheets(["Альфа"], ["Бета"])();
    await writeStrategyAnswers("Бета", editsOf(FULL), TODAY);
  });
  const plan = await openTab(pane);
  const open = async (client: string): Promise<void> => {
    await pane.person.click(button(new RegExp(`^[A-C] ${client}`)));
    await screen.findByRole("heading", { name: client });
  };
  const section = (code: Parameters<typeof sectionName>[1]): HTMLElement =>
    within(
      screen.getByRole("heading", { name: new RegExp(sectionName(language, code)) })
    ).getByRole("button");
  const written = (): Promise<void> =>
    waitUntil(() => pane.store.getState().strategy.typed.length === 0);
  return { ...pane, plan, open, section, written, words: strategyTexts(language) };
}

function sectionName(
  language: "ru" | "en",
  code: keyof ReturnType<typeof strategyTexts>["sections"]
): string {
  return strategyTexts(language).sections[code].name;
}

async function answersOf(sheet: string) {
  const read = await readStrategySheet(TODAY, sheet);
  if (!read) throw new Error(`No strategy sheet ${sheet}`);
  return read.answers;
}

describe("the form", () => {
  it("shows the sheet that is pressed, leads the focus there, and says what is missing", async () => {
    const { open, plan, person, bench, section } = await openForm();
    await open("Альфа");
    expect(screen.getByRole("heading", { name: "Альфа" })).toHaveFocus();
    expect(bench.workbook.activeSheet).toBe(bench.sheet("Альфа").id);
    await person.click(button(plan.missing(13)));
    await person.click(button(partName("ru", "probability")));
    expect(section("probability")).toHaveFocus();
    expect(section("probability")).toHaveAttribute("aria-expanded", "true");
    await person.click(button(plan.findings(4)));
    expect(screen.getByText(describeRemark("ru", { code: "noDecider" }))).toBeVisible();
  });

  it("shows the short form's sections alone after its button was pressed, and all again", async () => {
    const { open, person, plan, words } = await openForm();
    await open("Альфа");
    await person.click(button(plan.toShort));
    await waitUntil(() => screen.queryByText(words.sections.criteria.name) === null);
    expect(
      screen.getByRole("heading", { name: new RegExp(words.sections.people.name) })
    ).toBeVisible();
    await person.click(await screen.findByRole("button", { name: plan.toFull }));
    await screen.findByRole("heading", { name: new RegExp(words.sections.criteria.name) });
  });

  it("writes each answer into its cell when the field is left, and counts anew", async () => {
    const { open, person, section, words, written, plan } = await openForm();
    await open("Альфа");
    await person.click(section("probability"));
    await person.type(screen.getByLabelText(words.fields.probability.label), "35,5");
    await person.type(screen.getByLabelText(words.fields.rivals.label), "  =Ромашка ");
    await person.selectOptions(
      screen.getByRole("combobox", { name: plan.knowledgeOf(words.fields.rivals.label) }),
      words.lists.knowledge.known
    );
    await written();
    const { probability, rivals } = (await answersOf("Альфа")).fields;
    expect([probability, rivals]).toEqual([
      { value: 0.355, mark: null },
      { value: "=Ромашка", mark: "known" },
    ]);
    await waitUntil(() => said(plan.complete(9) + ", " + plan.lights.red).length > 0);
    expect(section("probability")).toHaveTextContent(plan.done);
    expect(screen.getByLabelText(words.fields.probability.label)).toHaveValue("35,5");
  });

  it("writes after a pause without leaving the field", async () => {
    const { open, person, section, words, written, store } = await openForm("en");
    await open("Альфа");
    await person.click(section("questions"));
    const field = screen.getByLabelText(words.fields.strategy.label);
    await person.type(field, "Be first ");
    await waitUntil(() => store.getState().strategy.writes > 0);
    await written();
    expect((await answersOf("Альфа")).fields.strategy.value).toBe("Be first");
    expect(field).toHaveFocus();
    // What is being typed is not taken from under the person's hands.
    expect(field).toHaveValue("Be first ");
  });

  it("does not write over what somebody typed into the cell meanwhile, and asks", async () => {
    const { open, person, section, words, written, plan } = await openForm();
    await open("Альфа");
    await person.click(section("goal"));
    const field = screen.getByLabelText(words.fields.measure.label);
    await person.type(field, "Моё");
    await writeStrategyAnswers(
      "Альфа",
      [{ kind: "field", code: "measure", part: "value", value: "С листа" }],
      TODAY
    );
    await person.tab();
    await written();
    await waitUntil(() => said(plan.changedMeanwhile("С листа", "Моё")).length > 0);
    expect((await answersOf("Альфа")).fields.measure.value).toBe("С листа");
    expect(field).toHaveValue("С листа");
    await person.click(button(plan.writeMine));
    await written();
    expect((await answersOf("Альфа")).fields.measure.value).toBe("Моё");
    expect(said(plan.changedMeanwhile("С листа", "Моё"))).toEqual([]);
  });

  it("keeps an answer that Excel refused, and tries again", async () => {
    const { open, person, section, words, written, plan, bench } = await openForm();
    await open("Альфа");
    await person.click(section("goal"));
    // However often it is tried while the name is typed, Excel refuses.
    bench.host.faults.push({ code: "AccessDenied", times: Infinity });
    await person.type(screen.getByLabelText(words.fields.goalOwner.label), "Орлов");
    await person.tab();
    const again = await screen.findByRole("button", { name: plan.tryAgain });
    bench.host.faults.length = 0;
    await person.click(again);
    await written();
    expect((await answersOf("Альфа")).fields.goalOwner.value).toBe("Орлов");
  });

  it("adds a row, fills it, and clears one after asking", async () => {
    const { open, person, section, words, written, plan } = await openForm();
    await open("Бета");
    await person.click(section("people"));
    const before = FULL.tables.people.length;
    await person.click(button(plan.addRow(words.tables.people)));
    const card = (name: string) => within(screen.getByRole("group", { name }));
    await person.type(card(plan.newRow).getByLabelText(words.columns.person.label), "Новый");
    const role = card(plan.newRow).getByLabelText(words.columns.role.label);
    await person.click(role);
    await written();
    // The new row came into the sheet, and the person is still within the same card.
    expect(card("Новый").getByLabelText(words.columns.role.label)).toBe(role);
    expect(role).toHaveFocus();
    await person.selectOptions(
      card("Новый").getByLabelText(words.columns.role.label),
      words.lists.role.decides
    );
    await person.type(card("Новый").getByLabelText(words.columns.lastContact.label), "2026-03-05");
    await person.tab();
    await written();
    const added = (await answersOf("Бета")).tables.people;
    expect(added).toHaveLength(before + 1);
    expect(added.find(({ cells }) => cells.person === "Новый")?.cells).toEqual({
      person: "Новый",
      role: "decides",
      lastContact: 46_086,
    });
    await person.click(card("Новый").getByRole("button", { name: plan.clearRow }));
    await person.click(card("Новый").getByRole("button", { name: plan.clearYes }));
    await written();
    expect((await answersOf("Бета")).tables.people).toHaveLength(before);
  });

  it("keeps words where a number is wanted, and says that they do not count", async () => {
    const { open, person, section, words, written } = await openForm();
    await open("Альфа");
    await person.click(section("scale"));
    await person.type(screen.getByLabelText(words.fields.potential.label), "около миллиона");
    await person.tab();
    await written();
    expect((await answersOf("Альфа")).fields.potential.value).toBe("около миллиона");
    expect(screen.getByText(words.odd.amount)).toBeVisible();
  });

  it("follows the sheet that is chosen in Excel, without taking the focus", async () => {
    const { open, select, store } = await openForm();
    await open("Альфа");
    await select("Бета", "B2");
    await waitUntil(() => store.getState().strategy.open?.sheet === "Бета");
    expect(screen.getByRole("heading", { name: "Бета" })).not.toHaveFocus();
    await select("Продажи", "B2");
    await waitUntil(() => store.getState().strategy.open === undefined);
    expect(screen.queryByRole("heading", { name: "Бета" })).toBeNull();
  });

  it("does not lose what is typed when another sheet comes to the front", async () => {
    const { open, person, section, words, select, written } = await openForm();
    await open("Альфа");
    await person.click(section("goal"));
    await person.type(screen.getByLabelText(words.fields.measure.label), "Штуки");
    await select("Бета", "B2");
    await screen.findByRole("heading", { name: "Бета" });
    await written();
    expect((await answersOf("Альфа")).fields.measure.value).toBe("Штуки");
  });

  it("a protected sheet is read, not written", async () => {
    const { open, person, section, words, bench, plan } = await openForm();
    bench.sheet("Бета").protection.protected = true;
    await open("Бета");
    expect(screen.getByText(plan.isProtected)).toBeVisible();
    await person.click(section("goal"));
    expect(screen.getByLabelText(words.fields.measure.label)).toHaveAttribute("readonly");
  });
});
