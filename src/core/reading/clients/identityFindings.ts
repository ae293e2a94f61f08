import { type IdPair, groupShared } from "./idPairs";
import type { Ids } from "./ids";

/** Something about ids that a person is told, with the places of the first rows that show it. */
export type IdentityFinding = {
  readonly code:
    | "oneNameSeveralIds"
    | "oneIdSeveralNames"
    | "rowWithoutId"
    | "placeholderId"
    | "idsIncomplete"
    | "brokenId";
  readonly places: readonly number[];
  readonly count: number;
  readonly sample: string;
  readonly others: readonly string[];
};

/** So many findings of a kind are listed one by one; the last of them counts the rest. */
const MOST_TOLD = 20;

/** Ids that a spreadsheet cut short. */
export function findBrokenIds({ broken, idOf, shown }: Ids): IdentityFinding[] {
  const [first] = broken;
  if (first === undefined) return [];
  const sample = shown[idOf[first] ?? -1] ?? "";
  return [{ code: "brokenId", places: broken, count: broken.length, sample, others: [] }];
}

/** Too few ids to decide, where names and ids do not agree anyway. */
export function findIncompleteIds({ missing, rows, filled }: Ids): IdentityFinding {
  const [sample, of] = [String(filled), String(rows)];
  return { code: "idsIncomplete", places: missing, count: rows - filled, sample, others: [of] };
}

/** What names and ids disagree on where ids decide. */
export function findDisagreements(
  names: readonly string[],
  { shown, missing, rows, filled }: Ids,
  pairs: readonly IdPair[],
  placeholders: ReadonlySet<number>
): IdentityFinding[] {
  const nameOf = ({ name }: IdPair): string => names[name] ?? "";
  const idOf = ({ id }: IdPair): string => shown[id] ?? "";
  const real = pairs.filter(({ id }) => !placeholders.has(id));
  const empty = pairs.filter(({ id }) => placeholders.has(id));
  const without: IdentityFinding = {
    code: "rowWithoutId",
    places: missing,
    count: rows - filled,
    sample: "",
    others: [],
  };
  return [
    ...listGroups("oneNameSeveralIds", groupShared(real, "name"), nameOf, idOf),
    ...listGroups("oneIdSeveralNames", groupShared(real, "id"), idOf, nameOf),
    ...listGroups("placeholderId", groupShared(empty, "id"), idOf, nameOf),
    ...(missing.length > 0 ? [without] : []),
  ];
}

function listGroups(
  code: IdentityFinding["code"],
  groups: ReadonlyMap<number, readonly IdPair[]>,
  sampleOf: (pair: IdPair) => string,
  otherOf: (pair: IdPair) => string
): IdentityFinding[] {
  return [...groups.values()].slice(0, MOST_TOLD).map((group, index) => ({
    code,
    places: group.map(({ firstAt }) => firstAt),
    count: index === MOST_TOLD - 1 ? groups.size - index : 1,
    sample: group[0] ? sampleOf(group[0]) : "",
    others: group.map(otherOf),
  }));
}
