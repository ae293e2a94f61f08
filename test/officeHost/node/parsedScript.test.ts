import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext } from "node:vm";
import { parseScript, type ParsedScript } from "../../../src/officeHost/node/parsedScript";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parsed-"));
  mkdirSync(join(folder, "node_modules/library"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function parse(text: string): ParsedScript {
  const file = join(folder, "node_modules/library/script.js");
  writeFileSync(file, text);
  return parseScript(file);
}

function said({ script }: ParsedScript): unknown {
  const window = createContext({});
  script.runInContext(window);
  return window.said;
}

const listKept = (): string[] => readdirSync(join(folder, "node_modules/.cache/office-js"));

test("what was kept of a script serves the next process", () => {
  const first = parse("var said = (() => 'one')();");
  expect([said(first), first.script.cachedDataRejected]).toEqual(["one", undefined]);
  first.keep();
  first.keep();
  expect(listKept()).toHaveLength(1);
  const next = parse("var said = (() => 'one')();");
  expect([said(next), next.script.cachedDataRejected]).toEqual(["one", false]);
});

test("another text of the same length is another script", () => {
  parse("var said = (() => 'one')();").keep();
  const other = parse("var said = (() => 'two')();");
  expect([said(other), other.script.cachedDataRejected]).toEqual(["two", undefined]);
});

test("what was kept and is spoilt is refused, and kept anew", () => {
  // A text that this process has not parsed yet: V8 would remember it without asking what was kept.
  const text = "var said = (() => 'three')();";
  const mark = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const kept = join(folder, "node_modules/.cache/office-js", `${mark}.${process.version}`);
  mkdirSync(join(kept, ".."), { recursive: true });
  writeFileSync(kept, "spoilt");
  const refused = parse(text);
  expect([said(refused), refused.script.cachedDataRejected]).toEqual(["three", true]);
  refused.keep();
  expect(readFileSync(kept).length).toBeGreaterThan("spoilt".length);
});

test("where nothing can be kept the script runs all the same", () => {
  writeFileSync(join(folder, "node_modules/.cache"), "no folder");
  const script = parse("var said = (() => 'one')();");
  script.keep();
  expect(said(script)).toBe("one");
});
