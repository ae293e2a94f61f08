import type { Minor } from "../../reading/values/decimal";
import { comparePlain, nameKey } from "../../reading/values/text";
import { CLASSES, type ParetoClass } from "../classification";
import { placeOfClass } from "../pareto/classNames";
import {
  applyRenames,
  NO_RENAMES,
  proposeRenames,
  type RenameDecisions,
  type RenameOffer,
} from "./renames";
import { countMonths } from "./period";
import { haveSameSettings, type Snapshot, type SnapshotClient } from "./snapshot";

/**
 * METHOD 5. `new`: has turnover now and had none; `lost`: had turnover and has none now, or only returns; `up`, `down`:
 * by class; `same`: the class stayed (or it has turnover in neither).
 */
export type MoveKind = "new" | "lost" | "up" | "down" | "same";
export const MOVE_KINDS: readonly MoveKind[] = ["lost", "down", "new", "up", "same"];

/** The kinds of moves that happened, and how many clients made each; none for those who stayed as they were. */
export function listMoves({ kinds }: Movement): (readonly [kind: MoveKind, clients: number])[] {
  return MOVE_KINDS.flatMap((kind) => {
    const { clients } = kinds[kind];
    return kind !== "same" && clients > 0 ? [[kind, clients] as const] : [];
  });
}

/** How one client moved. Money in minor units of `Movement.scale`. */
export type Move = {
  readonly kind: MoveKind;
  readonly key: string;
  readonly name: string;
  /** null: it was not there at all. */
  readonly before: SnapshotClient | null;
  readonly after: SnapshotClient | null;
  /** Turnover now less turnover before. */
  readonly change: Minor;
  /** What there is to lose or to keep: for `lost` and `down` what it brought before, else what it brings now. */
  readonly atStake: Minor;
};

/**
 * A key client that fell or disappeared: "losing one is dear". `keyClientNoMore`: its class stayed, but it is no key
 * client any longer under the same settings (it fell in its territory).
 */
export type Alert = {
  readonly code: "keyClientLost" | "keyClientFell" | "keyClientNoMore";
  readonly move: Move;
};

export type MoveSummary = {
  readonly clients: number;
  readonly change: Minor;
  readonly atStake: Minor;
};

/** Where clients stood and stand: a class, or `absent` from one of the snapshots. */
export type Standing = ParetoClass | "absent";
export const STANDINGS: readonly Standing[] = [...CLASSES, "absent"];

/** What all clients of a class came to before and after; money as everywhere in the movement. */
export type ClassMove = {
  readonly class: ParetoClass;
  readonly before: { readonly clients: number; readonly turnover: Minor };
  readonly after: { readonly clients: number; readonly turnover: Minor };
};

/** What two snapshots say of the time between them. */
export type Movement = {
  /** Decimal places of all money here. */
  readonly scale: number;
  /** Were both snapshots taken under the same settings? If not, clients may have moved for that reason alone. */
  readonly hasSameSettings: boolean;
  /** How many months the turnovers are of; null: that is not known. */
  readonly months: { readonly before: number | null; readonly after: number | null };
  /** The periods are of different lengths, so all money here is per month of its period. */
  readonly isPerMonth: boolean;
  /**
   * Of at least one snapshot only key clients (or sums) are kept: only clients of which both say something are compared,
   * and `sums` says what all of them came to.
   */
  readonly isPartial: boolean;
  readonly sums?: readonly ClassMove[];
  /** By money at stake, largest first; ties by name, then key. */
  readonly moves: readonly Move[];
  readonly kinds: Readonly<Record<MoveKind, MoveSummary>>;
  /** `matrix[before][after]`: how many clients went from a class to a class. */
  readonly matrix: Readonly<Record<Standing, Readonly<Record<Standing, number>>>>;
  readonly alerts: readonly Alert[];
  /** Who may have been renamed: it is for a person to say (METHOD 1b). Until then one is lost and one is new. */
  readonly renameOffers: readonly RenameOffer[];
};

/**
 * Compares two snapshots, client by client by their keys; clients that a person said were renamed are compared with
 * themselves. Amounts of different scales are brought to the finer one, and those of periods of different lengths to a
 * month of each.
 */
export function compareSnapshots(
  earlier: Snapshot,
  after: Snapshot,
  decided: RenameDecisions = NO_RENAMES
): Movement {
  const before = applyRenames(earlier, after, decided.same);
  const scale = Math.max(before.scale, after.scale);
  const months = { before: countMonths(before.period), after: countMonths(after.period) };
  const isPerMonth =
    months.before !== null && months.after !== null && months.before !== months.after;
  const factorOf = (snapshot: Snapshot, of: number | null): number =>
    10 ** (scale - snapshot.scale) / (isPerMonth ? (of ?? 1) : 1);
  const factors = [factorOf(before, months.before), factorOf(after, months.after)] as const;
  const old = scaleClients(before, factors[0]);
  const now = scaleClients(after, factors[1]);
  const isPartial = before.detail !== undefined || after.detail !== undefined;
  const moves = listKeys(old, now, [before, after])
    .map((key) => describeMove(key, old.get(key) ?? null, now.get(key) ?? null))
    .sort(compareMoves);
  const isSame = haveSameSettings(before, after);
  const matrix = emptyMatrix();
  for (const move of moves) {
    matrix[move.before?.class ?? "absent"][move.after?.class ?? "absent"]++;
  }
  return {
    scale,
    hasSameSettings: isSame,
    months,
    isPerMonth,
    isPartial,
    ...(isPartial ? { sums: compareSums(before, after, factors) } : {}),
    moves,
    kinds: sumByKind(moves),
    matrix,
    alerts: moves.flatMap((move) => describeAlert(move, isSame)),
    // A thinned snapshot lacks clients that were there, so who is missing tells nothing.
    renameOffers: isPartial ? [] : proposeRenames(before, after, decided),
  };
}

/** The names before and now of the clients that were compared as renamed ones. */
export function listRenamed({
  moves,
}: Pick<Movement, "moves">): { readonly before: string; readonly after: string }[] {
  return moves.flatMap(({ before, after }) =>
    before && after && nameKey(before.name) !== nameKey(after.name)
      ? [{ before: before.name, after: after.name }]
      : []
  );
}

/**
 * The clients that can be compared: all of both; where one snapshot is thinned, those that it holds; those that both hold
 * where both are.
 */
function listKeys(
  old: ReadonlyMap<string, SnapshotClient>,
  now: ReadonlyMap<string, SnapshotClient>,
  [before, after]: readonly [Snapshot, Snapshot]
): string[] {
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.filter(
    (key) =>
      (old.has(key) || before.detail === undefined) && (now.has(key) || after.detail === undefined)
  );
}

/** What each class came to in either snapshot, thinned or not. */
function compareSums(
  before: Snapshot,
  after: Snapshot,
  factors: readonly [number, number]
): ClassMove[] {
  const [old, now] = [before, after].map((snapshot, at) => sumClasses(snapshot, factors[at] ?? 1));
  const nobody = { clients: 0, turnover: 0 as Minor };
  return CLASSES.flatMap((name) => {
    const [was, is] = [old?.get(name), now?.get(name)];
    return was || is ? [{ class: name, before: was ?? nobody, after: is ?? nobody }] : [];
  });
}

function sumClasses(
  { clients, sums }: Snapshot,
  factor: number
): Map<ParetoClass, ClassMove["before"]> {
  const found = new Map<ParetoClass, ClassMove["before"]>();
  const lines = sums ?? clients.map((one) => ({ ...one, clients: 1 }));
  for (const { class: name, clients: count, turnover } of lines) {
    const sum = found.get(name);
    found.set(name, {
      clients: (sum?.clients ?? 0) + count,
      turnover: ((sum?.turnover ?? 0) + turnover) as Minor,
    });
  }
  return new Map(
    [...found].map(([name, sum]) => [
      name,
      { ...sum, turnover: Math.round(sum.turnover * factor) as Minor },
    ])
  );
}

/** Amounts times a factor, to whole minor units. */
function scaleClients(snapshot: Snapshot, factor: number): Map<string, SnapshotClient> {
  return new Map(
    snapshot.clients.map((client) => [
      client.key,
      { ...client, turnover: Math.round(client.turnover * factor) as Minor },
    ])
  );
}

function describeMove(
  key: string,
  before: SnapshotClient | null,
  after: SnapshotClient | null
): Move {
  const had = before?.turnover ?? 0;
  const has = after?.turnover ?? 0;
  const kind = describeKind(before, after);
  return {
    kind,
    key,
    name: (after ?? before)?.name ?? "",
    before,
    after,
    change: (has - had) as Minor,
    atStake: (kind === "lost" || kind === "down" ? had : has) as Minor,
  };
}

function describeKind(before: SnapshotClient | null, after: SnapshotClient | null): MoveKind {
  const had = before !== null && before.turnover > 0;
  const has = after !== null && after.turnover > 0;
  if (!had || !has) return had ? "lost" : has ? "new" : "same";
  const fall = placeOfClass(after.class) - placeOfClass(before.class);
  return fall > 0 ? "down" : fall < 0 ? "up" : "same";
}

function compareMoves(left: Move, right: Move): number {
  return (
    right.atStake - left.atStake ||
    comparePlain(left.name, right.name) ||
    comparePlain(left.key, right.key)
  );
}

function describeAlert(move: Move, hasSameSettings: boolean): Alert[] {
  if (!move.before?.isKey) return [];
  if (move.kind === "lost") return [{ code: "keyClientLost", move }];
  if (move.kind === "down") return [{ code: "keyClientFell", move }];
  const hasStayed = move.after?.isKey ?? false;
  return hasStayed || move.before.turnover <= 0 || !hasSameSettings
    ? []
    : [{ code: "keyClientNoMore", move }];
}

function sumByKind(moves: readonly Move[]): Record<MoveKind, MoveSummary> {
  const sum = (kind: MoveKind): MoveSummary => {
    const own = moves.filter((move) => move.kind === kind);
    const add = (amount: (move: Move) => number): Minor =>
      own.reduce((total, move) => total + amount(move), 0) as Minor;
    return {
      clients: own.length,
      change: add((move) => move.change),
      atStake: add((move) => move.atStake),
    };
  };
  return {
    new: sum("new"),
    lost: sum("lost"),
    up: sum("up"),
    down: sum("down"),
    same: sum("same"),
  };
}

function emptyMatrix(): Record<Standing, Record<Standing, number>> {
  const line = (): Record<Standing, number> => ({
    A: 0,
    B: 0,
    C: 0,
    D: 0,
    E: 0,
    "0/returns": 0,
    absent: 0,
  });
  return {
    A: line(),
    B: line(),
    C: line(),
    D: line(),
    E: line(),
    "0/returns": line(),
    absent: line(),
  };
}
