import { ApiError } from "../model/apiError";
import { MEMBER_SETS } from "./memberSets";

/** By `Range.GetMergedAreasOrNullObject`, the second number of the ExcelApi set that a member came with. */
let sets: ReadonlyMap<string, number> | undefined;

function readSets(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [owner, members] of Object.entries(MEMBER_SETS)) {
    for (const member of members.split(" ")) {
      const [name = "", minor = ""] = member.split(":");
      found.set(`${owner}.${name.charAt(0).toUpperCase()}${name.slice(1)}`, Number(minor));
    }
  }
  return found;
}

/**
 * Refuses what an Excel that claims ExcelApi 1.`minor` does not have yet. Members of the first set, and what the
 * declarations do not name, are always there. Errors: `ApiNotFound`.
 */
export function refuseNewer(member: string, minor: number): void {
  sets ??= readSets();
  const needed = sets.get(member);
  if (needed === undefined || needed <= minor) return;
  throw new ApiError(
    "ApiNotFound",
    `This Excel has ExcelApi 1.${minor}; ${member} came with 1.${needed}.`,
    501
  );
}
