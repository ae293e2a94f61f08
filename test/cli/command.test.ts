import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ResultJson } from "../../src/core/report/contract";
import { openWorkbook } from "../../src/officeHost/files/open";
import { saveWorkbook } from "../../src/officeHost/files/save";
import { runCommand } from "../../src/cli/command";

const DATA = resolve(import.meta.dirname, "../data");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "classify-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a shell would and gives its exit code and what stood on its two outputs. */
async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await runCommand(words, {
    locale: "en_US.UTF-8",
    say: (text) => (out += `${text}\n`),
    warn: (text) => (err += `${text}\n`),
  });
  return { code, out, err };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const SIX = "Client,Turnover\nAlpha,850\nBeta,50\nGamma,40\nDelta,30\nEpsilon,20\nZeta,10\n";

describe("the result", () => {
  it("is JSON and nothing else with --json -", async () => {
    const { code, out, err } = await run(write("six.csv", SIX), "--json", "-");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const json = JSON.parse(out) as ResultJson;
    expect(json.input).toEqual({
      file: "six.csv",
      sheet: "six",
      range: "A1:B7",
      rows: 6,
      layout: "turnoverSheet",
      columns: { client: "Client", turnover: "Turnover" },
      reading: { level: null, proof: null, sumRows: 0 },
    });
    expect(json.reconciliation).toEqual({
      sheetTotal: 1000,
      positive: 1000,
      returns: 0,
      leftOut: 0,
      sheetSays: null,
    });
    // Money and shares beside the contract's first fields.
    expect(json.clients[1]?.why).toEqual({
      largerClients: 1,
      larger: 850,
      largerShare: 0.85,
      moneyUp: 63,
      moneyDown: 31,
      noUp: null,
      noDown: null,
    });
    expect(json.summary.concentration.for80).toEqual({ clients: 1, clientShare: 1 / 6 });
    expect(json.summary.classes).toEqual({
      A: { clients: 1, turnover: 850 },
      B: { clients: 3, turnover: 120 },
      C: { clients: 2, turnover: 30 },
      "0/returns": { clients: 0, turnover: 0 },
    });
    expect(json.summary.pair).toEqual({ clientShare: 1 / 6, turnoverShare: 0.85 });
    expect(json.clients[0]).toMatchObject({
      client: "Alpha",
      turnover: 850,
      profit: null,
      rank: 1,
      share: 0.85,
      cumulativeShare: 0.85,
      class: "A",
      territory: null,
      territoryClass: null,
      agent: null,
      loyalty: null,
      quadrant: null,
      key: true,
    });
    expect(json.clients.map((one) => one.rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("goes to a file with --json FILE, and a summary in words to the output", async () => {
    const json = join(folder, "six.json");
    const { code, out, err } = await run(write("six.csv", SIX), "--json", json, "--lang", "ru");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replace(/\s/g, " ")).toContain("A: 1 клиент, оборот 850 (85 %)");
    expect((JSON.parse(readFileSync(json, "utf8")) as ResultJson).clients).toHaveLength(6);
  });

  it("follows --a and --b and the headings that are named", async () => {
    const file = write("two.csv", "Who,Sold,Earned\nAlpha,60,1\nBeta,30,5\nGamma,10,94\n");
    const { out } = await run(
      ...[file, "--client", "Who", "--turnover", "Earned", "--a", "50", "--b", "95", "--json", "-"]
    );
    const json = JSON.parse(out) as ResultJson;
    expect(json.input.columns).toMatchObject({ client: "Who", turnover: "Earned" });
    expect(json.clients.map((one) => [one.client, one.class])).toEqual([
      ["Gamma", "A"],
      ["Beta", "B"],
      ["Alpha", "C"],
    ]);
  });

  it("saves a workbook with the classes beside the data; the file read stays as it is", async () => {
    const file = write("six.csv", SIX);
    const saved = join(folder, "out.xlsx");
    const { code, out } = await run(file, "--out", saved);
    expect(code).toBe(0);
    expect(out).toContain(saved);
    expect(readFileSync(file, "utf8")).toBe(SIX);
    const sheet = openWorkbook(readFileSync(saved), "out.xlsx").sheets[0];
    const column = [0, 1, 2, 3, 4, 5, 6].map((row) => sheet?.valueAt(row, 2));
    expect(column).toEqual(["Class", "A", "B", "B", "B", "C", "C"]);
  });

  it("lists what is stored in a workbook, and takes it out before sending", async () => {
    const file = write("six.csv", SIX);
    const kept = join(folder, "kept.xlsx");
    await run(file, "--snapshot", "2026-03-31", "--a", "70", "--out", kept);
    const { out: list } = await run(kept, "--stored");
    expect(list).toMatch(/^What is stored in this workbook\n {2}Settings.*KB\n {2}Snapshots.*KB/);
    const sent = join(folder, "sent.xlsx");
    expect((await run(kept, "--strip")).code).toBe(2);
    const { code, out } = await run(kept, "--strip", "--out", sent);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("Removed from the workbook: settings"),
    ]);
    expect(openWorkbook(readFileSync(sent), "sent.xlsx").customXml).toEqual([]);
    await run(kept, "--strip-all", "--out", sent);
    expect((await run(sent, "--stored", "--lang", "ru")).out).toContain("ничего не хранит");
  });

  it("tells of lines whose quotes are misplaced, and of no others", async () => {
    const broken = [
      'Client,Turnover\n""Alpha"","60"\n"Beta","40"\n',
      'Client,Turnover\nBeta,60\n"Alpha" Ltd,40\n',
      'Client,Turnover\nBeta,60\n"Alpha,40\n',
    ];
    const problemsOf = async (text: string): Promise<ResultJson["problems"]> => {
      const { code, out } = await run(write("quotes.csv", text), "--json", "-");
      expect(code).toBe(0);
      return (JSON.parse(out) as ResultJson).problems;
    };
    for (const [at, text] of broken.entries()) {
      const problem = { code: "brokenQuotes", level: "doubt", address: at === 0 ? "A2" : "A3" };
      expect(await problemsOf(text)).toContainEqual(expect.objectContaining(problem));
    }
    // RFC 4180, an inch sign in a plain field, an empty field in quotes.
    const sound = 'Client,Turnover\n"""Alpha"" Ltd",60\nScreen 5",30\n"Beta, ""B""",10\n"",0\n';
    expect((await problemsOf(sound)).map(({ code }) => code)).not.toContain("brokenQuotes");
  });

  it("writes the classes as formulas with --live, or says why not", async () => {
    const file = write("six.csv", SIX);
    const saved = join(folder, "live.xlsx");
    const { code, out } = await run(file, "--live", "--out", saved);
    expect([code, out]).toEqual([0, expect.stringContaining("Classes are written as formulas")]);
    const sheet = openWorkbook(readFileSync(saved), "live.xlsx").sheets[0];
    expect(sheet?.rows[1]?.extras?.get(2)?.formula).toMatch(/^=IF\(\$G2>0,LOOKUP\(/);
    expect([1, 2, 3, 4, 5, 6].map((row) => sheet?.valueAt(row, 2))).toEqual([..."ABBBCC"]);
    // A workbook remembers it, and what stands in its way is said.
    const again = await run(saved, "--out", join(folder, "again.xlsx"), "--lang", "ru");
    expect(again.out).toContain("Классы записаны формулами");
    const twice = write("twice.csv", `${SIX}Alpha,1\n`);
    const not = await run(twice, "--live", "--out", join(folder, "not.xlsx"));
    expect(not.out).toContain("as values, not formulas: some clients (1) have several rows");
    expect((await run(file, "--live")).err).toContain("--out");
  });

  it("adds the columns to an Excel table with --in-table, or says why not", async () => {
    const saved = join(folder, "table.xlsx");
    const { out } = await run(join(DATA, "pivot_ru_labels.xlsx"), "--in-table", "--out", saved);
    expect(out).toContain("Columns of your table");
    const sheet = openWorkbook(readFileSync(saved), "table.xlsx").sheets.find(
      ({ tables }) => tables.length > 0
    );
    const names = sheet?.tables[0]?.columns.map(({ name }) => name);
    expect(names?.slice(5)).toEqual(["Class", "Share", "Cumulative share", "Rank"]);
    const not = await run(write("six.csv", SIX), "--in-table", "--out", join(folder, "not.xlsx"));
    expect(not.out).toContain("Not added to a table: the data are no Excel table");
  });

  it("gives the classes of the reference for a real ledger with returns", async () => {
    const { out } = await run(join(DATA, "online_retail_slice.csv"), "--json", "-");
    const json = JSON.parse(out) as ResultJson;
    const told = json.clients.map((one) =>
      [one.client, one.turnover.toFixed(2), one.class, one.territory, one.territoryClass].join(",")
    );
    const expected = readFileSync(join(DATA, "online_retail_slice_expected.csv"), "utf8");
    expect(told).toEqual(expected.trim().split(/\r?\n/).slice(1));
    const { sheetTotal, positive, returns, leftOut } = json.reconciliation;
    const cents = [positive, returns, leftOut].map((sum) => Math.round(sum * 100));
    expect(cents.reduce((sum, part) => sum + part, 0)).toBe(Math.round(sheetTotal * 100));
    expect(json.input).toMatchObject({ layout: "ledger" });
  });
});

describe("the options of the method", () => {
  const LEDGER = [
    "Дата,Клиент,Сумма,Агент",
    ...["10.01.2025,Альфа,600,Иванов", "10.02.2025,Альфа,200,Иванов", "10.03.2025,Альфа,50,Иванов"],
    ...["11.01.2025,Бета,60,Петров", "11.03.2025,Бета,-10,Петров", "12.02.2025,Гамма,100,Петров"],
  ].join("\n");
  async function ask(...words: string[]): Promise<ResultJson> {
    const { code, out, err } = await run(write("l.csv", LEDGER), "--json", "-", ...words);
    expect([code, err.replace(/^The (snapshot|workbook).*\n/gm, "")]).toEqual([0, ""]);
    return JSON.parse(out) as ResultJson;
  }
  const classes = (json: ResultJson): string =>
    json.clients.map((one) => `${one.client} ${one.class}`).join(", ");

  it("change the classes", async () => {
    expect(classes(await ask())).toBe("Альфа A, Гамма B, Бета C");
    expect(classes(await ask("--by", "count", "--classes", "50"))).toBe("Альфа A, Гамма A, Бета B");
    expect(classes(await ask("--by", "amount", "--classes", "900,100,50"))).toBe(
      "Альфа B, Гамма B, Бета C"
    );
    const manual = await ask("--manual", "бета=A: растёт");
    expect(manual.clients[2]).toMatchObject({
      class: "C",
      manual: { class: "A", reason: "растёт" },
      key: true,
      keyBecause: ["hand"],
    });
  });

  it("change what is done about findings", async () => {
    const json = await ask("--treat", "negativeAmount=leaveOut", "--same", "Гамма=Бета");
    expect(json.clients.map((one) => [one.client, one.turnover])).toEqual([
      ["Альфа", 850],
      ["Бета", 160],
    ]);
    expect(json.reconciliation).toMatchObject({ sheetTotal: 1000, positive: 1010, leftOut: -10 });
  });

  it("tell more of every client, of agents and of value", async () => {
    const json = await ask(
      ...["--rfm", "--xyz", "0.1,0.25", "--alive", "0.243,4.414,0.793,2.426"],
      ...["--retention", "0.8", "--discount", "0.1", "--margin", "0.5", "--hours-a-week", "0.4"]
    );
    expect(json.clients[0]).toMatchObject({
      rfm: { recency: 5, frequency: 5, money: 5 },
      xyz: { class: "Z" },
      alive: { caveat: null },
      value: expect.closeTo((425 * 0.8) / 0.3, 6) as number,
    });
    expect(json.summary.aliveModel).toEqual({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
    expect(json.summary.aliveUnit).toBe("week");
    // Three clients say too little to fit the model to them: no number is told.
    const fitted = await ask("--alive", "fit");
    expect([fitted.summary.aliveModel, fitted.clients[0]?.alive]).toEqual([null, null]);
    expect(fitted.summary.aliveDoubt).toEqual({ code: "tooFewRepeaters", repeaters: 1, least: 30 });
    expect(json.summary.value?.base).toBeCloseTo((500 * 0.8) / 0.3, 6);
    expect(json.agents.map(({ agent, isOverloaded }) => [agent, isOverloaded])).toEqual([
      ["Иванов", true],
      ["Петров", true],
    ]);
  });

  it("tell what more retention would bring, and what a lost client costs by own rules", async () => {
    const value = ["--retention", "0.8", "--discount", "0.1", "--margin", "0.5", "--gain", "0.05"];
    const json = await ask(...value, "--keeping", "10", "--ratio", "5", "--chances", "0.5,0.2");
    expect(json.summary.value?.gain).toBeCloseTo(500 * (0.85 / 0.25 - 0.8 / 0.3), 6);
    expect(json.clients[0]?.valueGain).toBeCloseTo(425 * (0.85 / 0.25 - 0.8 / 0.3), 6);
    expect(json.summary.value?.loss).toMatchObject({ cost: 50, oldOffers: 2, newOffers: 5 });
  });

  it("name the columns of the periods", async () => {
    const file = write("p.csv", "Кто,План,Зима,Лето\nАльфа,9,10,20\nБета,7,5,0\nГамма,8,1,1\n");
    const words = ["--client", "Кто", "--period", "Зима", "--period", "Лето", "--json", "-"];
    const json = JSON.parse((await run(file, ...words)).out) as ResultJson;
    expect(json.input).toMatchObject({ layout: "periods", columns: { periods: ["Зима", "Лето"] } });
    expect(json.clients.map((one) => one.turnover)).toEqual([30, 5, 2]);
    expect((await run(file, "--client", "Кто", "--period", "Осень")).err).toMatch(/"Осень"/);
  });

  it.each([
    ["ru", /времена в неделях: --alive [\d.,]+/],
    ["en", /times in weeks: --alive [\d.,]+/],
  ])("fit the model of who still buys to days, in weeks (%s)", async (lang, words) => {
    // Sixty clients buy every Monday; two of three stop, each after weeks of its own.
    const lines = Array.from({ length: 60 }, (_, client) => {
      const weeks = client % 3 === 0 ? 26 : 2 + (client % 7);
      return Array.from({ length: weeks }, (_, week) => `C${client},${45658 + 7 * week},100`);
    });
    const file = write("left.csv", ["Client,Date,Amount", ...lines.flat()].join("\n"));
    expect((await run(file, "--alive", "fit", "--lang", lang)).out).toMatch(words);
    const json = JSON.parse((await run(file, "--alive", "fit", "--json", "-")).out) as ResultJson;
    expect(json.summary).toMatchObject({ aliveUnit: "week", aliveDoubt: null });
    const alive = (client: string): number | undefined =>
      json.clients.find((one) => one.client === client)?.alive?.probability;
    expect(alive("C0")).toBeGreaterThan(0.9);
    expect(alive("C7")).toBeLessThan(0.1);
  });

  it.each([
    ["ru", /не видно, что клиенты уходят/],
    ["en", /do not show that clients leave/],
  ])("say where a model of who still buys would call everybody alive (%s)", async (lang, words) => {
    // Every month each of forty clients buys: nobody leaves.
    const months = ["01", "02", "03", "04", "05", "06"];
    const lines = Array.from({ length: 40 }, (_, client) =>
      months.map((month) => `C${client},2025-${month}-${10 + (client % 9)},${100 + client}`)
    );
    const file = write("steady.csv", ["Client,Date,Amount", ...lines.flat()].join("\n"));
    expect((await run(file, "--alive", "fit", "--lang", lang)).out).toMatch(words);
    const json = JSON.parse((await run(file, "--alive", "fit", "--json", "-")).out) as ResultJson;
    expect(json.summary).toMatchObject({ aliveModel: null, aliveDoubt: { code: "noLeavers" } });
    expect(json.clients.every((one) => one.alive === null)).toBe(true);
  });

  it("keep a snapshot, and tell the movement from it the next time", async () => {
    const first = join(folder, "first.xlsx");
    expect((await ask("--out", first, "--snapshot", "2025-01-31")).movement).toBeNull();
    const second = join(folder, "second.xlsx");
    const words = ["--sheet", "l", "--out", second, "--snapshot", "2025-02-28", "--json", "-"];
    const { out } = await run(first, ...words, "--same", "Бета=Гамма");
    expect((JSON.parse(out) as ResultJson).movement).toMatchObject({
      since: "2025-01-31",
      hasSameSettings: true,
      kinds: { lost: { clients: 1, atStake: 50 }, new: { clients: 0 } },
    });
    const { out: words2 } = await run(second, "--sheet", "l", "--lang", "ru");
    expect(words2).toMatch(/С 28 февраля 2025 г\.: новых \d+, потеряно \d+/);
    const both = ["--compare", "2025-02-28,2025-01-31"];
    expect(JSON.parse((await run(second, ...both, "--json", "-")).out)).toMatchObject({
      since: "2025-01-31",
      until: "2025-02-28",
      kinds: { lost: { clients: 1, atStake: 50 } },
    });
    expect((await run(second, ...both)).out).toMatch(/^Since January 31, 2025: 0 new, 1 lost/);
    expect((await run(second, "--stored")).out).toMatch(/Snapshots of: 2025-02-28, 2025-01-31/);
    const refused = await run(second, "--compare", "2025-01-31,2024-01-31", "--lang", "ru");
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toMatch(/Снимка за 2024-01-31 .* нет\..*2025-02-28, 2025-01-31/);
  });
});

describe("what is refused", () => {
  /** One message of one line on the error output, nothing on the other, exit code 2. */
  async function refusal(...words: string[]): Promise<string> {
    const { code, out, err } = await run(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trim().split("\n")).toHaveLength(1);
    return err.trim();
  }

  it("a wrong call, in either language", async () => {
    expect(await refusal("a.xlsx", "--colour")).toMatch(/--colour/);
    expect(await refusal("--lang", "ru")).toMatch(/Не назван файл/);
    expect(await refusal("a.xlsx", "--a", "95", "--b", "80")).toMatch(/95.*80/);
  });

  it("a file that is not there, or is no workbook", async () => {
    expect(await refusal(join(folder, "no.xlsx"))).toMatch(/no file/);
    expect(await refusal(write("bad.xlsx", "no package"))).toMatch(/neither an Excel workbook/);
    expect(await refusal(write("empty.csv", ""))).toMatch(/empty/);
    const nothing = join(folder, "nothing");
    mkdirSync(nothing);
    expect(await refusal(nothing)).toMatch(/no file/);
  });

  it("a sheet, a range or a heading that is not there", async () => {
    const file = write("six.csv", SIX);
    expect(await refusal(file, "--sheet", "Sales")).toMatch(/no sheet "Sales".*six/);
    expect(await refusal(file, "--range", "here")).toMatch(/"here" is no range/);
    expect(await refusal(file, "--turnover", "Gain")).toMatch(
      /no heading "Gain".*Client, Turnover/
    );
  });

  it("a workbook without a turnover sheet: of its first sheet with cells it says why", async () => {
    const workbook = openWorkbook(Buffer.from("words\nonly\nhere\n"), "words.csv");
    workbook.sheets.unshift(workbook.makeSheet("Empty"));
    workbook.touched.add("sheets");
    const file = join(folder, "two.xlsx");
    writeFileSync(file, saveWorkbook(workbook));
    expect(openWorkbook(readFileSync(file), "two.xlsx").sheets[0]?.name).toBe("Empty");
    const told = await refusal(file);
    expect(told).toMatch(/No column/);
    expect(told).not.toMatch(/empty/i);
  });

  it("what is no turnover sheet, naming the option that helps", async () => {
    expect(await refusal(write("words.csv", "a\nb\nc\n"))).toMatch(/--client|--turnover/);
  });

  it("to overwrite the file that was read, or to write where there is no folder", async () => {
    const data = join(DATA, "structured_refs.xlsx");
    expect(await refusal(data, "--out", data)).toMatch(/never overwritten/);
    const out = join(folder, "no", "out.xlsx");
    expect(await refusal(write("six.csv", SIX), "--out", out)).toMatch(/could not be written/);
  });
});
