import type { Classification } from "../../classes/classification";
import { describeConcentration } from "../../classes/concentration/concentration";

/** METHOD 3, the loss scenario: who leaves, and how many clients of median size would make up for it. */
export type LossLine = {
  /** How many of the largest leave. */
  readonly clients: number;
  readonly names: readonly string[];
  readonly medianClients: number;
};

/** One line for each scenario that there are clients enough for. */
export function describeLosses({ clients, pareto }: Classification): LossLine[] {
  return describeConcentration(pareto).losses.map(({ clients: count, medianClients }) => ({
    clients: count,
    names: clients.slice(0, count).map(({ client }) => client.name),
    medianClients,
  }));
}
