import {
  findCircles,
  findStrangers,
  findValues,
  listLoaded,
  readImports,
  type Import,
  type Room,
} from "./imports";

/** A small house: `low` below `high`, and a room with two doors beside them. */
const ROOMS: readonly Room[] = [
  { folder: "low", holds: "numbers", may: [] },
  { folder: "low/inner", holds: "digits", may: [] },
  { folder: "doors", holds: "a room with a door", may: [] },
  { folder: "high", holds: "pages", may: ["low", "doors/index.ts"], packages: ["react"] },
];

function read(files: Readonly<Record<string, string>>): Import[] {
  return readImports(new Map(Object.entries(files)));
}

function tell(files: Readonly<Record<string, string>>): string[] {
  return findStrangers(read(files), ROOMS);
}

const HIGH = { "high/page.ts": "export const page = 1; export type Page = number;" };
const LOW = { "low/number.ts": "export const one = 1; export type One = 1;" };

describe("an import that the table does not allow", () => {
  const WRONG: readonly (readonly [kind: string, text: string])[] = [
    ["a value", 'import { page } from "../high/page";'],
    ["a type", 'import type { Page } from "../high/page";'],
    ["a type among values", 'import { type Page } from "../high/page";'],
    ["everything by one name", 'import * as page from "../high/page";'],
    ["for its effects", 'import "../high/page";'],
    ["on several lines", 'import {\n  page,\n} from "../high/page";'],
    ["handed on", 'export { page } from "../high/page";'],
    ["handed on as a whole", 'export * from "../high/page";'],
    ["a type handed on", 'export type { Page } from "../high/page";'],
    ["when it is asked for", 'export const load = () => import("../high/page");'],
    [
      "when it is asked for, with a comment",
      'void import(/* webpackChunkName: "x" */ "../high/page");',
    ],
    ["a type in place", 'export type Page = import("../high/page").Page;'],
    ["the type of a whole file", 'export type All = typeof import("../high/page");'],
    ["a worker", 'new Worker(new URL("../high/page.ts", import.meta.url));'],
    ["with its ending", 'import { page } from "../high/page.ts";'],
  ];
  test.each(WRONG)("%s", (_, text) => {
    expect(tell({ ...HIGH, "low/wrong.ts": text })).toEqual([
      "low/wrong.ts imports high/page.ts, but low (numbers) may import nothing but itself. " +
        "Move what it needs down into one of these, or move the file up to high.",
    ]);
  });

  test("a file beside the door", () => {
    const files = {
      "doors/index.ts": "export const a = 1;",
      "doors/inside.ts": "export const b = 1;",
    };
    expect(tell({ ...files, "high/page.ts": 'import { a } from "../doors";' })).toEqual([]);
    expect(tell({ ...files, "high/page.ts": 'import { a } from "../doors/index";' })).toEqual([]);
    expect(tell({ ...files, "high/page.ts": 'import { b } from "../doors/inside";' })).toHaveLength(
      1
    );
  });

  test("a room from its own inner room, and the other way round, unless a row says so", () => {
    const inner = { "low/inner/digit.ts": "export const digit = 1;" };
    expect(
      tell({ ...inner, "low/number.ts": 'import { digit } from "./inner/digit";' })
    ).toHaveLength(1);
    expect(tell({ ...LOW, "low/inner/digit.ts": 'import { one } from "../number";' })).toHaveLength(
      1
    );
  });

  test("a package, or one whose name only begins like an allowed one", () => {
    expect(tell({ "high/page.tsx": 'import { useState } from "react";' })).toEqual([]);
    expect(tell({ "high/page.tsx": 'import { jsx } from "react/jsx-runtime";' })).toEqual([]);
    expect(tell({ "high/page.tsx": 'import { render } from "react-dom";' })).toHaveLength(1);
    expect(tell({ "high/page.tsx": 'import "../../node_modules/react/index.js";' })).toEqual([]);
    expect(tell({ "low/page.ts": 'import "../../node_modules/react/index.js";' })).toHaveLength(1);
    expect(tell({ "low/number.ts": 'import { readFileSync } from "node:fs";' })).toHaveLength(1);
  });

  test("a file in a folder that has no row", () => {
    expect(tell({ ...LOW, "cellar/wine.ts": 'import { one } from "../low/number";' })).toEqual([
      "cellar/wine.ts stands in no room: give its folder a row in test/house/rooms.ts.",
    ]);
  });
});

test("what is allowed, and what only looks like an import, is let pass", () => {
  const text = `
    import { one } from "../low/number";
    import { other } from "./other";
    // import { page } from "../cellar/a";
    /* import "../cellar/b"; */
    const said = 'import { page } from "../cellar/c"';
    const long = \`import("../cellar/d")\`;
    const where = new URL("https://example.com/");
  `;
  expect(
    tell({ ...LOW, "high/other.ts": "export const other = 1;", "high/page.ts": text })
  ).toEqual([]);
});

describe("a room that takes types alone from another", () => {
  const values = (text: string): number =>
    findValues(read({ ...LOW, "high/page.ts": text }), "high", "low").length;

  test("types pass", () => {
    expect(values('import type { One } from "../low/number";')).toBe(0);
    expect(values('import { type One } from "../low/number";')).toBe(0);
    expect(values('export type { One } from "../low/number";')).toBe(0);
    expect(values('export type One = import("../low/number").One;')).toBe(0);
  });

  test("values do not, alone or beside types", () => {
    expect(values('import { one } from "../low/number";')).toBe(1);
    expect(values('import { one, type One } from "../low/number";')).toBe(1);
    expect(values('export { one } from "../low/number";')).toBe(1);
    expect(values('import "../low/number";')).toBe(1);
    expect(values('void import("../low/number");')).toBe(1);
  });
});

describe("circles", () => {
  const circles = (files: Readonly<Record<string, string>>): string[] =>
    findCircles(read(files)).map((message) => message.split(":")[0] ?? "");

  test("by value, by type, and by one of each", () => {
    const byValue = 'import { x } from "./b";';
    const byType = 'import type { X } from "./b";';
    const back = { value: 'import { y } from "./a";', type: 'import type { Y } from "./a";' };
    for (const text of [byValue, byType]) {
      for (const other of [back.value, back.type]) {
        expect(circles({ "a.ts": text, "b.ts": other })).toEqual(["a.ts -> b.ts -> a.ts"]);
      }
    }
  });

  test("over several files, every one of them in a shortest way round", () => {
    expect(
      circles({
        "a.ts": 'import "./b"; import "./c";',
        "b.ts": 'import "./c";',
        "c.ts": 'import "./a";',
        "d.ts": 'import "./a";',
      })
    ).toEqual(["a.ts -> c.ts -> a.ts", "b.ts -> c.ts -> a.ts -> b.ts"]);
  });

  test("a file that imports itself, and one that comes late", () => {
    expect(circles({ "a.ts": 'export type A = import("./a").A;' })).toEqual(["a.ts -> a.ts"]);
    expect(circles({ "a.ts": 'void import("./b");', "b.ts": 'import "./a";' })).toHaveLength(1);
  });

  test("none where arrows go one way", () => {
    expect(
      circles({ "a.ts": 'import "./b"; import "./c";', "b.ts": 'import "./c";', "c.ts": "" })
    ).toEqual([]);
  });
});

test("what is loaded with a file follows values, neither types nor what comes late", () => {
  const imports = read({
    "a.ts": 'import { b } from "./b"; import type { C } from "./c"; void import("./d");',
    "b.ts": 'export * from "./e";',
    "c.ts": "export type C = 1;",
    "d.ts": "",
    "e.ts": "",
  });
  expect([...listLoaded(imports, "a.ts")].sort()).toEqual(["a.ts", "b.ts", "e.ts"]);
});
