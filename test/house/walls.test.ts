import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  findCircles,
  findStrangers,
  findValues,
  listLoaded,
  readImports,
  readSources,
  roomOf,
} from "./imports";
import { ROOMS } from "./rooms";

const SRC = resolve(import.meta.dirname, "../../src");
const sources = readSources(SRC);
const imports = readImports(sources);

describe("the walls of the house", () => {
  test("there is something to check", () => {
    expect(sources.size).toBeGreaterThan(500);
    expect(imports.length).toBeGreaterThan(2000);
  });

  test.each(ROOMS.map((room) => [room.folder, room] as const))(
    "%s imports only what it may",
    (_, room) => {
      const own = imports.filter(({ file }) => roomOf(file, ROOMS) === room);
      expect(
        own.length + [...sources.keys()].filter((file) => roomOf(file, ROOMS) === room).length
      ).toBeGreaterThan(0);
      expect(findStrangers(own, ROOMS)).toEqual([]);
    }
  );

  test("every file stands in a room", () => {
    expect([...sources.keys()].filter((file) => roomOf(file, ROOMS) === undefined)).toEqual([]);
  });

  test("every folder beside others has a row of its own", () => {
    const parents = [
      "core",
      "core/reading",
      "core/classes",
      "excel",
      "pane",
      "preview",
      "officeHost",
    ];
    const folders = [...sources.keys()].flatMap((file) =>
      parents.flatMap((parent) => {
        const inner = file.startsWith(`${parent}/`) ? file.slice(parent.length + 1).split("/") : [];
        return inner.length > 1 ? [`${parent}/${inner[0] ?? ""}`] : [];
      })
    );
    const rows = ROOMS.map(({ folder }) => folder);
    expect([...new Set(folders)].filter((folder) => !rows.includes(folder)).sort()).toEqual([]);
  });

  test("no files import each other, by value or by type", () => {
    expect(findCircles(imports)).toEqual([]);
  });

  test("strings takes types alone from core", () => {
    expect(findValues(imports, "strings", "core")).toEqual([]);
  });

  test("what writes, and every screen but the first, comes after the pane stands", () => {
    const first = [...listLoaded(imports, "pane/index.tsx")];
    expect(first).toContain("pane/data/DataScreen.tsx");
    expect(first.filter((file) => /^pane\/(result|settings|strategy)\//.test(file))).toEqual([]);
    expect(first).not.toContain("strings/result.ts");
    expect(
      first.filter((file) => /^excel\/(report|strategy|classify|writeRun)/.test(file))
    ).toEqual([]);
  });

  test("only excel and the stand-in name Excel's or Office's objects", () => {
    const sayers = [...sources]
      .filter(([file]) => !/^(excel|officeHost|preview|cli)\//.test(file))
      .filter(([, text]) =>
        /\b(Excel|Office|OfficeExtension)\.[A-Za-z]/.test(withoutComments(text))
      )
      .map(([file]) => file);
    expect(sayers).toEqual([]);
  });

  test.each(["core", "officeHost"])(
    "%s has types of its own: it can be taken away as it is",
    (room) => {
      const text = readFileSync(join(SRC, room, "tsconfig.json"), "utf8");
      const { compilerOptions } = JSON.parse(text) as { compilerOptions: { rootDir: string } };
      // A file from elsewhere would be an error of `npm run types`.
      expect(compilerOptions.rootDir).toBe(".");
      const { scripts } = JSON.parse(readFileSync(join(SRC, "../package.json"), "utf8")) as {
        scripts: { types: string };
      };
      expect(scripts.types).toContain(`tsc -p src/${room}/tsconfig.json`);
    }
  );
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
