/** Root of the workbook's one custom XML part with snapshots (METHOD 5). */
export const SNAPSHOTS_NAMESPACE = "urn:key-clients:snapshots";

/** Asks whether the workbook keeps snapshots; gives the part's id after the sync. */
export function loadSnapshotPart(workbook: Excel.Workbook): () => string | undefined {
  const parts = workbook.customXmlParts.getByNamespace(SNAPSHOTS_NAMESPACE).load("items/id");
  return () => parts.items[0]?.id;
}

/** Excel may write a part in its own way: what counts is what it holds. */
export function isSameXml(a: string, b: string): boolean {
  const content = (xml: string): string => /^[^>]*>([\s\S]*)<[^<]*$/.exec(xml)?.[1] ?? xml;
  return content(a) === content(b);
}
