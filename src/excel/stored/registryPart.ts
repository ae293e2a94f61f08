/** Root of the workbook's custom XML part with the registry of its strategy sheets. */
export const REGISTRY_NAMESPACE = "urn:key-clients:strategy";

/** Asks whether the workbook has one; gives the part's id after the sync. */
export function loadRegistryPart(workbook: Excel.Workbook): () => string | undefined {
  const parts = workbook.customXmlParts.getByNamespace(REGISTRY_NAMESPACE).load("items/id");
  return () => parts.items[0]?.id;
}
