import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { runCommand } from "../../src/cli/command";
import { readStrategyArguments } from "../../src/cli/strategyArguments";

const folder = mkdtempSync(join(tmpdir(), "strategy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => join(folder, name);

const TABLE = `Клиент;Оборот;Территория;Агент
Альфа;850;Север;Орлов
Бета;500;Юг;Лебедев
Гамма;5;Юг;Лебедев
`;

async function run(...words: string[]): Promise<{ code: number; said: string; warned: string }> {
  let said = "";
  let warned = "";
  const code = await runCommand([...words, "--lang", "ru"], {
    locale: "ru_RU",
    say: (text) => (said += `${text}\n`),
    warn: (text) => (warned += `${text}\n`),
  });
  return { code, said, warned };
}

const open = (name: string) => openWorkbook(readFileSync(file(name)), name);

/** Writes an answer into a sheet of a saved workbook, as a person does in Excel. */
function answer(name: string, sheet: string, field: string, text: string | number): void {
  const workbook = open(name);
  const found = workbook.sheetByName(sheet);
  const formula = found?.names.find((one) => one.name === `KeyClients_f_${field}`)?.formula ?? "";
  const row = Number(/\$(\d+)$/.exec(formula)?.[1]) - 1;
  const style = found?.styleAt(row, 2);
  found?.put(row, 2, text, style);
  writeFileSync(file(name), saveWorkbook(workbook));
}

test("sheets, a pack for an agent, and the pack taken back, on the command line", async () => {
  writeFileSync(file("data.csv"), TABLE);
  const made = await run(file("data.csv"), "--strategy", file("main.xlsx"));
  expect(made.said).toContain("Листов стратегии создано: 2");
  expect(open("main.xlsx").sheets.map(({ name }) => name)).toEqual([
    "Ключевые клиенты",
    "data",
    "Бета",
    "Альфа",
    "KeyClients seen",
    "Территории",
  ]);

  await run(file("main.xlsx"), "--pack", "Лебедев", "--out", file("pack.xlsx"));
  expect(open("pack.xlsx").sheets.map(({ name }) => name)).toEqual(["Бета", "KeyClients base"]);
  answer("pack.xlsx", "Бета", "goal", "Цель агента");
  answer("pack.xlsx", "Бета", "plan", "План агента");
  answer("main.xlsx", "Бета", "goal", "Наша цель");

  const merge = [file("main.xlsx"), "--merge", file("pack.xlsx"), "--out"];
  const merged = await run(...merge, file("merged.xlsx"));
  expect(merged.code).toBe(0);
  expect(merged.said).toContain("Бета: взято ответов 1, спорных 1.");
  expect(merged.said).toContain("1. Бета · Цель: у нас «Наша цель», у агента «Цель агента».");
  expect(merged.said).toContain("было «пусто», стало «План агента».");
  const texts = (name: string): unknown[] =>
    open(name)
      .sheetByName("Бета")
      ?.rows.flatMap((row) => row?.values ?? []) ?? [];
  expect(texts("merged.xlsx")).toEqual(expect.arrayContaining(["План агента", "Наша цель"]));
  await run(...merge, file("none.xlsx"), "--take", "2,3");
  expect(texts("none.xlsx")).toEqual(expect.arrayContaining(["План агента", "Наша цель"]));
  const one = await run(...merge, file("one.xlsx"), "--take", "1");
  expect(one.said).toContain("у агента «Цель агента» — взято у агента.");
  expect(texts("one.xlsx")).toEqual(expect.arrayContaining(["План агента", "Цель агента"]));
  await run(...merge, file("theirs.xlsx"), "--take", "theirs");
  expect(texts("theirs.xlsx")).toEqual(expect.arrayContaining(["План агента", "Цель агента"]));
});

test("what a pack left undecided waits in the workbook, and is decided later", async () => {
  const told = await run(file("merged.xlsx"), "--conflicts");
  expect(told.said).toContain("1. Бета · Цель: у нас «Наша цель», у агента «Цель агента».");
  expect(told.said).toContain("Не решено: 1.");
  const decide = [file("merged.xlsx"), "--conflicts", "--take"];
  const texts = (name: string): unknown[] =>
    open(name)
      .sheetByName("Бета")
      ?.rows.flatMap((row) => row?.values ?? []) ?? [];
  const theirs = await run(...decide, "1", "--out", file("decided.xlsx"));
  expect(theirs.said).toContain("Решено разногласий: 1, из них взято у агента: 1.");
  expect(texts("decided.xlsx")).toContain("Цель агента");
  const ours = await run(...decide, "ours", "--who", "Иванов", "--out", file("decided2.xlsx"));
  expect(ours.said).toContain("Решено разногласий: 1, из них взято у агента: 0.");
  expect(texts("decided2.xlsx")).toContain("Наша цель");
  for (const name of ["decided.xlsx", "decided2.xlsx"]) {
    const again = await run(file(name), "--conflicts");
    expect(again.said).toContain("Нерешённых разногласий нет.");
  }
  expect((await run(...decide, "ours")).code).toBe(2);
});

test("what changed since the review is told, and nothing is written", async () => {
  writeFileSync(file("data.csv"), TABLE);
  await run(file("data.csv"), "--strategy", file("first.xlsx"));
  const none = await run(file("first.xlsx"), "--changes");
  expect(none.said).toContain("Сравнивать не с чем");
  answer("first.xlsx", "Бета", "lastReview", 46_351);
  await run(file("first.xlsx"), "--strategy", file("second.xlsx"), "--who", "Иванов");
  answer("second.xlsx", "Бета", "goal", "Вырасти");
  const told = await run(file("second.xlsx"), "--changes");
  expect(told.said.split("\n")).toEqual([
    "Бета, после разбора 25.11.2026: изменений 1.",
    "  Цель: было «пусто», стало «Вырасти».",
    "",
  ]);
  const journal = open("second.xlsx").sheetByName("Журнал");
  expect(journal?.rows.flatMap((row) => row?.values ?? [])).toContain("Иванов");
});

test("how many sheets there would be is told first, and fewer can be asked for", async () => {
  const rows = ["Кит;900;Север;Яшин", "Лев;60;Юг;Орлов", "Ёж;40;Восток;Орлов", "Уж;1;Юг;Орлов"];
  writeFileSync(file("many.csv"), `Клиент;Оборот;Территория;Агент\n${rows.join("\n")}\n`);
  const counted = await run(file("many.csv"), "--sheets", "count");
  expect(counted).toMatchObject({ code: 0, warned: "" });
  expect(counted.said.split("\n")).toEqual([
    "Класс A по компании (--sheets company): 1.",
    "Вместе с классом A своей территории (--sheets territory): 3.",
    "  Орлов: 0, с территорией 2.",
    "  Яшин: 1, с территорией 1.",
    "",
  ]);
  const sheets = async (...words: string[]): Promise<string[]> => {
    const made = await run(file("many.csv"), "--strategy", file("many.xlsx"), ...words);
    expect(made.code).toBe(0);
    const names = open("many.xlsx").sheets.map(({ name }) => name);
    return names.filter((name) => ["Кит", "Лев", "Ёж", "Уж"].includes(name));
  };
  expect(await sheets()).toEqual(["Лев", "Ёж", "Кит"]);
  expect(await sheets("--sheets", "company")).toEqual(["Кит"]);
  expect(await sheets("--sheets", "2")).toEqual(["Лев", "Кит"]);
  expect(await sheets("--sheets-of", "Орлов", "--sheets", "1")).toEqual(["Лев"]);
  const nobody = await run(
    file("many.csv"),
    ...["--strategy", file("many.xlsx"), "--sheets-of", "Никто"]
  );
  expect(nobody.said).toContain("Ключевых клиентов у агента «Никто» нет. Агенты: Орлов, Яшин.");
  for (const word of ["0", "много", "-3"]) {
    const wrong = await run(file("many.csv"), "--strategy", file("x.xlsx"), `--sheets=${word}`);
    expect(wrong.code).toBe(2);
    expect(wrong.warned).toContain(`а не «${word}»`);
  }
  const odd = await run(file("many.csv"), "--strategy", file("x.xlsx"), "--form", "long");
  expect(odd.warned).toContain("«long»");
  const shortNames = (): string[] =>
    open("many.xlsx").sheets.flatMap(({ name, names }) =>
      names.some((one) => one.name === "KeyClients_short") ? [name] : []
    );
  await sheets();
  expect(shortNames()).toEqual(["Лев", "Ёж"]);
  await sheets("--form", "full");
  expect(shortNames()).toEqual([]);
  expect((await run(file("many.csv"), "--sheets", "company")).warned).toContain("--strategy");
});

test("agendas of all agents, and their decisions taken back, on the command line", async () => {
  writeFileSync(file("data.csv"), TABLE);
  await run(file("data.csv"), "--strategy", file("talks.xlsx"));
  const made = await run(file("talks.xlsx"), "--agendas", "--out", file("agendas.xlsx"));
  expect(made.said).toContain("Повесток: 2 (Повестка Лебедев, Повестка Орлов).");
  const workbook = open("agendas.xlsx");
  const agenda = workbook.sheetByName("Повестка Лебедев");
  const room = agenda?.names.find(({ name }) => name === "KeyClients_d_1")?.formula ?? "";
  agenda?.put(Number(/\$(\d+)/.exec(room)?.[1]) - 1, 0, "Позвонить");
  writeFileSync(file("agendas.xlsx"), saveWorkbook(workbook));
  const taken = await run(file("agendas.xlsx"), "--decisions", "--out", file("after.xlsx"));
  expect(taken.said).toContain(
    "Решений перенесено на листы клиентов: 1; беседа отмечена на листах: 1."
  );
  const one = await run(
    file("talks.xlsx"),
    ...["--agendas", "--agenda-of", "Орлов", "--out", file("one.xlsx")]
  );
  expect(one.said).toContain("Повесток: 1 (Повестка Орлов).");
  const calls = await run(file("after.xlsx"), "--calls", "--out", file("calls.xlsx"));
  expect(calls.said).toContain("Лист «Звонки руководителей» записан.");
  const team = await run(file("calls.xlsx"), "--team", "--out", file("team.xlsx"));
  expect(team.said).toContain("Лист «Команда» записан.");
  const none = await run(file("data.csv"), "--agendas", "--out", file("none.xlsx"));
  expect(none.code).toBe(2);
});

test("new data in another file refresh the sheets of the book, and nothing typed is touched", async () => {
  writeFileSync(file("data.csv"), TABLE);
  await run(file("data.csv"), "--strategy", file("book.xlsx"));
  answer("book.xlsx", "Альфа", "goal", "Наша цель");
  const rows = ["Альфа;100;Север;Орлов", "Бета;700;Юг;Лебедев", "Омега;900;Юг;Лебедев"];
  writeFileSync(file("next.csv"), `Клиент;Оборот;Территория;Агент\n${rows.join("\n")}\n`);
  const into = [file("next.csv"), "--into", file("book.xlsx"), "--out"];
  const done = await run(...into, file("next.xlsx"));
  expect(done).toMatchObject({ code: 0, warned: "" });
  expect(done.said).toContain("Листов обновлено: 2, изменилось: 2, создано: 0.");
  expect(done.said).toContain("Новые ключевые клиенты без листа: Омега.");
  const book = open("next.xlsx");
  const texts = (name: string): unknown[] =>
    book.sheetByName(name)?.rows.flatMap((row) => row?.values ?? []) ?? [];
  expect(texts("Альфа")).toEqual(expect.arrayContaining([100, 850, "Наша цель"]));
  expect(texts("Ключевые клиенты")).toContain("Омега");
  // The next month's data are compared with these.
  const later = ["--snapshot", "2099-01-31"];
  const moved = await run(
    file("next.csv"),
    "--into",
    file("next.xlsx"),
    "--out",
    file("later.xlsx"),
    ...later
  );
  expect(moved.said).toMatch(/С .*: новых 0, потеряно 0, поднялись 0, опустились 0\./);
  const none2 = ["--snapshot", "no"];
  await run(file("next.csv"), "--into", file("book.xlsx"), "--out", file("none.xlsx"), ...none2);
  expect((await run(file("none.xlsx"), "--stored")).said).not.toContain("Снимки за дни");
  const made = await run(...into, file("next.xlsx"), "--sheets", "territory");
  expect(made.said).toContain("создано: 1.");
  expect(open("next.xlsx").sheetByName("Омега")).toBeDefined();
  // Neither file is written over, and a book without strategy sheets is refused.
  expect((await run(...into, file("book.xlsx"))).code).toBe(2);
  const none = await run(file("next.csv"), "--into", file("data.csv"), "--out", file("x.xlsx"));
  expect(none.code).toBe(2);
});

test("weights and limits of the score are changed in the book, and told", async () => {
  writeFileSync(file("data.csv"), TABLE);
  await run(file("data.csv"), "--strategy", file("book.xlsx"));
  const words = ["--coaching", "people=40,nextStep=0,silentdays=45", "--out", file("next.xlsx")];
  const { said, code } = await run(file("book.xlsx"), ...words);
  expect(code).toBe(0);
  expect(said).toMatch(/Люди 40;.*Следующий шаг с датой 0\..*Без контакта с клиентом A, дней 45/);
  expect(said).toMatch(/оценка пересчитана: [1-9]/);
  const back = await run(file("next.xlsx"), "--coaching", "usual", "--out", file("usual.xlsx"));
  expect(back.said).toMatch(/Люди 9;/);
  for (const wrong of ["people", "people=-1", "people=500", "who=3", "silentDays=0", ""]) {
    const refused = await run(file("book.xlsx"), `--coaching=${wrong}`, "--out", file("x.xlsx"));
    expect([refused.code, refused.said]).toEqual([2, ""]);
    expect(refused.warned).toContain(`«${wrong}»`);
  }
});

test("a wrong call is told in a sentence, and nothing is written", async () => {
  writeFileSync(file("data.csv"), TABLE);
  const csv = file("data.csv");
  expect(await run(csv, "--pack", "Орлов")).toMatchObject({ code: 2 });
  expect(await run(csv, "--strategy", csv)).toMatchObject({ code: 2 });
  const both = await run(csv, "--pack", "Орлов", "--merge", csv, "--out", file("x.xlsx"));
  expect(both.warned).toContain("За один раз делается одно");
  const take = await run(csv, "--merge", csv, "--out", file("x.xlsx"), "--take", "наши");
  expect(take.warned).toContain("«наши»");
  const none = await run(csv, "--pack", "Никто", "--out", file("x.xlsx"));
  expect(none).toMatchObject({ code: 2 });
});

test("its options are taken out of the words, the others stay", () => {
  expect(readStrategyArguments(["a.xlsx", "--json", "-"])).toBeUndefined();
  expect(readStrategyArguments(["a.xlsx", "--a", "70", "--strategy=b.xlsx"])).toEqual({
    rest: ["a.xlsx", "--a", "70"],
    request: {
      kind: "strategy",
      out: "b.xlsx",
      choice: { kind: "territory" },
      scope: { kind: "all" },
      form: undefined,
    },
  });
});

test("a workbook is turned into English with its classes, and back", async () => {
  writeFileSync(file("turn.csv"), TABLE);
  await run(file("turn.csv"), "--out", file("classes.xlsx"), "--report");
  await run(file("classes.xlsx"), "--strategy", file("turn.xlsx"));
  answer("turn.xlsx", "Бета", "goal", "Цель");
  const english = await run(file("turn.xlsx"), "--turn", "en", "--out", file("english.xlsx"));
  expect(english.warned).toBe("");
  expect(english.said).toContain("Классы и отчёт теперь на английском: turn.");
  expect(english.said).toContain("Листов стратегии, которые теперь на английском: 2.");
  const texts = (name: string, sheet: string): unknown[] =>
    open(name)
      .sheetByName(sheet)
      ?.rows.flatMap((row) => row?.values ?? []) ?? [];
  expect(texts("english.xlsx", "turn")).toEqual(
    expect.arrayContaining(["Class", "Cumulative share"])
  );
  expect(texts("english.xlsx", "Парето")).toContain("Key clients: Pareto report");
  expect(texts("english.xlsx", "Бета")).toEqual(expect.arrayContaining(["Цель", "Goal"]));
  expect(texts("english.xlsx", "Key clients")).toContain("Client");
  const back = await run(file("english.xlsx"), "--turn", "ru", "--out", file("russian.xlsx"));
  expect(back.code).toBe(0);
  // The report tells the file it was made in, and what moved since.
  const others = open("turn.xlsx").sheets.filter(({ name }) => name !== "Парето");
  for (const { name } of others) {
    // Numbers of formulas are reckoned anew for the answer that was typed without Excel.
    const words = (book: string): unknown[] =>
      texts(book, name).filter((value) => typeof value === "string");
    expect(words("russian.xlsx")).toEqual(words("turn.xlsx"));
  }
  const wrong = await run(file("turn.xlsx"), "--turn", "fr", "--out", file("wrong.xlsx"));
  expect(wrong.code).toBe(2);
  expect(wrong.warned).toContain("Для --turn есть ru и en, а не «fr»");
});

test("the playbook of the whole base is written from the data of the file", async () => {
  writeFileSync(file("plan.csv"), TABLE);
  const { code, said } = await run(file("plan.csv"), "--playbook", "--out", file("plan.xlsx"));
  expect([code, said]).toEqual([0, expect.stringContaining("Лист «План по квадрантам» записан.")]);
  const texts = open("plan.xlsx")
    .sheetByName("План по квадрантам")
    ?.rows.map((row) => row?.values[0]);
  expect(texts).toContain("III · Высокая лояльность, высокая прибыльность");
  expect(texts).toContain("Без квадранта, данных мало: клиентов 3");
});
