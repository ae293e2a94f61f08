import { createHash } from "node:crypto";
import type { SnapshotClient, Snapshot } from "../../../src/core/classes/movement/snapshot";
import { takeSnapshot } from "../../../src/core/classes/movement/snapshot";
import type { Minor } from "../../../src/core/reading/values/decimal";
import { DEFAULT_DISPLAY } from "../../../src/excel/index";
import { classifySelection, revertLastRun, type Classified } from "../../../src/excel/late";
import { NO_SNAPSHOTS } from "../../../src/excel/stored/snapshots";
import { planSnapshot } from "../../../src/excel/stored/storeSnapshots";
import { keptIn } from "./keptSnapshots";
import { openBench, openBenchOn, type Bench } from "../office";
import { saveWorkbook } from "../../../src/officeHost/files/save";
import { openWorkbook } from "../../../src/officeHost/files/open";

let bench: Bench;
afterEach(() => bench.office.close());

const SIX = [
  ["Клиент", "Оборот", "Лояльность"],
  ["Альфа & Ко <1>", 850, 9],
  ["Бета", 50, 1],
  ["Гамма", 40, 2],
  ["Дельта", 30, 3],
  ["Эпсилон", 20, 4],
  ["Дзета", 10, 5],
];
const run = (snapshotDay?: string) =>
  classifySelection({ language: "ru", ...(snapshotDay ? { snapshotDay } : {}) });

const snapshotParts = () =>
  bench.workbook.customXml.filter(
    ({ namespaceUri }) => namespaceUri === "urn:key-clients:snapshots"
  );

const isOfSnapshots = ({ namespaceUri }: { readonly namespaceUri: string }): boolean =>
  namespaceUri.startsWith("urn:key-clients:snapshots");

const takenOf = ({ classification }: Classified): Snapshot =>
  takeSnapshot(classification, "2025-12-31", null);

/** Clients whose names and turnovers do not pack well. */
function randomClients(count: number): SnapshotClient[] {
  const textOf = (at: number): string => createHash("md5").update(String(at)).digest("base64");
  return Array.from({ length: count }, (_, at) => ({
    key: textOf(at),
    name: `Клиент ${at}`,
    turnover: (at * 1000) as Minor,
    class: "C" as const,
    quadrant: null,
    loyalty: null,
    isKey: false,
    territory: null,
    agent: null,
  }));
}

describe("snapshots in the workbook", () => {
  it("a run without one keeps nothing", async () => {
    bench = await openBench({ Лист1: SIX });
    expect((await run()).movement).toBeNull();
    expect(snapshotParts()).toEqual([]);
  });

  it("tell who came, went, rose and fell since, also after the file was saved and opened", async () => {
    bench = await openBench({ Лист1: SIX });
    await run("2026-01-31");
    bench.office.close();
    bench = await openBenchOn(openWorkbook(saveWorkbook(bench.workbook), "book.xlsx"));
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("A2:B3").values = [
        ["Новый", 40],
        ["Бета", 900],
      ];
    });
    bench.select("Лист1", "A1");
    const { movement } = await run("2026-02-28");
    expect(movement?.since).toBe("2026-01-31");
    const moves = movement?.movement.moves.map(({ kind, name }) => `${kind} ${name}`);
    expect(moves).toEqual([
      ...["up Бета", "lost Альфа & Ко <1>", "same Гамма", "new Новый"],
      ...["same Дельта", "same Эпсилон", "same Дзета"],
    ]);
    expect(movement?.movement.alerts.map(({ code, move }) => [code, move.name])).toEqual([
      ["keyClientLost", "Альфа & Ко <1>"],
    ]);
  });

  it("the same day again replaces its snapshot and changes nothing", async () => {
    bench = await openBench({ Лист1: SIX });
    await run("2026-01-31");
    const once = bench.parts();
    expect((await run("2026-01-31")).movement).toBeNull();
    expect(bench.parts()).toEqual(once);
    expect(snapshotParts()).toHaveLength(1);
    expect(bench.sent.length).toBe(6);
  });

  it.each(["&#99999999;", "&#x110000;", "&#xD800;", "&#0;", "{]", "&#x7B;&#34;a&#34;:"])(
    "what anybody may have put in their place (%s) stops no run",
    async (text) => {
      bench = await openBench({ Лист1: SIX });
      await run("2026-01-31");
      const [part] = bench.workbook.customXml;
      if (!part) throw new Error("No snapshot");
      part.xml = part.xml.replace(/>[^<]*</, `>${text}<`);
      expect((await run("2026-02-28")).movement).toBeNull();
      expect(bench.cells("Лист1", "D2:D3").flat()).toEqual(["A", "B"]);
    }
  );

  it("what a later version or a damaged part holds stays as it is, and is told", async () => {
    bench = await openBench({ Лист1: SIX });
    await run("2026-01-31");
    const [part] = snapshotParts();
    if (!part) throw new Error("No snapshot");
    const text = JSON.stringify({ version: 3, snapshots: [{ days: 1 }] });
    part.xml = `<snapshots xmlns="urn:key-clients:snapshots">${text}</snapshots>`;
    const { xml } = part;
    expect((await run("2026-02-28")).written.snapshots).toEqual({ isUnread: true });
    expect(snapshotParts().map((one) => one.xml)).toEqual([xml]);
  });

  it("are not kept where the workbook's settings have switched them off, if it is left to them", async () => {
    bench = await openBench({ Лист1: SIX });
    const asSet = { language: "ru", snapshotDay: "2026-01-31", isSnapshotKept: "asSet" } as const;
    await classifySelection({ ...asSet, display: { ...DEFAULT_DISPLAY, snapshots: false } });
    await classifySelection(asSet);
    expect(await keptIn(bench.workbook)).toEqual([]);
    await classifySelection({ ...asSet, display: DEFAULT_DISPLAY });
    expect(await keptIn(bench.workbook)).toHaveLength(1);
  });

  it("are taken back with their run, and one that was replaced comes back", async () => {
    bench = await openBench({ Лист1: SIX });
    await run("2026-01-31");
    const before = await keptIn(bench.workbook);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("B3").values = [[900]];
    });
    await run("2026-01-31");
    expect(await keptIn(bench.workbook)).not.toEqual(before);
    await revertLastRun();
    expect(await keptIn(bench.workbook)).toEqual(before);
    await revertLastRun();
    expect(snapshotParts()).toEqual([]);
  });

  it("too large for one part stand in several, and are read from them", async () => {
    bench = await openBench({ Лист1: SIX });
    const source = "another sheet";
    const kept = {
      source,
      snapshot: { ...takenOf(await run()), clients: randomClients(80_000) },
    };
    await Excel.run(async (context) => {
      const plan = await planSnapshot(context.workbook, NO_SNAPSHOTS, kept);
      plan?.writes.forEach(({ write }) => write());
      await context.sync();
    });
    expect(bench.workbook.customXml.filter(isOfSnapshots).length).toBeGreaterThan(1);
    const [read] = await keptIn(bench.workbook);
    const keys = (snapshot?: Snapshot): string | undefined =>
      snapshot?.clients.map(({ key }) => key).join();
    expect(keys(read?.snapshot) === keys(kept.snapshot)).toBe(true);
    expect((await run("2026-01-31")).movement?.since).toBe("2025-12-31");
    expect((await keptIn(bench.workbook)).map((one) => one.source === source)).toEqual([
      false,
      true,
    ]);
  });

  it("near a limit a client keeps the quadrant of the last one", async () => {
    bench = await openBench({ Лист1: SIX });
    await run("2026-01-31");
    expect(bench.cells("Лист1", "H7").flat()).toEqual(["II"]);
    await bench.act(({ worksheets }) => {
      worksheets.getItem("Лист1").getRange("C7").values = [[4.9]];
    });
    await run();
    expect(bench.cells("Лист1", "H7").flat()).toEqual(["II"]);
  });
});

describe("what the workbook remembers", () => {
  it("is used by the next run, until another word is said", async () => {
    bench = await openBench({ Лист1: SIX });
    const scheme = { by: "count", limits: [34, 67], crossing: "upper" } as const;
    await classifySelection({ language: "ru", options: { scheme, loyalBy: "median" } });
    expect(bench.cells("Лист1", "D2:D7").flat().join("")).toBe("AAABBC");
    const again = await run();
    expect(again.classification.scheme).toEqual(scheme);
    expect(again.classification.options.loyalBy).toBe("median");
    const limits = await classifySelection({ language: "ru", options: { a: 80, b: 95 } });
    expect(limits.classification.scheme.by).toBe("share");
    const manualClasses = new Map([["дзета", { class: "A", reason: "Растёт" }]] as const);
    await classifySelection({ language: "ru", options: { manualClasses } });
    expect((await run()).classification.options.manualClasses).toEqual(manualClasses);
  });

  it("treatments chosen together with the columns as well", async () => {
    bench = await openBench({ Лист1: [...SIX, ["Бета", -60, 1]] });
    const choice = {
      headings: ["Клиент", "Оборот", "Лояльность"],
      columns: { client: 0, turnover: 1 },
      layout: "ledger",
    } as const;
    const treatments = { negativeAmount: "leaveOut" } as const;
    await classifySelection({ language: "ru", choice, treatments });
    const { reading } = await run();
    expect(reading.plan.treatments).toEqual(treatments);
    expect(reading.clients.find(({ name }) => name === "Бета")?.turnover).toBe(50);
  });
});
