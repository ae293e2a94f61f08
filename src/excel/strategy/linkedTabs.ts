import type { SheetState } from "../read/sheetState";
import { parseRegistry } from "./registry";

/**
 * Asks, in the request under way, which clients have a strategy sheet: their keys with the tab, as it is called now. A
 * sheet that was deleted is left out.
 */
export function loadStrategyTabs(
  workbook: Excel.Workbook,
  { registryPart, sheets }: Pick<SheetState, "registryPart" | "sheets">
): () => ReadonlyMap<string, string> {
  if (registryPart === undefined) return () => new Map();
  const xml = workbook.customXmlParts.getItem(registryPart).getXml();
  return () =>
    new Map(
      parseRegistry(textOf(xml)).flatMap(({ key, id, sheet: tab }) => {
        const found =
          sheets.find((one) => one.id === id) ?? sheets.find(({ name }) => name === tab);
        return found ? [[key, found.name] as const] : [];
      })
    );
}

function textOf(answer: OfficeExtension.ClientResult<string>): string {
  return answer.value;
}
