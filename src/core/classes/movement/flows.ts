import type { Minor } from "../../reading/values/decimal";
import { placeOfClass } from "../pareto/classNames";
import { STANDINGS, type Movement, type Standing } from "./movement";

/** Clients that went from one standing to another, or stayed. Money in minor units of `Movement.scale`. */
export type Flow = {
  readonly from: Standing;
  readonly to: Standing;
  readonly clients: number;
  /** What they brought before, and what they bring now. */
  readonly before: Minor;
  readonly after: Minor;
  readonly way: "up" | "down" | "same";
};

/**
 * METHOD 5, the matrix of movement as flows: only those that have clients, in the order of the standings, best first. Who
 * was in neither snapshot is in none. `way` goes by the standings: who comes rises, who is no longer there falls.
 */
export function listFlows({ moves, matrix }: Pick<Movement, "moves" | "matrix">): Flow[] {
  const sums = new Map<string, { before: number; after: number }>();
  for (const { before, after } of moves) {
    const key = keyOf(before?.class ?? "absent", after?.class ?? "absent");
    const known = sums.get(key) ?? { before: 0, after: 0 };
    known.before += before?.turnover ?? 0;
    known.after += after?.turnover ?? 0;
    sums.set(key, known);
  }
  return STANDINGS.flatMap((from) =>
    STANDINGS.flatMap((to) => {
      const clients = matrix[from][to];
      if (clients === 0 || (from === "absent" && to === "absent")) return [];
      const money = sums.get(keyOf(from, to)) ?? { before: 0, after: 0 };
      const [before, after] = [money.before as Minor, money.after as Minor];
      return [{ from, to, clients, before, after, way: wayOf(from, to) }];
    })
  );
}

function keyOf(from: Standing, to: Standing): string {
  return `${from} ${to}`;
}

function wayOf(from: Standing, to: Standing): Flow["way"] {
  const fall = placeOf(to) - placeOf(from);
  if (fall === 0) return "same";
  return fall > 0 ? "down" : "up";
}

function placeOf(standing: Standing): number {
  return standing === "absent" ? Infinity : placeOfClass(standing);
}
