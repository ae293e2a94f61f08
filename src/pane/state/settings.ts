import { DEFAULT_OPTIONS } from "../../core/classes/classification";
import type { Settings } from "./state";

/** A number as people type it: `80`, `80,5`, `80.5`, `80 %`; undefined for anything else. */
export function parsePercent(text: string): number | undefined {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1].replace(",", "."));
}

/** The limits of the classes as typed; undefined: they are none, see `areLimits`. */
export function parseLimits(a: string, b: string): Pick<Settings, "a" | "b"> | undefined {
  const limits = { a: parsePercent(a) ?? 0, b: parsePercent(b) ?? 0 };
  return areLimits(limits) ? limits : undefined;
}

/** METHOD 2: A ends below B, B at the whole at most. */
function areLimits({ a, b }: Pick<Settings, "a" | "b">): boolean {
  return a > 0 && a < b && b <= 100;
}

/** The limit of loyalty as typed, 0..100. */
export function parseLoyalty(text: string): number | undefined {
  const limit = parsePercent(text);
  return limit !== undefined && limit <= 100 ? limit : undefined;
}

export function areUsual(settings: Settings): boolean {
  const { a, b, loyalFrom, territoryAIsKey } = DEFAULT_OPTIONS;
  return (
    settings.a === a &&
    settings.b === b &&
    settings.loyalFrom === loyalFrom &&
    settings.territoryAIsKey === territoryAIsKey
  );
}

export function usualSettings(): Settings {
  const { a, b, loyalFrom, territoryAIsKey } = DEFAULT_OPTIONS;
  return { a, b, loyalFrom, territoryAIsKey };
}
