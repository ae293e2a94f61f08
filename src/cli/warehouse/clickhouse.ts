import { createRequire } from "node:module";

/** What is used of ClickHouse's own client. Its types are not taken, so that a tree without it compiles. */
type ClickHouseClient = {
  query(asked: {
    readonly query: string;
    readonly format: "JSONCompactEachRow";
  }): Promise<{ stream(): AsyncIterable<readonly { json(): unknown }[]> }>;
  close(): Promise<void>;
};
type ClickHousePackage = {
  createClient(options: {
    readonly url: string;
    readonly username?: string;
    readonly password?: string;
    readonly request_timeout: number;
    readonly application: string;
    readonly clickhouse_settings: Readonly<Record<string, string | number>>;
    readonly log: { readonly level: number };
  }): ClickHouseClient;
};

/** A warehouse could not be reached or refused a statement; `reason` is its own sentence, without credentials. */
export class WarehouseError extends Error {
  constructor(
    readonly host: string,
    readonly reason: string
  ) {
    super(`${host}: ${reason}`);
  }
}

/** Runs a statement in a warehouse and hands each row of its answer on. Throws `WarehouseError`. */
export type AskWarehouse = (
  statement: string,
  take: (row: readonly unknown[]) => void
) => Promise<void>;

/** A statement over a cluster may run so long before it is given up, in milliseconds. */
const LONGEST = 3_600_000;
/** The client's own word for writing nothing to the terminal. */
const NO_LOG = 127;

/**
 * Does some work with a ClickHouse at an address over its official client. Who asks stands in the environment
 * (CLICKHOUSE_USER, CLICKHOUSE_PASSWORD) and is never printed.
 */
export async function withClickHouse<Result>(
  url: string,
  work: (ask: AskWarehouse) => Promise<Result>
): Promise<Result> {
  const { createClient } = createRequire(import.meta.url)(
    "@clickhouse/client"
  ) as ClickHousePackage;
  const { CLICKHOUSE_USER: username, CLICKHOUSE_PASSWORD: password } = process.env;
  const client = createClient({
    url,
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    request_timeout: LONGEST,
    application: "key-clients",
    // A line now and then keeps what stands between from taking a long silence for the end.
    clickhouse_settings: {
      send_progress_in_http_headers: 1,
      http_headers_progress_interval_ms: "60000",
    },
    log: { level: NO_LOG },
  });
  const { host } = new URL(url);
  try {
    return await work(async (statement, take) => {
      try {
        const answer = await client.query({ query: statement, format: "JSONCompactEachRow" });
        for await (const rows of answer.stream())
          for (const row of rows) take(row.json() as readonly unknown[]);
      } catch (error) {
        throw new WarehouseError(host, nameReason(error, password));
      }
    });
  } finally {
    await client.close();
  }
}

/** What went wrong in one line; an empty message has a code at least. */
function nameReason(error: unknown, password: string | undefined): string {
  const { message = "", code } = error as { readonly message?: string; readonly code?: unknown };
  const text = message.trim() === "" ? String(code ?? error) : message;
  const [line = ""] = text.trim().split("\n");
  return password ? line.replaceAll(password, "***") : line;
}
