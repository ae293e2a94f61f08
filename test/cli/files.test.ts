import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { partOf, writeFile } from "../../src/cli/files";
import { placeInFolder } from "../../src/cli/jsonFolder";
import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import { runCommand } from "../../src/cli/command";
import type { ResultJson } from "../../src/core/report/contract";

const START = resolve(import.meta.dirname, "../../src/cli/start.js");
const TABLE = "Client,Turnover\nAlpha,850\nBeta,50\nGamma,40\n";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function put(name: string, text: string): string {
  mkdirSync(join(at(name), ".."), { recursive: true });
  writeFileSync(at(name), text);
  return at(name);
}

type Run = {
  readonly code: number;
  readonly said: string;
  readonly warned: string;
  readonly shown: readonly string[];
  /** What a person who stops the command would have been told, state by state. */
  readonly stops: readonly { readonly text: string; readonly unfinished: readonly string[] }[];
};

async function run(...words: string[]): Promise<Run> {
  const [said, warned, shown]: string[][] = [[], [], []];
  const stops: { text: string; unfinished: readonly string[] }[] = [];
  const code = await runCommand([...words, "--lang", "en"], {
    locale: "",
    say: (text) => said?.push(text),
    warn: (text) => warned?.push(text),
    showProgress: (text) => shown?.push(text),
    ifStopped: (text, unfinished) => stops.push({ text, unfinished }),
  });
  const [all, wrong] = [said, warned].map((lines) => (lines ?? []).join("\n"));
  return { code, said: all ?? "", warned: wrong ?? "", shown: shown ?? [], stops };
}

const clientsIn = (file: string): number =>
  (JSON.parse(readFileSync(file, "utf8")) as ResultJson).summary.clients;

describe("several files in one call", () => {
  it("are classified one by one, each with its summary and its JSON in the folder", async () => {
    const files = [put("a.csv", TABLE), put("b.csv", `${TABLE}Delta,5\n`)];
    const { code, said, warned } = await run(...files, "--json-dir", at("out/json"));
    expect([code, warned]).toEqual([0, ""]);
    expect(said).toMatch(/a\.csv, a!A1:B4[^]*b\.csv, b!A1:B5[^]*Files classified: 2 of 2\.$/);
    expect(readdirSync(at("out/json"))).toEqual(["a.csv.json", "b.csv.json"]);
    expect(["a", "b"].map((name) => clientsIn(at(`out/json/${name}.csv.json`)))).toEqual([3, 4]);
  });

  it("one that cannot be read is named and does not hold up the others", async () => {
    const files = [put("a.csv", TABLE), at("none.csv"), put("empty.csv", ""), put("z.csv", TABLE)];
    const { code, said, warned } = await run(...files, "--json-dir", at("out"));
    expect(code).toBe(2);
    expect(said).toMatch(/Files classified: 2 of 4\.$/);
    expect(warned).toContain(`${at("none.csv")}: There is no file`);
    expect(warned).toContain(`${at("empty.csv")}: `);
    expect(readdirSync(at("out"))).toEqual(["a.csv.json", "z.csv.json"]);
  });

  it("a database's address is none of them; what to do is said, and its password is not", async () => {
    const address = "postgres://reader:secret@server/sales";
    const { code, said, warned } = await run(put("a.csv", TABLE), address);
    expect([code, said]).toEqual([2, ""]);
    expect(warned).toContain("Export the table as .csv or .parquet");
    expect(warned).not.toMatch(/secret|reader|server/);
  });

  it("of one name in several folders keep the folders that tell them apart", () => {
    expect(placeInFolder([at("2025/all.csv"), at("2026/all.csv")], "out")).toEqual([
      join("out", "2025/all.csv.json"),
      join("out", "2026/all.csv.json"),
    ]);
    expect(placeInFolder([at("x/all.csv")], "out")).toEqual([join("out", "all.csv.json")]);
    expect(placeInFolder([at("all.csv"), at("x/all.csv")], "out")).toEqual([
      join("out", "all.csv.json"),
      join("out", "x/all.csv.json"),
    ]);
  });

  it("named twice are read once; a result for one file is refused for several", async () => {
    const file = put("a.csv", TABLE);
    expect((await run(file, file)).said).not.toContain("Files classified");
    const other = put("b.csv", TABLE);
    for (const words of [
      ["--json", "-"],
      ["--out", at("o.xlsx")],
      ["--strategy", at("o.xlsx")],
    ]) {
      const { code, said, warned } = await run(file, other, ...words);
      expect([code, said]).toEqual([2, ""]);
      expect(warned).toContain(words[0] ?? "");
      expect(warned).toContain("nothing was read");
    }
  });

  it("progress names the file, its place among the others and how much is read", async () => {
    const files = [put("a.csv", TABLE), put("b.csv", TABLE)];
    const { shown } = await run(...files);
    expect(shown).toContain(`[1/2] ${files[0]}: opening`);
    expect(shown).toContain(`[2/2] ${files[1]}: 100% read`);
  });

  it("who stops is told which file it was, what was written before, and what to delete", async () => {
    const files = [put("a.csv", TABLE), put("b.csv", TABLE)];
    const { stops } = await run(...files, "--json-dir", at("out"));
    const first = at("out/a.csv.json");
    expect(stops[0]).toEqual({
      text: `Stopped at "${files[0]}"; the file itself is unchanged. Nothing was written.`,
      unfinished: [partOf(first)],
    });
    expect(stops[2]).toEqual({
      text: `Stopped at "${files[1]}"; the file itself is unchanged. Written before: ${first}.`,
      unfinished: [partOf(at("out/b.csv.json"))],
    });
  });
});

describe("a file that is written", () => {
  it("is whole or not there: what stood there stays when it cannot be written", () => {
    put("folder/inside", "");
    expect(() => writeFile(at("none/a.json"), "{}")).toThrow("cannotWrite");
    put("busy", "before");
    const broken = null as unknown as string;
    expect(() => writeFile(at("busy"), broken)).toThrow("cannotWrite");
    expect(readFileSync(at("busy"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["busy", "folder"]);
  });

  it("through a link is the file behind it, with the rights it had", () => {
    put("real.json", "before");
    chmodSync(at("real.json"), 0o640);
    symlinkSync(at("real.json"), at("link.json"));
    writeFile(at("link.json"), "after");
    expect(readFileSync(at("real.json"), "utf8")).toBe("after");
    expect(statSync(at("real.json")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["link.json", "real.json"]);
  });

  it("is never one that is read, by whatever name", async () => {
    const file = put("a.csv", TABLE);
    symlinkSync(file, at("link.csv"));
    const { code, warned } = await run(file, "--json", at("link.csv"));
    expect([code, warned]).toEqual([2, expect.stringContaining("never overwritten")]);
    expect(readFileSync(file, "utf8")).toBe(TABLE);
  });
});

describe("a workbook with macros", () => {
  const MAIN = "[Content_Types].xml";
  const MACROS = "xl/vbaProject.bin";

  /** Puts macros into a plain workbook, as Excel keeps them. */
  function putMacros(name: string): string {
    const parts = unzipSync(saveWorkbook(openWorkbook(strToU8(TABLE), "a.csv")));
    const change = (part: string, from: string | RegExp, to: string): void => {
      parts[part] = strToU8(strFromU8(parts[part] ?? strToU8("")).replace(from, to));
    };
    change(
      MAIN,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    );
    change(
      MAIN,
      "</Types>",
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    );
    change(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      '<Relationship Id="rMacros" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'
    );
    parts[MACROS] = strToU8("macros");
    writeFileSync(at(name), zipSync(parts));
    return at(name);
  }

  it.each([["--out"], ["--strategy"]])(
    "%s: is saved under its own ending alone",
    async (option) => {
      const file = putMacros("a.xlsm");
      const wrong = await run(file, option, at("o.xlsx"));
      expect([wrong.code, wrong.warned]).toEqual([2, expect.stringContaining(".xlsm only")]);
      expect(readdirSync(folder)).toEqual(["a.xlsm"]);
      const { code, warned } = await run(file, option, at("o.XLSM"));
      expect([code, warned]).toEqual([0, ""]);
      const saved = unzipSync(readFileSync(at("o.XLSM")));
      expect(strFromU8(saved[MACROS] ?? strToU8(""))).toBe("macros");
      expect(strFromU8(saved[MAIN] ?? strToU8(""))).toContain("macroEnabled");
    }
  );

  it("is not made of one without", async () => {
    const { code, warned } = await run(put("a.csv", TABLE), "--out", at("o.xlsm"));
    expect([code, warned]).toEqual([2, expect.stringContaining(".xlsx only")]);
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });
});

describe("Ctrl+C", () => {
  /** Calls the command line on a pipe that gives nothing, and does something once it reads from there. */
  async function stopWhileReading(signal: NodeJS.Signals): Promise<readonly unknown[]> {
    expect(spawnSync("mkfifo", [at("endless.csv")]).status).toBe(0);
    const words = [START, put("a.csv", TABLE), at("endless.csv"), "--json-dir", at("out")];
    const child = spawn(process.execPath, [...words, "--lang", "en"], { stdio: "pipe" });
    let warned = "";
    child.stderr.on("data", (data: Buffer) => (warned += data.toString()));
    const ended = new Promise<readonly unknown[]>((resume) =>
      child.once("close", (code, by) => resume([code, by, warned]))
    );
    // Opening a pipe to write waits until somebody reads from it.
    const pipe = await open(at("endless.csv"), "w");
    child.kill(signal);
    const result = await ended;
    await pipe.close();
    return result;
  }

  test.each(["SIGINT", "SIGTERM"] as const)(
    "(%s) stops at once, says what is written, and leaves nothing half-written",
    async (signal) => {
      const [code, by, warned] = await stopWhileReading(signal);
      expect([code, by]).toEqual([null, signal]);
      expect(warned).toBe(
        `\nStopped at "${at("endless.csv")}"; the file itself is unchanged. ` +
          `Written before: ${at("out/a.csv.json")}.\n`
      );
      expect(clientsIn(at("out/a.csv.json"))).toBe(3);
      expect(readdirSync(at("out"))).toEqual(["a.csv.json"]);
      expect(existsSync(partOf(at("out/endless.csv.json")))).toBe(false);
    }
  );
});
