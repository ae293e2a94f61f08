/** Root of the workbook's custom XML with snapshots (METHOD 5). */
export const SNAPSHOTS_NAMESPACE = "urn:key-clients:snapshots";

/** The namespaces of the parts that snapshots are kept in, in their order: of each there is at most one part. */
export const SNAPSHOT_NAMESPACES = [
  SNAPSHOTS_NAMESPACE,
  ...[2, 3, 4].map((number) => `${SNAPSHOTS_NAMESPACE}:${number}`),
] as const;

/** A part with snapshots, or with a piece of them. */
export type SnapshotPart = { readonly namespace: string; readonly id: string };

/** Asks which parts with snapshots the workbook has; read after the sync. */
export function loadSnapshotParts(workbook: Excel.Workbook): () => readonly SnapshotPart[] {
  const asked = SNAPSHOT_NAMESPACES.map((namespace) => ({
    namespace,
    parts: workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
  }));
  return () =>
    asked.flatMap(({ namespace, parts }) => {
      const id = parts.items[0]?.id;
      return id === undefined ? [] : [{ namespace, id }];
    });
}

/** Excel may write a part in its own way: what counts is what it holds. */
export function isSameXml(a: string, b: string): boolean {
  const content = (xml: string): string => /^[^>]*>([\s\S]*)<[^<]*$/.exec(xml)?.[1] ?? xml;
  return content(a) === content(b);
}
