import type { Browser, Frame } from "playwright-core";
import { clientListTexts } from "../../src/strings/clientList";
import { paneTexts } from "../../src/strings/pane";
import { wholePaneTexts } from "../../src/strings/wholePane";
import {
  classify,
  launchChromium,
  openBytes,
  openPreview,
  paneFrame,
  waitForCheck,
} from "./preview";
import startPreview from "./setup";
import stopPreview from "./teardown";

/*
 * `npm run tasks`: how long the pane keeps its thread busy without a pause, which is how long it does not answer a person.
 * Prints a JSON line for each thing done, the median of three runs in milliseconds. The stand-in answers within the
 * pane's own task, where Excel answers from elsewhere: what is spent in it is taken off. `npm run tasks -- list` or
 * `check` does one of them; a number after it takes so many clients, or rows, instead.
 */
const RUNS = 3;
const [WANTED, SIZE] = process.argv.slice(2);
const CLIENTS = Number(SIZE ?? 100_000);
/** All that a sheet holds, with its headings. */
const ROWS = Number(SIZE ?? 1_048_575);

type Measured = {
  /** The longest task of the pane's thread, without the stand-in's part. */
  readonly longest: number;
  /** From pressing "Stop" to its sentence. */
  readonly stop?: number;
};

async function main(): Promise<void> {
  await startPreview();
  const browser = await launchChromium();
  try {
    if (WANTED !== "check")
      await report(`a list of ${CLIENTS} clients scrolled and searched`, () => useList(browser));
    if (WANTED !== "list") {
      await report(`${ROWS} rows checked`, () => checkRows(browser));
      await report(`the check of ${ROWS} rows stopped`, () => stopCheck(browser));
    }
  } finally {
    await browser.close();
    stopPreview();
  }
}

async function report(what: string, measure: () => Promise<Measured>): Promise<void> {
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  const stops = runs.flatMap(({ stop }) => stop ?? []);
  const line = {
    what,
    longestTask: median(runs.map(({ longest }) => longest)),
    ...(stops.length > 0 ? { stop: median(stops) } : {}),
  };
  console.log(JSON.stringify(line));
}

function median(numbers: readonly number[]): number {
  return Math.round([...numbers].sort((left, right) => left - right)[RUNS >> 1] ?? NaN);
}

async function openCsv(browser: Browser, lines: readonly string[]) {
  const preview = await openPreview(browser, "en");
  await openBytes(preview.page, Buffer.from(lines.join("\n")), "made.csv");
  await preview.pane.getByText(new RegExp(`, A1:[A-Z]${lines.length}$`)).waitFor();
  const frame = await paneFrame(preview.page);
  return { ...preview, frame };
}

async function useList(browser: Browser): Promise<Measured> {
  const lines = Array.from({ length: CLIENTS }, (_, at) => `Client ${at},${CLIENTS - at}`);
  const preview = await openCsv(browser, ["Client,Turnover", ...lines]);
  const { page, pane, frame } = preview;
  await pane.getByRole("button", { name: paneTexts("en").check, exact: true }).click();
  await waitForCheck(pane, "en");
  await classify(preview, "en");
  await pane.getByRole("button", { name: clientListTexts("en").showAll(CLIENTS) }).click();
  const row = pane.getByRole("listitem").first();
  await row.waitFor();
  await startWatch(frame);
  await row.hover();
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 400 * (turn + 1));
  for (const at of [0.5, 1, 0]) {
    await frame.evaluate(async (share) => {
      const lists = [...document.querySelectorAll("*")].filter(
        (one) => one.scrollHeight > 100_000 && getComputedStyle(one).overflowY !== "visible"
      );
      for (const one of lists) one.scrollTop = share * one.scrollHeight;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, at);
  }
  await pane.getByPlaceholder(clientListTexts("en").searchHint).pressSequentially("99999");
  await pane.getByRole("listitem").getByText("Client 99999").waitFor();
  const longest = await endWatch(frame);
  await page.context().close();
  return { longest };
}

function makeRows(): string[] {
  const rows = ["Client,Date,Amount"];
  for (let row = 1; row < ROWS; row += 1) {
    const day = String(1 + (row % 28)).padStart(2, "0");
    rows.push(`Client ${row % 5000},2026-0${1 + (row % 7)}-${day},${1 + (row % 997)}`);
  }
  return rows;
}

async function checkRows(browser: Browser): Promise<Measured> {
  const { page, pane, frame } = await openCsv(browser, makeRows());
  await startWatch(frame);
  await pane.getByRole("button", { name: paneTexts("en").check, exact: true }).click();
  await waitForCheck(pane, "en");
  const longest = await endWatch(frame);
  await page.context().close();
  return { longest };
}

async function stopCheck(browser: Browser): Promise<Measured> {
  const { page, pane, frame } = await openCsv(browser, makeRows());
  await pane.getByRole("button", { name: paneTexts("en").check, exact: true }).click();
  // A check that is over before there is a way to stop it has too few rows for this.
  await pane.getByRole("button", { name: wholePaneTexts("en").cancel, exact: true }).waitFor();
  await startWatch(frame);
  const stop = await frame.evaluate(async (name) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.innerText === name);
    if (!button) throw new Error("There is no way to stop it any more");
    const from = performance.now();
    button.click();
    // The place of failures may wait empty.
    while (!document.querySelector('[role="alert"]:not(:empty)'))
      await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - from;
  }, wholePaneTexts("en").cancel);
  const longest = await endWatch(frame);
  await page.context().close();
  return { longest, stop };
}

type Watched = {
  tasks: PerformanceObserver;
  spans: [number, number][];
  inHost: [number, number][];
};
type WatchedWindow = { watched?: Watched; external: { Execute: (...args: unknown[]) => unknown } };

/** Begins to note the frame's long tasks, and when the stand-in was at work in them. */
async function startWatch(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const own = globalThis as unknown as WatchedWindow;
    const spans: [number, number][] = [];
    const inHost: [number, number][] = [];
    // No named function here: what compiles this file would add a helper that the page does not have.
    const tasks = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        spans.push([startTime, startTime + duration]);
    });
    tasks.observe({ type: "longtask" });
    const execute = own.external.Execute;
    own.external.Execute = (...args) => {
      const from = performance.now();
      try {
        return execute(...args);
      } finally {
        inHost.push([from, performance.now()]);
      }
    };
    own.watched = { tasks, spans, inHost };
  });
}

/** The longest of the noted tasks without the stand-in's part; 0: none was longer than 50 ms. */
async function endWatch(frame: Frame): Promise<number> {
  return frame.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 500));
    const { watched } = globalThis as unknown as WatchedWindow;
    if (!watched) throw new Error("Not watched");
    watched.tasks.disconnect();
    const own = watched.spans.map(([from, to]) => {
      const parts = watched.inHost.map(([start, end]) =>
        Math.max(0, Math.min(to, end) - Math.max(from, start))
      );
      return to - from - parts.reduce((sum, part) => sum + part, 0);
    });
    return Math.max(0, ...own);
  });
}

void main();
