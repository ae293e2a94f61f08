import type { ReactNode } from "react";
import { STANDINGS, type Movement } from "../../core/classes/movement/movement";
import { movementTexts } from "../../strings/movement";
import { showCount } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { NumberTable } from "../parts/NumberTable";

/** How many clients went from which class to which; classes that nobody was or is in are left out. */
export function MovementMatrix(props: { readonly movement: Movement }): ReactNode {
  const { language } = usePane();
  const texts = movementTexts(language);
  const { matrix } = props.movement;
  const used = STANDINGS.filter((one) =>
    STANDINGS.some((other) => matrix[one][other] > 0 || matrix[other][one] > 0)
  );
  return (
    <FoldedSection title={texts.matrix} level={3}>
      <NumberTable
        label={texts.matrix}
        headings={[texts.matrixCorner, ...used.map(texts.standing)]}
        rows={used.map((from) => ({
          key: from,
          name: texts.standing(from),
          cells: used.map((to) =>
            matrix[from][to] > 0 ? showCount(language, matrix[from][to]) : "·"
          ),
        }))}
      />
    </FoldedSection>
  );
}
