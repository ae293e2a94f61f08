import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../src/cli/command";
import type { ResultJson } from "../../src/core/report/contract";

/** What a careful person reads in one file; `alsoFair`: other answers as good. */
export type Expected = {
  readonly file: string;
  readonly shape: string;
  readonly clients: Readonly<Record<string, number>>;
  readonly alsoFair?: readonly Readonly<Record<string, number>>[];
  /** Something a doubt has to be about, whatever is read. */
  readonly mustTell?: string;
  /** A refusal that says what to do is as good as a reading. */
  readonly mayRefuse?: boolean;
};

export type Outcome = {
  readonly file: string;
  readonly verdict: "right" | "wrong" | "refused";
  /** Codes of the findings that are doubts. */
  readonly doubts: readonly string[];
  /** A doubt where none is due, or none where one is. */
  readonly isFalseAlarm: boolean;
  /** Read right, and nothing has to be told. */
  readonly isClean: boolean;
  readonly isSilent: boolean;
  readonly got: string;
};

/** How many files are read right, wrong or not at all; `clean` are those of which nothing has to be told. */
export type ShapeCounts = {
  readonly files: number;
  readonly right: number;
  readonly wrong: number;
  readonly refused: number;
  readonly silent: number;
  readonly clean: number;
  readonly alarms: number;
  /** Of the alarms those that only say that amounts of two currencies were added up. */
  readonly currencyAlarms: number;
};

export const SHAPES = join(import.meta.dirname, "../cases/export_shapes");

/** The files of a folder and what its `expected.json` says of each. */
export function listShapes(folder: string = SHAPES): Expected[] {
  return JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected[];
}

/** Runs the command line on a file, nothing named, and sets its clients against those a person reads. */
export async function compareShape(expected: Expected, folder: string = SHAPES): Promise<Outcome> {
  const said: string[] = [];
  const warned: string[] = [];
  const code = await runCommand([join(folder, expected.file), "--json", "-", "--lang", "en"], {
    locale: "en",
    say: (text) => said.push(text),
    warn: (text) => warned.push(text),
  });
  const { file, mustTell, alsoFair = [], mayRefuse = false } = expected;
  if (code !== 0) {
    const verdict = code === 2 && mayRefuse ? "right" : "refused";
    const got = warned.join(" ");
    return { file, verdict, doubts: [], isFalseAlarm: false, isClean: false, isSilent: false, got };
  }
  const json = JSON.parse(said.join("\n")) as ResultJson;
  const doubts = json.problems.filter((one) => isDoubt(one)).map((one) => one.code);
  const got = listClients(json.clients.map(({ client, turnover }) => [client, turnover]));
  const answers = [expected.clients, ...alsoFair].map((one) => listClients(Object.entries(one)));
  const isRight = answers.includes(got);
  const mayTell = mustTell !== undefined || alsoFair.length > 0;
  return {
    file,
    verdict: isRight ? "right" : "wrong",
    doubts,
    isClean: isRight && !mayTell,
    isFalseAlarm: isRight && !mayTell && doubts.length > 0,
    isSilent: doubts.length === 0 && (!isRight || mustTell !== undefined),
    got: `${got} | ${JSON.stringify(json.input.columns)}`,
  };
}

/** Counts what became of the files. */
export function countOutcomes(outcomes: readonly Outcome[]): ShapeCounts {
  const count = (isOne: (outcome: Outcome) => boolean): number => outcomes.filter(isOne).length;
  return {
    files: outcomes.length,
    right: count(({ verdict }) => verdict === "right"),
    wrong: count(({ verdict }) => verdict === "wrong"),
    refused: count(({ verdict }) => verdict === "refused"),
    silent: count(({ isSilent }) => isSilent),
    clean: count(({ isClean }) => isClean),
    alarms: count(({ isFalseAlarm }) => isFalseAlarm),
    currencyAlarms: count(
      ({ isFalseAlarm, doubts }) =>
        isFalseAlarm && doubts.every((code) => code === "mixedCurrencies")
    ),
  };
}

function isDoubt(finding: { readonly level?: string }): boolean {
  return finding.level === "doubt";
}

/** Clients with their turnovers in one order; a second client of one name is told apart by a number, `Иванов (2)`. */
function listClients(clients: readonly (readonly [string, number])[]): string {
  return clients
    .map(([name, turnover]) => {
      const folded = name
        .toLowerCase()
        .replace(/ \(.*\)$/, "")
        .replace(/[«»"]/g, "")
        .replace(/\s+/g, " ");
      return `${folded.trim()}=${Math.round(turnover * 100) / 100}`;
    })
    .sort()
    .join("; ");
}
