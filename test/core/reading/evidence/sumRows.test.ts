import fc from "fast-check";
import { findSumRows } from "../../../../src/core/reading/evidence/sumRows";
import { countSums, readShownColumns } from "./countSums";

/** The rows found in a table of shown numbers. */
function findRows(lines: readonly string[], numbers = "Comma Point"): number[] {
  const cells = lines.map((line) => line.split("|").map((text) => text.trim()));
  const columns = readShownColumns({ cells, numbers, sumRows: [] });
  return findSumRows(columns, cells.length).map(({ row }) => row);
}

describe("rows that are sums", () => {
  test("a block below or above its sum, and the heads of two blocks under one head", () => {
    const below = [
      "All     | 3,318 | 1,214",
      "North   | 1,577 |   632",
      "Acme    | 1,011 |   411",
      "Bolt    |   566 |   221",
      "South   | 1,741 |   582",
      "Cray    | 1,203 |   377",
      "Dune    |   538 |   205",
    ];
    expect(findRows(below)).toEqual([0, 1, 4]);
    expect(findRows([...below].reverse())).toEqual([2, 5, 6]);
  });

  test("returns, an empty cell and percents beside the amounts change nothing", () => {
    expect(
      findRows(
        [
          "Acme  |  1 203,55 |  377 | 11,5 %| 12,1",
          "Bolt  |   -538,20 |      |  2,5 %| 13,7",
          "Cray  |     12,05 |  205 |  7,5 %| 98,0",
          "Sum   |    677,40 |  582 |  9,1 %| 44,4",
        ],
        "Space Comma"
      )
    ).toEqual([3]);
  });

  test("rounded thousands may be off by half a unit for each", () => {
    expect(
      findRows([
        "Total | 2,401 | 7,304 | 5,123",
        "Acme  | 1,010 | 3,311 | 1,111",
        "Bolt  |   988 | 2,891 | 2,003",
        "Cray  |   402 | 1,101 | 2,008",
      ])
    ).toEqual([0]);
  });

  test("every second row, where kinds stand under each of several heads", () => {
    expect(
      findRows([
        "Units   |  3,871 | 2,912",
        "Money   | 91,377 | 71,093",
        "Acme    |        |",
        "  units |  1,203 | 1,377",
        "  money | 31,222 | 41,119",
        "Bolt    |        |",
        "  units |  2,117 | 1,204",
        "  money | 41,007 | 22,871",
        "Cray    |        |",
        "  units |    551 |   331",
        "  money | 19,148 | 7,103",
      ])
    ).toEqual([0, 1]);
  });

  test("small round numbers prove nothing", () => {
    expect(
      findRows(["Acme | 100", "Bolt | 200", "Cray | 300", "Dune | 50", "Eel | 150", "Fox | 90"])
    ).toEqual([]);
  });

  test("is counted by row", () => {
    const cells = [
      ["Acme", "1,203"],
      ["Bolt", "538"],
      ["All", "1,741"],
      ["Cray", "77"],
    ];
    const table = { cells, numbers: "Comma Point" };
    expect(countSums([{ ...table, sumRows: [{ row: 2 }, { row: 3 }] }])).toEqual({
      tables: 1,
      rows: 2,
      found: 1,
      right: 1,
      precision: 1,
      recall: 0.5,
    });
  });
});

/** A tree of rows: the amounts of a leaf, or branches. */
type Tree = readonly number[] | { readonly branches: readonly Tree[] };

const leaf = fc.array(fc.noBias(fc.integer({ min: -99_999, max: 999_999 })), {
  minLength: 3,
  maxLength: 3,
});
const group = (branch: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc.array(branch, { minLength: 2, maxLength: 4 }).map((branches) => ({ branches }));

/** Lays a tree out as rows, heads before or after their branches; tells which rows are heads. */
function layOut(tree: Tree, isHeadFirst: boolean): { rows: number[][]; heads: number[] } {
  if (!("branches" in tree)) return { rows: [[...tree]], heads: [] };
  const rows: number[][] = [];
  const heads: number[] = [];
  const sum = [0, 0, 0];
  if (isHeadFirst) rows.push(sum);
  for (const branch of tree.branches) {
    const below = layOut(branch, isHeadFirst);
    const head = isHeadFirst ? below.rows[0] : below.rows.at(-1);
    head?.forEach((amount, at) => (sum[at] = (sum[at] ?? 0) + amount));
    heads.push(...below.heads.map((row) => row + rows.length));
    rows.push(...below.rows);
  }
  if (!isHeadFirst) rows.push(sum);
  heads.push(isHeadFirst ? 0 : rows.length - 1);
  return { rows, heads: heads.sort((left, right) => left - right) };
}

test("any tree of one to three levels gives its heads, above or below, with returns", () => {
  const trees = fc.oneof(group(leaf), group(group(leaf)), group(group(group(leaf))));
  fc.assert(
    fc.property(trees, fc.boolean(), (tree, isHeadFirst) => {
      const { rows, heads } = layOut(tree, isHeadFirst);
      const columns = [0, 1, 2].map((at) => ({
        values: Float64Array.from(rows, (row) => row[at] ?? Number.NaN),
        grain: 1,
        rounding: 0,
      }));
      const found = findSumRows(columns, rows.length).map(({ row }) => row);
      expect(found).toEqual(heads);
    }),
    { seed: 11, numRuns: 50 }
  );
});

test("amounts without any sum give none", () => {
  const amounts = fc.array(leaf, { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(amounts, (rows) => {
      const columns = [0, 1, 2].map((at) => ({
        values: Float64Array.from(rows, (row) => row[at] ?? Number.NaN),
        grain: 1,
        rounding: 0,
      }));
      expect(findSumRows(columns, rows.length)).toEqual([]);
    }),
    { seed: 11, numRuns: 100 }
  );
});
