import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const SRC = resolve(import.meta.dirname, "../../src");

/** What each room may import (README, map of the house). Packages are listed by name. */
const MAY_IMPORT: Readonly<
  Record<string, { rooms: readonly string[]; packages: readonly string[] }>
> = {
  core: { rooms: [], packages: [] },
  strings: { rooms: ["core"], packages: [] },
  excel: { rooms: ["core", "strings"], packages: [] },
  pane: {
    rooms: ["core", "strings", "excel"],
    packages: ["react", "react-dom", "@fluentui/react-components"],
  },
};

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean };

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}

function readImports(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g
  );
  return [...found].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? "",
    typeOnly: match[1] !== undefined,
  }));
}

function roomOf(path: string): string {
  return relative(SRC, path).split(sep)[0] ?? "";
}

const imports = listFiles(SRC).flatMap(readImports);

describe("the walls of the house", () => {
  test("there is something to check", () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test.each(Object.entries(MAY_IMPORT))("%s imports only what it may", (room, may) => {
    const strangers = imports
      .filter(({ file }) => roomOf(file) === room)
      .filter(({ file, target }) => {
        if (!target.startsWith(".")) {
          return !may.packages.some((name) => target === name || target.startsWith(`${name}/`));
        }
        const to = roomOf(resolve(dirname(file), target));
        return to !== room && !may.rooms.includes(to);
      })
      .map(({ file, target }) => `${relative(SRC, file)} -> ${target}`);
    expect(strangers).toEqual([]);
  });

  test("strings takes types alone from core", () => {
    const values = imports
      .filter(({ file, target }) => roomOf(file) === "strings" && target.startsWith("."))
      .filter(({ file, target }) => roomOf(resolve(dirname(file), target)) === "core")
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ file, target }) => `${relative(SRC, file)} -> ${target}`);
    expect(values).toEqual([]);
  });

  test("nothing that ships imports the stand-in Excel, the command line or the preview", () => {
    const development = ["cli", "officeHost", "preview"];
    const leaks = imports
      .filter(({ file }) => !development.includes(roomOf(file)))
      .filter(
        ({ file, target }) =>
          target.startsWith(".") && development.includes(roomOf(resolve(dirname(file), target)))
      )
      .map(({ file, target }) => `${relative(SRC, file)} -> ${target}`);
    expect(leaks).toEqual([]);
  });

  test("only excel and the stand-in name Excel's or Office's objects", () => {
    const sayers = listFiles(SRC)
      .filter((file) => !["excel", "officeHost", "preview", "cli"].includes(roomOf(file)))
      .filter((file) =>
        /\b(Excel|Office|OfficeExtension)\.[A-Za-z]/.test(
          withoutComments(readFileSync(file, "utf8"))
        )
      )
      .map((file) => relative(SRC, file));
    expect(sayers).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
