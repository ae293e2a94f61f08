import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { existsSync } from "node:fs";
import { readSources } from "./imports";

const ROOT = resolve(import.meta.dirname, "../..");
const METHOD = readFileSync(join(ROOT, "src/core/METHOD.md"), "utf8");

/** The numbers of a page's sections: `2`, `1b`. */
function listSections(page: string): string[] {
  return [...page.matchAll(/^#{2,3} (\d+[a-z]?)\. /gm)].map((found) => found[1] ?? "");
}

/** The sections that a source file cites: `METHOD 1b`, `METHOD 2-4, 8`, `METHOD 2 and 7c`, over line ends too. */
function listCited(text: string): string[] {
  const lines = text.replace(/\n\s*(?:\*|\/\/)\s?/g, " ");
  const cited = lines.matchAll(
    /\bMETHOD(?:'s)?\s+(\d+[a-z]?(?:(?:\s*[-,;]\s*|\s+and\s+)\d+[a-z]?\b)*)/g
  );
  return [...cited].flatMap((found) =>
    (found[1] ?? "").split(/[,;]|\band\b/).flatMap((part) => {
      const [first = "", last] = part.trim().split("-");
      if (last === undefined) return [first];
      const count = Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, index) => String(Number(first) + index));
    })
  );
}

describe("the rulebook", () => {
  test("has each of its sections once", () => {
    const sections = listSections(METHOD);
    expect(sections.length).toBeGreaterThan(10);
    expect(new Set(sections).size).toBe(sections.length);
  });

  test("citations are found however they are written", () => {
    expect(listCited("/** Rule of METHOD 1b; and METHOD 2, 7c. METHOD's 3 */")).toEqual([
      "1b",
      "2",
      "7c",
      "3",
    ]);
    expect(listCited("/**\n * METHOD 2-4, 8: what\n * METHOD\n * 5 says.\n */")).toEqual([
      "2",
      "3",
      "4",
      "8",
      "5",
    ]);
    expect(listCited("// METHOD 2 (80, 95) and METHOD 4 and 6; METHOD_PATH 9")).toEqual([
      "2",
      "4",
      "6",
    ]);
  });

  test("every section that the code cites stands in it", () => {
    const sections = listSections(METHOD);
    const cited = [...readSources(join(ROOT, "src"))].flatMap(([file, text]) =>
      listCited(text).map((section) => ({ file, section }))
    );
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter(({ section }) => !sections.includes(section))).toEqual([]);
  });
});

describe("the papers", () => {
  const PAGES = [
    "README.md",
    ".github/CONTRIBUTING.md",
    "src/core/METHOD.md",
    "src/officeHost/README.md",
    "src/officeHost/EXCEL.md",
  ];

  test.each(PAGES)("%s leads to files and scripts that are there", (page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(
      (found) => found[1] ?? ""
    );
    const missing = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)));
    expect(missing).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Readonly<Record<string, string>>;
    };
    const told = [...text.matchAll(/npm (?:run(?: -s)?|(?=test|start)) ?([a-z][a-z:-]*)/g)].map(
      (found) => found[1] ?? ""
    );
    expect(told.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(PAGES.slice(0, 2))("%s names files of the project that are there", (page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    const paths = [...text.matchAll(/`((?:src|test)\/[\w./-]+\.\w+)`/g)].map(
      (found) => found[1] ?? ""
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("every fact about Excel has its source or the word assumed", () => {
    const rows = readFileSync(join(ROOT, "src/officeHost/EXCEL.md"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("|") && !/^\|[\s-|]+$/.test(line))
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
      .filter(([, fact]) => fact !== "fact");
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((cells) => (cells.at(-2) ?? "") === "")).toEqual([]);
  });

  test("every assumed fact about Excel has its step in the check of 30 steps", () => {
    const rowsOf = (file: string): string[][] =>
      readFileSync(join(ROOT, file), "utf8")
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
    const steps = rowsOf(".github/EXCEL-CHECK.md").flatMap(
      ([, step = "", todo = "", expect = ""]) =>
        /^\d+$/.test(step) ? [{ step: Number(step), isWhole: todo !== "" && expect !== "" }] : []
    );
    expect(steps).toEqual(Array.from({ length: 30 }, (_, at) => ({ step: at + 1, isWhole: true })));
    const assumed = rowsOf("src/officeHost/EXCEL.md").filter((cells) =>
      (cells.at(-2) ?? "").includes("assumed")
    );
    expect(assumed.length).toBeGreaterThan(40);
    const lost = assumed.filter((cells) => {
      const step = Number(/\(check (\d+)\)$/.exec(cells.at(-2) ?? "")?.[1] ?? 0);
      return !steps.some((one) => one.step === step);
    });
    expect(lost.map(([, fact]) => fact)).toEqual([]);
  });
});
