import { boundAreas, intersectAreas } from "../area";
import { NotComputable } from "./formula";
import { errorValue, isError, isReference, type Value } from "./value";

/**
 * What an operator makes of two references: `:` the smallest area with both, a space the cells they share. Errors:
 * #NULL! when they share none, #VALUE! for operands that are no references or on different sheets; the union of
 * several areas is not computed.
 */
export function joinReferences(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right)) return errorValue("#VALUE!");
  if (operator === ",") throw new NotComputable("a union of areas");
  if (left.sheet !== right.sheet) return errorValue("#VALUE!");
  if (operator === ":") return { sheet: left.sheet, area: boundAreas(left.area, right.area) };
  const area = intersectAreas(left.area, right.area);
  return area ? { sheet: left.sheet, area } : errorValue("#NULL!");
}
