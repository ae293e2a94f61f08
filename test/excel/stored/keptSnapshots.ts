import type { KeptSnapshot } from "../../../src/core/report/snapshots";
import { SNAPSHOTS_NAMESPACE } from "../../../src/excel/stored/snapshotPart";
import { readSnapshots } from "../../../src/excel/stored/snapshots";
import type { Workbook } from "../../../src/officeHost/model/workbook";

/** The snapshots that a workbook in memory holds, the latest first. */
export async function keptIn({
  customXml,
}: Pick<Workbook, "customXml">): Promise<readonly KeptSnapshot[]> {
  const parts = customXml.filter(({ namespaceUri }) =>
    namespaceUri.startsWith(SNAPSHOTS_NAMESPACE)
  );
  const { kept } = await readSnapshots(
    parts.map(({ namespaceUri, xml }) => ({ namespace: namespaceUri, id: "", xml }))
  );
  return kept;
}
