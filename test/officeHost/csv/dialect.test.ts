import fc from "fast-check";
import { findDialect, hasDecimalCommas } from "../../../src/officeHost/csv/dialect";
import { type Dialect, readFields } from "../../../src/officeHost/csv/fields";

/** The rows of a text as it is cut when nobody says how. */
function cut(text: string): string[][] {
  const { dialect, body } = findDialect(text);
  const rows: string[][] = [];
  readFields(body, dialect, (fields) => {
    rows.push(fields.map((field) => field.text));
    return true;
  });
  return rows;
}

describe("how a table of text is cut", () => {
  const table = [
    ["Client", "Amount"],
    ["Acme", "100"],
    ["Bolt", "50"],
  ];
  test.each(["|", "^", " ", "\t", ";", ",", ", ", "      "])("by %j", (separator) => {
    expect(cut(table.map((row) => row.join(separator)).join("\n"))).toEqual(table);
  });

  test.each(["|", "^", " "])("by %j because the first line says so", (separator) => {
    expect(cut(`sep=${separator}\r\nA,b${separator}1,5\r\n`)).toEqual([["A,b", "1,5"]]);
  });

  test("blanks part columns that are set under each other, however long the names", () => {
    expect(cut("  Client        Amount\n  Acme Ltd         100\n  Bolt              50\n")).toEqual(
      [
        ["Client", "Amount"],
        ["Acme Ltd", "100"],
        ["Bolt", "50"],
      ]
    );
  });

  test("a column of names alone is not parted at its blanks", () => {
    expect(cut("ООО Альфа\nООО Бета\nИП Гамма\n")).toEqual([
      ["ООО Альфа"],
      ["ООО Бета"],
      ["ИП Гамма"],
    ]);
  });

  test("a comma with a blank parts where plain commas stand within amounts", () => {
    expect(cut("Client, Amount\nAcme, 1,234\nBolt, 50\n")).toEqual([
      ["Client", "Amount"],
      ["Acme", "1,234"],
      ["Bolt", "50"],
    ]);
  });

  test("an apostrophe encloses fields only where it closes them", () => {
    expect(cut("'Client','Amount'\n'O''Neil, Ltd','1'\n'Beta','2'\n")[1]).toEqual([
      "O'Neil, Ltd",
      "1",
    ]);
    const names = "Client,Amount\nO'Neil,2\n's-Hertogenbosch,5\n'Quoted',1\n";
    expect(cut(names).map((row) => row[0])).toEqual([
      "Client",
      "O'Neil",
      "'s-Hertogenbosch",
      "'Quoted'",
    ]);
  });

  test("a backslash keeps a quote within its field", () => {
    expect(cut('Client,Amount\n"A \\"x\\", y",1\n"B",2\n"C",2\n')[1]).toEqual(['A "x", y', "1"]);
  });

  test("quotes written twice around a name are taken off", () => {
    expect(cut('"Client","Sum"\n""ACME"","1,50"\n')[1]).toEqual(["ACME", "1,50"]);
    expect(cut('Client,Sum\n"""ACME"" Ltd",1\n')[1]).toEqual(['"ACME" Ltd', "1"]);
  });

  test.each([
    [
      "a preamble",
      "Отчёт о продажах, весь год\nза 2024 год\n\nКлиент;Сумма\nАльфа;1,5\nБета;2,5\n",
      ["Альфа", "1,5"],
    ],
    [
      "several heading lines",
      ";2024;;2025;\nКлиент;Янв;Фев;Янв;Фев\nАльфа;1;2;3;4\n",
      ["Альфа", "1", "2", "3", "4"],
    ],
    [
      "several tables",
      "Клиент;Сумма\nАльфа;1,5\n\nТовар;Цена;Штук\nГвоздь;1,5;2\nШуруп;2,5;7\n",
      ["Гвоздь", "1,5", "2"],
    ],
  ])("%s above or below does not change the separator", (_, text, row) => {
    expect(cut(text)).toContainEqual(row);
  });

  test("any table comes back as it was written, by whatever signs", () => {
    const separators: Dialect["separator"][] = ["\t", ";", "|", "^", ","];
    const word = fc.stringMatching(/^[A-Za-zА-я][A-Za-zА-я0-9 ,;|^.'-]{0,12}$/);
    const rows = fc.array(
      fc.record({ name: word, city: word, sum: fc.integer({ min: -9999, max: 99_999 }) }),
      {
        minLength: 3,
        maxLength: 12,
      }
    );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...separators),
        fc.boolean(),
        (records, separator, isQuoted) => {
          const cells = [
            ["Name", "City", "Sum"],
            ...records.map(({ name, city, sum }) => [name, city, String(sum)]),
          ];
          const quoted = (field: string) =>
            isQuoted || /[,;|^\t']/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
          const text = cells.map((row) => row.map(quoted).join(separator)).join("\r\n");
          expect(cut(text)).toEqual(cells);
        }
      ),
      { numRuns: 300 }
    );
  });
});

describe("the decimal comma", () => {
  const isDecimal = (text: string) => {
    const { dialect, body } = findDialect(text);
    return hasDecimalCommas(body, dialect);
  };
  test.each([
    ["by semicolons always", "a;b\nx;1,234\n", true],
    ["by commas never", 'a,b\nx,"1,5"\n', false],
    ["by tabs where one number shows it", "a\tb\nx\t1,234\ny\t1,5\n", true],
    ["by tabs not where every comma parts thousands", "a\tb\nx\t1,234\ny\t12,500\n", false],
  ])("%s", (_, text, expected) => {
    expect(isDecimal(text)).toBe(expected);
  });
});
