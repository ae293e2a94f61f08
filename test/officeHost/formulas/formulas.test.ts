import type { CellValue } from "../../../src/officeHost/model/cell";
import { readWithLibreOffice } from "../xlsx/soffice";
import { computeAll, isEqual, ROWS_EACH } from "./compute";
import { computeWithSecondEngine } from "./secondEngine";
import { TYPICAL, type Literal, type Typical, type Witness } from "./typical";

const ALL: readonly Typical[] = Object.values(TYPICAL).flat();
const computed = computeAll(ALL.map(([formula]) => formula));

function rowsOf(result: Typical[1]): readonly (readonly Literal[])[] {
  return Array.isArray(result)
    ? (result as readonly (readonly Literal[])[])
    : [[result as Literal]];
}

function literal(value: CellValue): Literal | null {
  return value !== null && typeof value === "object" ? value.error : value;
}

function isWitness([, , witness]: Typical, wanted: Witness): boolean {
  return witness === wanted || (Array.isArray(witness) && witness.includes(wanted));
}

test("at least 125 formulas, 12 of each family; another program computed all but the few that a page shows", () => {
  for (const [family, formulas] of Object.entries(TYPICAL)) {
    expect([family, formulas.length >= 12]).toEqual([family, true]);
  }
  expect(ALL.length).toBeGreaterThanOrEqual(125);
  expect(new Set(ALL.map(([formula]) => formula)).size).toBe(ALL.length);
  const byPrograms = ALL.filter(
    (one) => isWitness(one, "libreOffice") || isWitness(one, "secondEngine")
  );
  expect(ALL.length - byPrograms.length).toBeLessThanOrEqual(5);
});

test.each(ALL.map(([formula, result], at) => [formula, result, at] as const))(
  "%s",
  (_formula, result, at) => {
    const own = computed.results[at]?.map((line) => line.map(literal)) ?? [];
    const wanted = rowsOf(result).map((line) =>
      line.map((value): unknown => (typeof value === "number" ? expect.closeTo(value, 9) : value))
    );
    expect(own).toEqual(wanted);
  }
);

test("LibreOffice computes the same from the saved file, where it knows the functions", () => {
  const rows = readWithLibreOffice(computed.file)?.get("Formulas");
  if (!rows) return;
  const different = ALL.filter((one, at) => {
    const own = computed.results[at] ?? [];
    return (
      isWitness(one, "libreOffice") &&
      !isEqual(own, rows.slice(at * ROWS_EACH, at * ROWS_EACH + own.length))
    );
  });
  expect(different).toEqual([]);
  expect(ALL.filter((one) => isWitness(one, "libreOffice")).length).toBeGreaterThan(125);
});

test("the second engine computes the same, where it knows the functions", () => {
  const results = computeWithSecondEngine(
    ALL.map(([formula, result]) => {
      const rows = rowsOf(result);
      return { formula, rows: rows.length, columns: rows[0]?.length ?? 0 };
    })
  );
  const different = ALL.filter(
    (one, at) =>
      isWitness(one, "secondEngine") && !isEqual(computed.results[at] ?? [], results[at] ?? [])
  );
  expect(different).toEqual([]);
  expect(ALL.filter((one) => isWitness(one, "secondEngine")).length).toBeGreaterThan(110);
});

test.each([
  "=LINEST(Data!G2:G13,Data!E2:E13)",
  '=CUBEVALUE("x","y")',
  "=RANDARRAY(2,2)",
  "=BESSELJ(1,2)",
  '=WEBSERVICE("https://example.com")',
  "=DSUM(Data!A1:G13,7,Data!A1:A2)",
  "=PRICE(46037,47000,0.05,0.06,100,2)",
  "=F.DIST(1,2,3,TRUE)",
  '=IMSUM("1+i","2")',
  "=FORECAST.ETS(1,Data!G2:G13,Data!D2:D13)",
  '=REGEXTEST("a","b")',
  "=GROUPBY(Data!A2:A13,Data!G2:G13,SUM)",
  "=SUM((Data!A1,Data!B2))",
])("%s is refused by its name", (formula) => {
  const [name = ""] = /[A-Z.]+(?=\()/.exec(formula) ?? [];
  const wanted = name === "SUM" ? "union of areas" : name;
  expect(() => computeAll([formula])).toThrow(
    expect.objectContaining({ code: "ApiNotFound", message: expect.stringContaining(wanted) })
  );
});
