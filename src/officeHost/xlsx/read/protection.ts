import type { Protection } from "../../model/parts";
import { flagOf, type XmlElement } from "../xml/tree";

/** Excel's option, and the file's flag that forbids it (present and true: forbidden), with the flag's default. */
export const PROTECTION_FLAGS: readonly (readonly [
  option: string,
  flag: string,
  absent: boolean,
])[] = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
];

/** The protection of a sheet. A password of the file is known to exist, not what it is: then `password` is "". */
export function readProtection(element: XmlElement | undefined): Protection {
  if (!flagOf(element, "sheet")) return { protected: false, options: {} };
  const options: Record<string, boolean | string> = {};
  for (const [option, flag, absent] of PROTECTION_FLAGS)
    options[option] = !flagOf(element, flag, absent);
  const noLocked = flagOf(element, "selectLockedCells");
  const noUnlocked = flagOf(element, "selectUnlockedCells");
  options.selectionMode = noUnlocked ? "None" : noLocked ? "Unlocked" : "Normal";
  const hasPassword = ["password", "hashValue"].some((name) => element?.attributes.get(name));
  return { protected: true, options, ...(hasPassword && { password: "" }) };
}
