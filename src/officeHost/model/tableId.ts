import type { Table } from "./parts";

/** Excel gives tables GUIDs; here they are made of the number that the file keeps. */
export function tableId(table: Pick<Table, "id">): string {
  return `{00000000-000C-0000-FFFF-FFFF${table.id.toString(16).toUpperCase().padStart(8, "0")}}`;
}
