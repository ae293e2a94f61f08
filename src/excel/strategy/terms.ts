import { TERM_CODES, type ClientTerms } from "../../core/strategy/clientValue";
import type { StrategyClient } from "../../core/strategy/client";
import { USUAL_NUMBERS, type ValueNumbers } from "../stored/assumptions";

/**
 * What a client's value is told by where the person has not put in numbers of the client's own (METHOD 8): the margin of
 * the data, or a share of the turnover, and the rates of the settings. What keeping it costs is unknown until it is set.
 */
export function findGivenTerms(
  client: Pick<StrategyClient, "turnover" | "profit">,
  numbers: ValueNumbers = USUAL_NUMBERS.value
): ClientTerms {
  const { years, marginShare, retention, discount, growth = 0, keeping, rule } = numbers;
  const whole = client.profit ?? client.turnover * marginShare;
  return {
    margin: years > 0 ? whole / years : null,
    retention,
    discount,
    growth,
    keeping: keeping > 0 ? keeping : null,
    replacing: rule.acquisitionRatio,
  };
}

/** The terms as they go into the cells of their line; "": not known. */
export function termCells(terms: ClientTerms): (string | number)[] {
  return TERM_CODES.map((code) => terms[code] ?? "");
}
