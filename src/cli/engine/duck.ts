import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a cell of a result holds: whole numbers beyond 32 bits come as bigint, which nobody here asks for. */
export type DuckValue = string | number | boolean | bigint | null;

/** What is used of the engine's own package. Its types are not taken, so that a tree without it compiles. */
type DuckVector = { getItem(index: number): DuckValue };
type DuckChunk = {
  readonly rowCount: number;
  getColumnVector(column: number): DuckVector;
};
type DuckResult = { readonly columnCount: number; fetchChunk(): Promise<DuckChunk | null> };
type DuckConnection = {
  run(sql: string): Promise<DuckResult>;
  closeSync(): void;
};
type DuckInstance = { connect(): Promise<DuckConnection>; closeSync(): void };
type DuckPackage = {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<DuckInstance>;
  };
};

/** The engine refused a statement; the message is its own, in English. */
export class DuckError extends Error {}

/** An open engine. Statements throw `DuckError`. */
export type Duck = {
  run(sql: string): Promise<void>;
  /** All rows of a small result. */
  rows(sql: string): Promise<DuckValue[][]>;
  /** Closes the engine and deletes what it has laid on the disk. */
  close(): void;
  /** A folder of its own for files that are only read once; deleted by `close`. */
  readonly folder: string;
};

/** So much memory the engine may take before it goes on on the disk. */
const MEMORY = "1100MB";

/** Opens an engine in memory, which lays aside on the disk what does not fit. */
export async function openDuck(): Promise<Duck> {
  const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as DuckPackage;
  const folder = mkdtempSync(join(tmpdir(), "key-clients-"));
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: MEMORY,
    temp_directory: join(folder, "spill"),
    // Nothing is fetched from a network, whatever a file is called.
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  const ask = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work;
    } catch (error) {
      throw new DuckError(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    folder,
    run: async (sql) => void (await ask(connection.run(sql))),
    rows: async (sql) => {
      const rows: DuckValue[][] = [];
      const result = await ask(connection.run(sql));
      for (;;) {
        const chunk = await ask(result.fetchChunk());
        const count = chunk?.rowCount ?? 0;
        if (!chunk || count === 0) return rows;
        const columns = Array.from({ length: result.columnCount }, (_, at) =>
          chunk.getColumnVector(at)
        );
        for (let row = 0; row < count; row++)
          rows.push(columns.map((column) => column.getItem(row)));
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A text as SQL writes it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column's or table's name as SQL writes it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
