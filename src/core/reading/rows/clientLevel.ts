import { readPeriodHeading } from "../plan/periodHeadings";
import { isDocumentLabel } from "./hierarchy";

/** What stands on one level of rows over one another. */
export type RowLevel = {
  /** The names of its rows, in their order. */
  readonly names: readonly string[];
  /** For each, the place of the row above it that holds its sum; -1 on the first level. */
  readonly parents: readonly number[];
};

export type ClientLevel = {
  readonly level: number;
  /** The level that is nearly as likely; absent: none is. */
  readonly other?: number;
};

/** Words of a heading for each kind of level, in the order they are looked for. */
const LEVEL_WORDS: readonly (readonly [kind: LevelKind, words: RegExp])[] = [
  [
    "client",
    /^(?:контрагент|клиент|покупател|заказчик|партн[её]р|дебитор|customer|client|buyer|account|company|debtor)/,
  ],
  ["goods", /^(?:номенклатур|товар|продукт|артикул|услуг|product|item|goods|sku|service)/],
  [
    "document",
    /^(?:документ|регистратор|договор|сделк|заказ|сч[её]т|document|invoice|order|contract|deal|job|project)/,
  ],
  [
    "place",
    /^(?:регион|территор|город|страна|филиал|област|region|territor|city|country|area|branch|state)/,
  ],
  [
    "agent",
    /^(?:менеджер|агент|продавец|ответственн|торгов|manager|agent|rep$|sales|salesperson|owner)/,
  ],
  ["period", /^(?:период|месяц|год|квартал|дата|period|month|year|quarter|date)/],
];
type LevelKind = "client" | "goods" | "document" | "place" | "agent" | "period";

/** `62`, `62.01`, `1210`: an account, not a firm. */
const ACCOUNT = /^\d{2,4}(?:[.,]\d{1,3}){0,2}$/;
/** Is a name the number of an account: `62`, `62.01`? */
export function isAccount(name: string): boolean {
  return ACCOUNT.test(name);
}

/** Words that only firms and people in business carry. */
const LEGAL_FORM =
  /(?:^|[\s"«,])(?:ооо|зао|оао|пао|ао|ип|тоо|чп|фгуп|муп|llc|ltd|inc|corp|gmbh|ag|se|sarl|sas|s\.?r\.?l|b\.?v|plc|oy|ab|pty|co)(?:$|[\s"».,])/i;

const WEIGHTS = {
  byHeading: 4,
  deepest: 0.5,
  notFirms: -4,
  legalForms: 2,
  underSeveral: -1.5,
} as const;
/** Another level is worth a word when it is at most this much less likely, and something speaks for it. */
const NEAR = 1;

/**
 * Which of several levels of rows in one column are the clients (METHOD 1a): what the heading names in its order, what
 * is no firm (accounts, periods, documents), legal forms, and what stands under several others (goods do). Without any
 * of these the rows that nothing stands under.
 */
export function chooseClientLevel(levels: readonly RowLevel[], heading: string): ClientLevel {
  const scores = levels.map((level, at) => scoreLevel(level, at === levels.length - 1));
  const named = findNamedLevel(levels, heading);
  if (named >= 0) scores[named] = (scores[named] ?? 0) + WEIGHTS.byHeading;
  const order = scores.map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score);
  const [best, next] = order;
  const level = best?.at ?? 0;
  const isNear =
    next !== undefined && named < 0 && next.score > 0 && (best?.score ?? 0) - next.score < NEAR;
  return isNear ? { level, other: next.at } : { level };
}

function scoreLevel({ names, parents }: RowLevel, isDeepest: boolean): number {
  const share = (isSo: (name: string) => boolean): number =>
    names.filter(isSo).length / Math.max(1, names.length);
  const isNoFirm = share((name) => ACCOUNT.test(name) || isPeriod(name) || isDocumentLabel(name));
  let score = isDeepest ? WEIGHTS.deepest : 0;
  if (isNoFirm > 0.6) score += WEIGHTS.notFirms;
  if (share((name) => LEGAL_FORM.test(name)) >= 0.3) score += WEIGHTS.legalForms;
  if (countUnderSeveral(names, parents) >= 0.3) score += WEIGHTS.underSeveral;
  return score;
}

function isPeriod(name: string): boolean {
  return name.length <= 30 && readPeriodHeading(name) !== null;
}

/** The share of names that stand under more than one upper row. */
function countUnderSeveral(names: readonly string[], parents: readonly number[]): number {
  const above = new Map<string, Set<number>>();
  for (const [at, name] of names.entries()) {
    const key = name.toLowerCase();
    above.set(key, (above.get(key) ?? new Set<number>()).add(parents[at] ?? -1));
  }
  const several = names.filter((name) => (above.get(name.toLowerCase())?.size ?? 0) > 1);
  return several.length / Math.max(1, names.length);
}

/** The level the heading's order gives to the clients: «Менеджер / Контрагент» the second; -1: it does not say. */
function findNamedLevel(levels: readonly RowLevel[], heading: string): number {
  const kinds = listLevelKinds(heading);
  const client = kinds.indexOf("client");
  if (client < 0 || kinds.length < 2) return -1;
  // Accounts stand over what the heading names.
  const accounts = levels.findIndex(({ names }) => !names.every((name) => ACCOUNT.test(name)));
  const level = client + Math.max(0, accounts);
  return level < levels.length ? level : -1;
}

/** What the words of a heading name, in their order, each kind once. */
export function listLevelKinds(heading: string): LevelKind[] {
  const kinds: LevelKind[] = [];
  for (const word of heading.toLowerCase().split(/[^\p{L}]+/u)) {
    const kind = LEVEL_WORDS.find(([, words]) => words.test(word))?.[0];
    if (kind && !kinds.includes(kind)) kinds.push(kind);
  }
  return kinds;
}
