import { classifySelection } from "../../src/excel/late";
import { openBench } from "../excel/office";
import { makeTurnovers } from "./data";
import { round, type BenchLine } from "./measure";

/** Excel on the web refuses 5 MB of a request or of its answer, and each request is a way over the net. */
const MOST_REQUESTS = 12;
const MOST_BYTES = 4 * 2 ** 20;

/**
 * What a run with a report sends: a first one and a refresh of the same data. `ratio` is the larger of both parts, requests and
 * bytes of the largest request or answer, of what they may be.
 */
export async function measureRequests(
  clients: number
): Promise<(BenchLine & { readonly requests: number; readonly largest: number })[]> {
  const turnovers = makeTurnovers(clients);
  const rows = Array.from(turnovers, (turnover, at) => [`Client ${at + 1}`, Math.abs(turnover)]);
  const bench = await openBench({ Sales: [["Client", "Turnover"], ...rows] });
  try {
    const lines = [];
    for (const name of ["first", "refresh"]) {
      bench.host.requests.length = 0;
      const from = performance.now();
      await classifySelection({ language: "en", withCharts: true, day: "2026-11-30" });
      const { length: requests } = bench.host.requests;
      const largest = Math.max(
        ...bench.host.requests.flatMap(({ bytes, responseBytes }) => [bytes, responseBytes])
      );
      lines.push({
        case: `classes and report, ${name}: requests, bytes of the largest`,
        n: clients,
        ms: round(performance.now() - from),
        reference: MOST_BYTES,
        ratio: round(Math.max(requests / MOST_REQUESTS, largest / MOST_BYTES)),
        limit: 1,
        requests,
        largest,
      });
    }
    return lines;
  } finally {
    bench.office.close();
  }
}
