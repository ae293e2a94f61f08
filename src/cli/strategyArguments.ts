import { parseArgs } from "node:util";
import type { Prospect, Scope } from "../core/strategy/client";
import {
  COACH_LIMIT_NAMES,
  fitsLimit,
  type CoachLimitName,
  type CoachSettings,
} from "../core/strategy/coachSettings";
import type { Extent } from "../core/strategy/extent";
import { EVERY_KEY_CLIENT, type SheetChoice } from "../core/strategy/howMany";
import { PARTS, type Part } from "../core/strategy/points";
import { LANGUAGES, type Language } from "../strings/language";

/** What the words of the call ask for with strategy sheets; `who`: whom the journal names for what was typed. */
export type StrategyRequest = Asked & { readonly who?: string };

type Asked =
  | {
      readonly kind: "strategy";
      readonly out: string;
      readonly choice: SheetChoice;
      readonly scope: Scope;
      /** Of every new sheet; undefined: by the client. */
      readonly form: Extent | undefined;
    }
  /** New data for the strategy sheets of another workbook; `choice` undefined: no new sheets are made. */
  | {
      readonly kind: "into";
      readonly book: string;
      readonly out: string;
      readonly choice: SheetChoice | undefined;
      readonly scope: Scope;
      readonly form: Extent | undefined;
    }
  /** Agendas of all agents, or of one; decisions written into earlier ones are taken back first. */
  | { readonly kind: "agendas"; readonly agent: string | undefined; readonly out: string }
  /** Decisions of all agendas go to the clients' sheets. */
  | { readonly kind: "decisions"; readonly out: string }
  /** The executives' call list; the page of the team. */
  | { readonly kind: "calls" | "team"; readonly out: string }
  /** The playbook of the whole base, from the data of the file. */
  | { readonly kind: "playbook"; readonly out: string }
  /** The whole workbook in the other language. */
  | { readonly kind: "turn"; readonly to: Language; readonly out: string }
  /** How sheets are scored and coached from now on. */
  | { readonly kind: "coaching"; readonly changes: CoachingChanges; readonly out: string }
  /**
   * How many sheets each choice would make; what the answers changed since review and talk; what packs and sheets say
   * apart. Nothing is written.
   */
  | { readonly kind: "count" }
  | { readonly kind: "changes" }
  | { readonly kind: "disputes" }
  /** That is decided. */
  | { readonly kind: "conflicts"; readonly take: Take; readonly out: string }
  | { readonly kind: "pack"; readonly agent: string; readonly out: string }
  /** A sheet for a firm that does not buy yet. */
  | { readonly kind: "prospect"; readonly prospect: ProspectOptions; readonly out: string }
  /** The sheet of a tab is the named client's. */
  | {
      readonly kind: "sameClient";
      readonly name: string;
      readonly sheet: string;
      readonly out: string;
    }
  | {
      readonly kind: "merge";
      readonly pack: string;
      readonly out: string;
      /** Numbers: of the disputed answers that are taken from the agent, as an earlier call has numbered them. */
      readonly take: Take | undefined;
    };

/** Whose side disputed answers take; numbers: those of the agent's that are taken, ours stay of the others. */
export type Take = "ours" | "theirs" | readonly number[];

/** Weights and limits by name, which change alone; `usual`: all as usual. */
export type CoachingChanges =
  | "usual"
  | {
      readonly weights: Partial<CoachSettings["weights"]>;
      readonly limits: Partial<CoachSettings["limits"]>;
    };

/** What the call says of a future client. */
export type ProspectOptions = Prospect & {
  readonly source: string | undefined;
  /** Expected turnover a year. */
  readonly expected: number | undefined;
};

export type StrategyFailure =
  | "needsOut"
  | "notTogether"
  | "needsStrategy"
  | { readonly badCoaching: string }
  | { readonly badTurn: string }
  | { readonly badTake: string }
  | { readonly badForm: string }
  | { readonly badExpected: string }
  | { readonly badSame: string }
  | { readonly badSheets: string };

/** Options without a value. */
const FLAGS = [
  "agendas",
  "decisions",
  "calls",
  "team",
  "playbook",
  "changes",
  "conflicts",
] as const;
const OPTIONS = [
  "strategy",
  "into",
  "pack",
  "merge",
  "take",
  "sheets",
  "sheets-of",
  "form",
  "agenda-of",
  "prospect",
  "source",
  "expected",
  "same-client",
  "who",
  "coaching",
  "turn",
] as const;
/** With `--prospect` they say whose the firm is; in any other call they name columns. */
const PROSPECT_OPTIONS = ["agent", "territory"] as const;
/** Each of these is a command; one call asks for one. */
const COMMANDS = [
  "strategy",
  "into",
  "pack",
  "merge",
  "prospect",
  "same-client",
  "coaching",
  "turn",
  ...FLAGS,
] as const;

/**
 * Takes the options of strategy sheets out of the words of a call; what is left is a call of classifying. Undefined where
 * there are none of them.
 */
export function readStrategyArguments(words: readonly string[]):
  | {
      readonly rest: readonly string[];
      readonly request: StrategyRequest | StrategyFailure;
    }
  | undefined {
  const isProspect = words.some((word) => /^--prospect(?:=|$)/.test(word));
  const options: readonly string[] = [...OPTIONS, ...(isProspect ? PROSPECT_OPTIONS : [])];
  const { tokens } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries([
      ...[...options, "out"].map((name) => [name, { type: "string" as const }]),
      ...FLAGS.map((name) => [name, { type: "boolean" as const }]),
    ]),
  });
  const values = new Map<string, string>();
  const gone = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (FLAGS.some((name) => name === token.name)) {
      values.set(token.name, "");
      gone.add(token.index);
    }
    if (typeof token.value !== "string") continue;
    if (token.name === "out") values.set("out", token.value);
    if (!options.includes(token.name)) continue;
    values.set(token.name, token.value);
    gone.add(token.index);
    if (!token.inlineValue) gone.add(token.index + 1);
  }
  const asked = COMMANDS.filter((name) => values.has(name));
  if (gone.size === 0) return undefined;
  const rest = words.filter((_, index) => !gone.has(index));
  const request = asked.length > 1 ? "notTogether" : makeRequest(values);
  const who = values.get("who");
  const isNamed = who !== undefined && typeof request === "object" && "kind" in request;
  return { rest, request: isNamed ? { ...request, who } : request };
}

function makeRequest(values: ReadonlyMap<string, string>): Asked | StrategyFailure {
  const strategy = values.get("strategy");
  const sheets = values.get("sheets");
  if (sheets === "count" && strategy === undefined) return { kind: "count" };
  if (COMMANDS.every((name) => !values.has(name))) return "needsStrategy";
  if (values.has("changes")) return { kind: "changes" };
  const out = strategy ?? values.get("out");
  const take = values.get("take");
  if (values.has("conflicts") && take === undefined) return { kind: "disputes" };
  if (out === undefined || !/\.xl[st][xm]$/i.test(out)) return "needsOut";
  const taken = readTake(take);
  if (taken === null) return { badTake: take ?? "" };
  if (values.has("conflicts") && taken !== undefined)
    return { kind: "conflicts", take: taken, out };
  const book = values.get("into");
  if (strategy !== undefined || book !== undefined) {
    const choice = readChoice(sheets);
    if (!choice) return { badSheets: sheets ?? "" };
    const agent = values.get("sheets-of");
    const scope: Scope = agent === undefined ? { kind: "all" } : { kind: "agent", name: agent };
    const form = values.get("form");
    if (form !== undefined && form !== "full" && form !== "short") return { badForm: form };
    if (book !== undefined) {
      const asked = sheets === undefined && agent === undefined ? undefined : choice;
      return { kind: "into", book, out, choice: asked, scope, form };
    }
    return { kind: "strategy", out, choice, scope, form };
  }
  if (values.has("agendas")) return { kind: "agendas", agent: values.get("agenda-of"), out };
  if (values.has("decisions")) return { kind: "decisions", out };
  if (values.has("calls")) return { kind: "calls", out };
  if (values.has("team")) return { kind: "team", out };
  if (values.has("playbook")) return { kind: "playbook", out };
  const coaching = values.get("coaching");
  if (coaching !== undefined) {
    const changes = readCoachingChanges(coaching);
    return changes ? { kind: "coaching", changes, out } : { badCoaching: coaching };
  }
  const turn = values.get("turn");
  if (turn !== undefined) {
    const to = LANGUAGES.find((language) => language === turn);
    return to ? { kind: "turn", to, out } : { badTurn: turn };
  }
  const prospect = values.get("prospect");
  if (prospect !== undefined) return makeProspect(prospect, values, out);
  const same = values.get("same-client");
  if (same !== undefined) {
    const [, name, sheet] = /^(.+?)\s*=\s*(.+)$/.exec(same) ?? [];
    if (name === undefined || sheet === undefined) return { badSame: same };
    return { kind: "sameClient", name, sheet, out };
  }
  const agent = values.get("pack");
  if (agent !== undefined) return { kind: "pack", agent, out };
  return { kind: "merge", pack: values.get("merge") ?? "", out, take: taken };
}

/** `people=12,silentDays=45,highProbability=0.6`, or `usual`; undefined: a name or a number that is none. */
function readCoachingChanges(text: string): CoachingChanges | undefined {
  if (text === "usual") return text;
  const weights: Partial<Record<Part, number>> = {};
  const limits: Partial<Record<CoachLimitName, number>> = {};
  for (const pair of text.split(",")) {
    const [left = "", right = "", ...rest] = pair.split("=").map((word) => word.trim());
    const isNamed = (name: string): boolean => name.toLowerCase() === left.toLowerCase();
    const part = PARTS.find(isNamed);
    const limit = COACH_LIMIT_NAMES.find(isNamed);
    const value = right === "" || rest.length > 0 ? NaN : Number(right);
    if (part !== undefined && value >= 0 && value <= 100) weights[part] = value;
    else if (limit !== undefined && fitsLimit(limit, value)) limits[limit] = value;
    else return undefined;
  }
  return { weights, limits };
}

function makeProspect(
  name: string,
  values: ReadonlyMap<string, string>,
  out: string
): Asked | StrategyFailure {
  const expected = values.get("expected");
  const amount = expected === undefined ? undefined : Number(expected);
  if (amount !== undefined && !(amount >= 0)) return { badExpected: expected ?? "" };
  return {
    kind: "prospect",
    prospect: {
      name,
      agent: values.get("agent") ?? null,
      territory: values.get("territory") ?? null,
      source: values.get("source"),
      expected: amount,
    },
    out,
  };
}

/** `ours`, `theirs`, or the numbers of the answers that are taken from the agent (`1,4`); null: none of them. */
function readTake(word: string | undefined): Take | undefined | null {
  if (word === undefined || word === "ours" || word === "theirs") return word;
  return /^[1-9]\d{0,5}(,\s*[1-9]\d{0,5})*$/.test(word) ? word.split(",").map(Number) : null;
}

function readChoice(word: string | undefined): SheetChoice | undefined {
  if (word === undefined) return EVERY_KEY_CLIENT;
  if (word === "company" || word === "territory") return { kind: word };
  const isCount = /^[1-9]\d{0,5}$/.test(word);
  return isCount ? { kind: "largest", count: Number(word) } : undefined;
}
