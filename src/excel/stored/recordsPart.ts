import type { Block } from "../cells/area";

/** Root of the workbook's one custom XML part with records of the last runs. */
export const RECORDS_NAMESPACE = "urn:key-clients:records";

/** The part with records as it was read; `id` undefined: there is none. */
export type StoredRecords = { readonly id: string | undefined; readonly xml: string };

/** Asks for the part by its id in the request under way; read after the sync. */
export function loadRecords(workbook: Excel.Workbook, id: string | undefined): () => StoredRecords {
  if (id === undefined) return () => ({ id, xml: "" });
  const xml = workbook.customXmlParts.getItem(id).getXml();
  return () => ({ id, xml: textOf(xml) });
}

function textOf(answer: OfficeExtension.ClientResult<string>): string {
  return answer.value;
}

/** Asks whether the workbook keeps records; gives the part's id after the sync. */
export function loadRecordsPart(workbook: Excel.Workbook): () => string | undefined {
  const parts = workbook.customXmlParts.getByNamespace(RECORDS_NAMESPACE).load("items/id");
  return () => parts.items[0]?.id;
}

/** Cells of a block that a record keeps; `CellBackup` and the checks before taking back end there too. */
const MOST_CELLS = 60_000;

/** Can a run that writes so large a block be taken back after the pane was closed? */
export function isKeptInWorkbook({ rows, columns }: Pick<Block, "rows" | "columns">): boolean {
  return rows * columns <= MOST_CELLS;
}
