import type { ReactNode } from "react";
import type { Movement } from "../../core/classes/movement/movement";
import { movementTexts } from "../../strings/movement";
import { showColumn, showCount } from "../../strings/numbers";
import { NumberTable } from "../parts/NumberTable";
import { useWholePane } from "../parts/useWholePane";

/** Where a snapshot is thinned: what all clients of each class came to before and after. */
export function ClassSums(props: { readonly movement: Movement }): ReactNode {
  const { language, texts: pane } = useWholePane();
  const texts = movementTexts(language);
  const { sums = [], scale } = props.movement;
  if (sums.length === 0) return null;
  const { unit, shown } = showColumn(
    language,
    sums.flatMap(({ before, after }) => [before.turnover, after.turnover]),
    scale
  );
  return (
    <NumberTable
      label={texts.sumsTitle}
      headings={[
        texts.classHead,
        texts.clients,
        pane.inUnits(texts.sumBefore, unit),
        pane.inUnits(texts.sumAfter, unit),
      ]}
      rows={sums.map(({ class: name, before, after }, at) => ({
        key: name,
        name: texts.standing(name),
        cells: [
          `${showCount(language, before.clients)} → ${showCount(language, after.clients)}`,
          shown[2 * at] ?? "",
          shown[2 * at + 1] ?? "",
        ],
      }))}
    />
  );
}
