import fc from "fast-check";
import { isPlaceholder } from "../../../../src/core/reading/clients/idPairs";
import type { CellValue } from "../../../../src/core/reading/values/cells";
import { readClients } from "../../../../src/core/reading/read";
import type { Treatments } from "../../../../src/core/reading/model/treatments";
import { clientsOf, planOf, readLines, sheetOf } from "../../sheet";

const codesOf = (...lines: (readonly CellValue[])[]): string[] =>
  readLines(...lines).findings.map(({ code }) => code);

/** The clients of these lines when a person chose treatments. */
function readTreated(treatments: Treatments, ...lines: (readonly CellValue[])[]): string[] {
  const cells = sheetOf(lines);
  const reading = readClients(cells, { ...planOf(cells), treatments });
  if ("code" in reading) throw new Error(reading.code);
  return clientsOf(reading);
}

describe("a column of ids decides who is one client", () => {
  const TWO_IDS = [
    ["ИНН", "Контрагент", "Выручка"],
    ["7701000001", "ИП Иванов И.И.", 500],
    ["5403000002", "ИП Иванов И.И.", 400],
    ["7701000003", "ООО Лютик", 50],
  ] as const;

  test("one name under two ids is two clients, told and shown with the id", () => {
    expect(clientsOf(readLines(...TWO_IDS))).toEqual([
      "ИП Иванов И.И. (7701000001) 500",
      "ИП Иванов И.И. (5403000002) 400",
      "ООО Лютик 50",
    ]);
    expect(readLines(...TWO_IDS).findings).toMatchObject([
      {
        code: "oneNameSeveralIds",
        sample: "ИП Иванов И.И.",
        others: ["7701000001", "5403000002"],
        rows: [1, 2],
        treatment: "byId",
      },
    ]);
    expect(readTreated({ oneNameSeveralIds: "byName" }, ...TWO_IDS)).toEqual([
      "ИП Иванов И.И. 900",
      "ООО Лютик 50",
    ]);
  });

  const TWO_NAMES = [
    ["Дата", "Код клиента", "Клиент", "Сумма"],
    ["15.03.2026", "К-1", "Ромашка Плюс", 10],
    ["01.02.2026", "К-1", "Ромашка", 100],
    ["01.01.2026", "К-1", "Ромашка", 100],
    ["01.01.2026", "К-2", "Лютик", 7],
    ["01.02.2026", "К-2", "Лютик", 7],
  ] as const;

  test("one id with several names is one client under the latest", () => {
    expect(clientsOf(readLines(...TWO_NAMES))).toEqual(["Ромашка Плюс 210", "Лютик 14"]);
    expect(codesOf(...TWO_NAMES)).toContain("oneIdSeveralNames");
    expect(readTreated({ oneIdSeveralNames: "byName" }, ...TWO_NAMES)).toEqual([
      "Ромашка Плюс 10",
      "Ромашка 200",
      "Лютик 14",
    ]);
  });

  test("without dates it is called by its most frequent name, of equals by the first in code points", () => {
    const lines = (...names: readonly string[]) => [
      ["Customer ID", "Customer", "Amount"],
      ...names.map((name) => [1, name, 5]),
      [2, "Bolt", 3],
    ];
    expect(clientsOf(readLines(...lines("Acme Inc", "Acme", "Acme")))[0]).toBe("Acme 15");
    expect(clientsOf(readLines(...lines("Zeta", "Acme")))[0]).toBe("Acme 10");
    expect(clientsOf(readLines(...lines("Acme", "Zeta")))[0]).toBe("Acme 10");
  });

  test("a row without an id joins the one id of its name, else its name is a client of its own", () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => [`C${at}`, `Client ${at}`, 100 + at] as const
    );
    const lines = [
      ["Client code", "Client", "Sales"],
      ...rows,
      [null, "Client 3", 5],
      ["n/a", "Stray", 7],
    ];
    const clients = clientsOf(readLines(...lines));
    expect(clients).toContain("Client 3 108");
    expect(clients).toContain("Stray 7");
    expect(codesOf(...lines)).toContain("rowWithoutId");
  });

  test("an id of more than three unlike names says nothing", () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => [`${7700 + at}`, `Фирма номер ${at}`, 100] as const
    );
    const strangers = ["Альфа", "Бета", "Гамма", "Дельта"].map(
      (name) => ["9999999999", name, 10] as const
    );
    const reading = readLines(["ИНН", "Клиент", "Сумма"], ...rows, ...strangers);
    expect(reading.clients).toHaveLength(24);
    expect(reading.findings.map(({ code }) => code)).toContain("placeholderId");
  });

  test("zeros and words for nothing are no ids", () => {
    const lines = [
      ["ИНН", "Клиент", "Сумма"],
      ...Array.from({ length: 40 }, (_, at) => [`77${at}`, `Клиент ${at}`, 10] as const),
      ["0000000000", "Альфа", 5],
      ["-", "Бета", 5],
    ];
    const clients = clientsOf(readLines(...lines));
    expect(clients).toContain("Альфа 5");
    expect(clients).toContain("Бета 5");
  });

  test("where too few rows have an id the names decide, and that is told", () => {
    const lines = [
      ["ИНН", "Клиент", "Сумма"],
      ["77", "Ромашка", 10],
      ["78", "Ромашка", 20],
      [null, "Лютик", 5],
    ];
    expect(clientsOf(readLines(...lines))).toEqual(["Ромашка 30", "Лютик 5"]);
    expect(codesOf(...lines)).toContain("idsIncomplete");
  });

  test("a number of the document is no id of the client", () => {
    const bare = [
      ["ID", "Клиент", "Сумма"],
      [1, "Ромашка", 10],
      [2, "Ромашка", 20],
      [3, "Лютик", 5],
    ];
    expect(clientsOf(readLines(...bare))).toEqual(["Ромашка 30", "Лютик 5"]);
    const named = readLines(
      ["Номер заказа", "Клиент", "Сумма"],
      ["A1", "Ромашка", 10],
      ["A2", "Ромашка", 20]
    );
    expect(clientsOf(named)).toEqual(["Ромашка 30"]);
    const bareCodes = readLines(
      ["Код", "Клиент", "Сумма"],
      ["К1", "Ромашка", 10],
      ["К1", "Ромашка", 20],
      ["К2", "Лютик", 5],
      ["К3", "Лютик", 6],
      ["К3", "Лютик", 6]
    );
    expect(clientsOf(bareCodes)).toEqual(["Ромашка 30", "Лютик (К2) 5", "Лютик (К3) 12"]);
  });

  test("codes cut short by a spreadsheet are told", () => {
    const lines = [
      ["ИНН", "Клиент", "Сумма"],
      ["7,70123E+11", "Ромашка", 10],
      ["7,70123E+11", "Лютик", 5],
    ];
    expect(codesOf(...lines)).toContain("brokenId");
    expect(codesOf(["ИНН", "Сумма"], ["7,70123E+11", 10], ["5,1E+11", 5])).toContain("brokenId");
  });

  test("of equally frequent names the same one is taken whatever the order of rows and the case of letters", () => {
    const head = ["Код клиента", "Клиент", "Сумма"] as const;
    const rows = [
      ["К-1", "acme", 284],
      ["К-1", "Bolt", 595],
      ["К-2", "Acme", 371],
      ["К-2", "Лютик", 273],
      ["К-2", "Лютик", 823],
    ] as const;
    const callsOf = (...lines: (readonly CellValue[])[]): string[] =>
      clientsOf(readLines(head, ...lines))
        .map((text) => text.toLowerCase())
        .sort();
    expect(callsOf(...rows)).toEqual(["acme (к-1) 879", "лютик 1467"]);
    expect(callsOf(...[...rows].reverse())).toEqual(["acme (к-1) 879", "лютик 1467"]);
  });

  test("names are irrelevant where each row has an id, whatever the order of rows", () => {
    const row = fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      name: fc.constantFrom("Ромашка", "ромашка ", "Лютик", "acme", "Acme Ltd", "Bolt", "bolt"),
      sum: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), fc.integer(), (rows, seed) => {
        // Where an id stands beside many strangers it is a placeholder by rule: keep to three.
        const few = rows.map(({ id, name, sum }) => ({
          id,
          sum,
          name: id % 2 ? name.slice(0, 4) : "Лютик",
        }));
        const sums = new Map<number, number>();
        const strangers = new Map<number, Set<string>>();
        for (const { id, name, sum } of few) {
          sums.set(id, (sums.get(id) ?? 0) + sum);
          strangers.set(id, (strangers.get(id) ?? new Set()).add(name.trim().toLowerCase()));
        }
        fc.pre([...strangers.values()].every((names) => names.size <= 3));
        const read = (list: typeof few) =>
          readLines(
            ["Код клиента", "Клиент", "Сумма"],
            ...list.map(({ id, name, sum }) => [`К-${id}`, name, sum])
          );
        const one = read(few);
        expect(one.clients.map(({ turnover }) => turnover).sort()).toEqual(
          [...sums.values()].sort()
        );
        const turned = few
          .map((each, at) => ({ each, place: Math.imul(at + 1, seed | 1) }))
          .sort((left, right) => left.place - right.place)
          .map(({ each }) => each);
        const named = (reading: typeof one) =>
          new Set(clientsOf(reading).map((text) => text.toLowerCase()));
        expect(named(read(turned))).toEqual(named(one));
      }),
      { numRuns: 300 }
    );
  });
});

describe("first and last names", () => {
  test.each([
    [["First Name", "Last Name"], ["Anna", "Adams"], "Anna Adams"],
    [["Last Name", "First Name"], ["Adams", "Anna"], "Anna Adams"],
    [["Billing First Name", "Billing Last Name"], ["Anna", "Adams"], "Anna Adams"],
    [["first_name", "last_name"], ["Anna", "Adams"], "Anna Adams"],
    [["Имя", "Фамилия"], ["Анна", "Адамова"], "Адамова Анна"],
    [["Имя клиента", "Фамилия клиента"], ["Анна", "Адамова"], "Адамова Анна"],
  ] as const)("%j make one name", ([one, other], [left, right], whole) => {
    const reading = readLines(
      [one, other, "Total Spent"],
      [left, right, 500],
      [left, "Baker", 300]
    );
    expect(reading.clients[0]?.name).toBe(whole);
    expect(reading.clients).toHaveLength(2);
  });

  test("a firm that is named goes before the person who ordered for it", () => {
    const reading = readLines(
      ["Company", "First Name", "Last Name", "Total"],
      ["Acme", "Anna", "Adams", 500],
      ["Acme", "John", "Cole", 300],
      ["Bolt", "Anna", "Baker", 100]
    );
    expect(clientsOf(reading)).toEqual(["Acme 800", "Bolt 100"]);
  });

  test("names of managers are no clients", () => {
    const reading = readLines(
      ["Customer", "Manager First Name", "Manager Last Name", "Total"],
      ["Acme", "Anna", "Adams", 500],
      ["Bolt", "Anna", "Baker", 100]
    );
    expect(clientsOf(reading)).toEqual(["Acme 500", "Bolt 100"]);
  });

  test("a number of the order under the heading Name is no client", () => {
    const reading = readLines(
      ["Name", "Email", "Billing Name", "Total"],
      ["#1001", "a@x.com", "Anna Adams", 50],
      ["#1002", "b@x.com", "John Cole", 20],
      ["#1003", "a@x.com", "Anna Adams", 5],
      ["#1004", "c@x.com", "Zoe Dean", 7]
    );
    expect(clientsOf(reading)).toEqual(["Anna Adams 55", "John Cole 20", "Zoe Dean 7"]);
  });
});

test("blanks between the digits of an id are for the eye", () => {
  const { clients } = readLines(
    ["ИНН", "Клиент", "Сумма"],
    ["77 01 000001", "Иванов", 10],
    ["7701000001", "Иванов", 5],
    ["77 01 000002", "Иванов", 3],
    ["7701000003", "Мак", 1]
  );
  expect(clients.map(({ turnover }) => turnover)).toEqual([15, 3, 1]);
});

describe("what the order of rows cannot change", () => {
  test("whether the names of an id look alike", () => {
    const names = ["Ромашка", "Ромашки", "Рамашки", "Лютик", "Василёк"];
    const nearness = [
      names,
      [...names].reverse(),
      ["Ромашка", "Рамашки", "Ромашки", ...names.slice(3)],
    ];
    expect(new Set(nearness.map((keys) => isPlaceholder(keys))).size).toBe(1);
  });

  test("a zero or a word for nothing in a client's first row is not its id", () => {
    const lines = Array.from({ length: 40 }, (_, at) => [
      `К-${at % 4}`,
      `Клиент ${at % 4}`,
      10 + at,
    ]);
    const { clients } = readLines(
      ["Код клиента", "Клиент", "Сумма"],
      ["0", "Клиент 1", 5],
      ...lines
    );
    expect(clients.find(({ name }) => name === "Клиент 1")?.id).toBe("К-1");
  });
});
