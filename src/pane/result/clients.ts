import type { ClassifiedClient } from "../../core/classes/classification";
import type { StrategyClient } from "../../excel/deeds";

/** What the strategy sheet's head tells of a client; money in the sheet's unit. */
export function describeClient(classified: ClassifiedClient, scale: number): StrategyClient {
  const { client, quadrant, share } = classified;
  const unit = 10 ** scale;
  return {
    key: client.key,
    name: client.name,
    territory: client.territory,
    agent: client.agent,
    class: classified.class,
    quadrant,
    turnover: client.turnover / unit,
    profit: client.profit === null ? null : client.profit / unit,
    share,
    money: scale > 0 ? `#,##0.${"0".repeat(scale)}` : "#,##0",
  };
}
