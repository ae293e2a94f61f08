import { resolve } from "node:path";
import ts from "typescript";
import { readSources } from "./imports";

const sources = readSources(resolve(import.meta.dirname, "../../src"));

/** Words of our own for what has a usual name: command, failure, formatting, clear, roll back, report, assumptions, options. */
const OWN_WORDS = /deed|dress|wipe|takeOff|takeAway|telling|trouble|ownNumbers|lookBefore|habits/i;

function listExported(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const names = statement.exportClause;
      return names && ts.isNamedExports(names) ? names.elements.map((one) => one.name.text) : [];
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : []
      );
    }
    const { name } = statement as ts.Statement & { name?: ts.Identifier };
    return name ? [name.text] : [];
  });
}

test("no file and no exported name uses a word of our own where there is a usual one", () => {
  const names = [...sources].flatMap(([file, text]) => [
    file,
    ...listExported(file, text).map((name) => `${file}: ${name}`),
  ]);
  expect(names.length).toBeGreaterThan(2000);
  expect(names.filter((name) => OWN_WORDS.test(name.split(/[/ ]/).at(-1) ?? ""))).toEqual([]);
});

test.each([
  ["excel", 12],
  ["core/reading", 3],
])("%s has its files in inner rooms: at most %i stand loose", (folder, most) => {
  const loose = [...sources.keys()].filter(
    (file) => file.startsWith(`${folder}/`) && !file.slice(folder.length + 1).includes("/")
  );
  expect(loose.length).toBeLessThanOrEqual(most);
});

test("a client is a firm: no text and no comment calls it he", () => {
  const found = [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/.*\b(?:he|his|him|himself)\b.*/gi)].map(
      ([line]) => `${file}: ${line.trim()}`
    )
  );
  expect(found).toEqual([]);
});
