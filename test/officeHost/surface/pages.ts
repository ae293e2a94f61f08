import type { DeclaredMember } from "./declared";
import type { Imitation } from "./imitated";

type Declared = ReadonlyMap<string, readonly DeclaredMember[]>;
type Imitated = (owner: string, member: DeclaredMember) => Imitation;

/** The page that says which members are imitated: counts by requirement set, then every object. */
export function writeSurface(declared: Declared, imitated: Imitated): string {
  const bySet = new Map<string, { all: number; here: number }>();
  const rows: string[] = [];
  const absent: string[] = [];
  for (const [owner, members] of declared) {
    const here = members.filter((member) => imitated(owner, member) !== "none");
    for (const member of members) {
      const set = setOf(member);
      const count = bySet.get(set) ?? { all: 0, here: 0 };
      bySet.set(set, count);
      count.all += 1;
      if (here.includes(member)) count.here += 1;
    }
    if (here.length === 0) absent.push(`${owner} (${members.length})`);
    else rows.push(describeObject(owner, members, imitated));
  }
  const counts = [...bySet].sort(([a], [b]) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const all = counts.reduce((sum, [, count]) => sum + count.all, 0);
  const here = counts.reduce((sum, [, count]) => sum + count.here, 0);
  return [
    "# What of Excel's API the stand-in has",
    "",
    "Made by `npm run surface` from the declarations of @types/office-js and the classes of `api/`: not to be edited.",
    `${here} of ${all} members are imitated. The others end the batch with \`ApiNotFound\` and their name.`,
    "",
    "| requirement set | imitated | declared |",
    "| --- | ---: | ---: |",
    ...counts.map(([set, count]) => `| ${set} | ${count.here} | ${count.all} |`),
    "",
    "## Objects",
    "",
    "| object | sets | imitated | refused |",
    "| --- | --- | ---: | --- |",
    ...rows,
    "",
    "## Objects that are refused as a whole",
    "",
    `With the number of their members: ${absent.join(", ")}.`,
    "",
  ].join("\n");
}

function describeObject(
  owner: string,
  members: readonly DeclaredMember[],
  imitated: Imitated
): string {
  const refused = members.flatMap((member) => {
    const how = imitated(owner, member);
    if (how === "whole") return [];
    return how === "read" ? [`${member.name} (setting it)`] : [member.name];
  });
  const here = members.filter((member) => imitated(owner, member) !== "none").length;
  const sets = [...new Set(members.map(setOf))].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const span = sets.length === 1 ? sets[0] : `${sets[0]} – ${sets.at(-1)}`;
  return `| ${owner} | ${span} | ${here} of ${members.length} | ${refused.join(", ")} |`;
}

/** "1.4" for "ExcelApi 1.4", the first set that has it where several are named. */
function setOf({ set }: DeclaredMember): string {
  const found = /(ExcelApi(?:Online|Desktop)?) (\d+\.\d+)/.exec(set);
  if (!found) return "none named";
  return found[1] === "ExcelApi" ? (found[2] ?? "") : `${found[1]} ${found[2]}`;
}

function orderOf(set: string): string {
  const numbers = /^(\d+)\.(\d+)$/.exec(set);
  return numbers ? `0${(numbers[2] ?? "").padStart(3, "0")}` : `1${set}`;
}

/** The source file with the names of the properties that each object of Excel has. */
export function writeProperties(declared: Declared): string {
  const lines = [...declared].map(([owner, members]) => {
    const names = members.filter(({ kind }) => kind === "property" || kind === "readonly");
    return `  ${owner}: ${JSON.stringify(names.map(({ name }) => name).join(" "))},`;
  });
  return [
    "/*",
    " * Made by `npm run surface` from the declarations of @types/office-js: not to be edited.",
    " */",
    "",
    "/** The properties of Excel's objects, whether the stand-in has them or not; names are parted by blanks. */",
    "export const EXCEL_PROPERTIES: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}

/** The source file with the requirement set of each imitated member that is younger than ExcelApi 1.1. */
export function writeSets(declared: Declared, imitated: Imitated): string {
  const lines = [...declared].flatMap(([owner, members]) => {
    const sets = members.flatMap((member) => {
      const minor = /^1\.(\d+)$/.exec(setOf(member))?.[1];
      const isYounger = minor !== undefined && minor !== "1" && imitated(owner, member) !== "none";
      return isYounger ? [`${member.name}:${minor}`] : [];
    });
    return sets.length > 0 ? [`  ${owner}: ${JSON.stringify(sets.join(" "))},`] : [];
  });
  return [
    "/*",
    " * Made by `npm run surface` from the declarations of @types/office-js: not to be edited.",
    " */",
    "",
    "/** By object, the members that came after ExcelApi 1.1, each with the second number of its set; parted by blanks. */",
    "export const MEMBER_SETS: Readonly<Record<string, string>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}
