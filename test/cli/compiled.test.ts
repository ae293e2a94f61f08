import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The command line starts from one compiled file: these tests ask what a call does that finds it, finds it outdated or
 * cannot keep it. Each asks Node itself, in a process of its own, as a call does.
 */
const ROOT = resolve(import.meta.dirname, "../..");
const START = join(ROOT, "src/cli/start.js");
const COMPILED = pathToFileURL(join(ROOT, "src/cli/compiled.js")).href;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "compiled-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Long enough ago for a build not to take the file for one that is just being written. */
const YESTERDAY = Date.now() / 1000 - 86_400;

/** Writes a source so many seconds later than the others, all of them yesterday. */
function writeSource(name: string, text: string, secondsLater = 0): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  for (const at of [path, dirname(path)]) {
    utimesSync(at, YESTERDAY + secondsLater, YESTERDAY + secondsLater);
  }
}

/** What a call would do: "found" a compiled program, or "compiled" it; and what the program then says. */
function call(cache = join(folder, "cache")): { how: string; says: string } {
  const place = JSON.stringify({ root: folder, entry: "src/main.ts", cache });
  const { stdout, stderr } = runNode([
    "--input-type=module",
    "--eval",
    `import { compile, findCompiled } from ${JSON.stringify(COMPILED)};
    const found = findCompiled(${place});
    const { code } = found ?? (await compile(${place}));
    const says = new Function("require", "__filename", code + "; return said;")(() => ({
      pathToFileURL: () => ({ href: "" }),
    }));
    console.log(JSON.stringify({ how: found ? "found" : "compiled", says }));`,
  ]);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as { how: string; says: string };
}

function runNode(words: readonly string[], cwd = folder) {
  return spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
}

describe("the compiled program", () => {
  beforeEach(() => {
    writeSource("src/main.ts", `import { name } from "./part";\nvar said: string = "я " + name;`);
    writeSource("src/part/index.ts", `export const name = "one";`);
  });

  it("is made once and found by the next call", () => {
    expect([call(), call(), call()]).toEqual([
      { how: "compiled", says: "я one" },
      { how: "found", says: "я one" },
      { how: "found", says: "я one" },
    ]);
  });

  it("is made anew after a source has changed, of the same length and older than the last build too", () => {
    call();
    writeSource("src/part/index.ts", `export const name = "two";`, 1);
    expect([call(), call()]).toEqual([
      { how: "compiled", says: "я two" },
      { how: "found", says: "я two" },
    ]);
  });

  it("is made anew after a new file takes the place of what an import meant", () => {
    call();
    writeSource("src/part.ts", `export const name = "file";`, 2);
    expect(call()).toEqual({ how: "compiled", says: "я file" });
  });

  it("is made anew after a source has gone, and says so when it is missed", () => {
    call();
    rmSync(join(folder, "src/part"), { recursive: true });
    expect(() => call()).toThrow('Could not resolve "./part"');
    writeSource("src/part.ts", `export const name = "back";`, 3);
    expect(call()).toEqual({ how: "compiled", says: "я back" });
  });

  it("is not trusted where a source was being written as it was read", () => {
    const afterTheBuild = 2 * 86_400;
    writeSource("src/part/index.ts", `export const name = "new";`, afterTheBuild);
    expect([call().how, call().how]).toEqual(["compiled", "compiled"]);
  });

  it("keeps one program, the last", () => {
    call();
    writeSource("src/part/index.ts", `export const name = "three";`, 1);
    call();
    expect(readdirSync(join(folder, "cache"))).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}\.cjs$/),
      "compiled.json",
    ]);
  });

  it("runs where nothing can be kept", () => {
    writeSource("nofolder", "");
    const cache = join(folder, "nofolder/cache");
    expect([call(cache), call(cache)]).toEqual([
      { how: "compiled", says: "я one" },
      { how: "compiled", says: "я one" },
    ]);
  });
});

describe("the command line in a process of its own", () => {
  it("says how it is called", () => {
    const { status, stdout, stderr } = runNode([START, "--help", "--lang", "en"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("FILE: .xlsx, .xlsm or .csv");
  });

  it("classifies a file named from the folder it is called in, whichever that is", () => {
    const { status, stdout, stderr } = runNode(
      [START, "dbdemos_01_flat.xlsx", "--json", "-"],
      join(ROOT, "test/data")
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { clients: 54 } });
  });

  it("ends with 2 and one message for a wrong call", () => {
    const { status, stdout, stderr } = runNode([START, "none.xlsx", "--lang", "en"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("none.xlsx");
  });

  it("is the `classify` of package.json and its `bin`", () => {
    const { bin, scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      bin: Record<string, string>;
      scripts: Record<string, string>;
    };
    expect([Object.values(bin), scripts.classify]).toEqual([
      ["src/cli/start.js"],
      "node src/cli/start.js",
    ]);
  });
});

test("a kept program says what a fresh one says, also where its expressions hold Cyrillic letters", () => {
  writeSource(
    "src/main.ts",
    `declare var said: string;
    said = [/^(?:ИНН|инн)$/u.test("ИНН"), /[а-яё]+/.exec("Ёлка, ёж")?.[0], "Привет", \`№ \${1}\`].join();`
  );
  const fresh = call();
  const kept = call();
  expect([fresh.how, kept.how]).toEqual(["compiled", "found"]);
  expect(fresh.says).toBe("true,лка,Привет,№ 1");
  expect(kept.says).toBe(fresh.says);
});
