import type { ReactNode } from "react";
import { STANDINGS, type Movement, type Standing } from "../../core/classes/movement/movement";
import { clientListTexts } from "../../strings/clientList";
import { movementTexts } from "../../strings/movement";
import { showCount } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { NumberTable } from "../parts/NumberTable";
import { describeFilter } from "./describeFilter";

/** How many clients went from which class to which; classes that nobody was or is in are left out. */
export function MovementMatrix(props: {
  readonly movement: Movement;
  /** Leads to who it was; absent: they are none of the result's clients. */
  readonly onOpen?: (from: Standing, to: Standing) => void;
}): ReactNode {
  const { language } = usePane();
  const texts = movementTexts(language);
  const { onOpen } = props;
  const { matrix } = props.movement;
  const { show } = clientListTexts(language);
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
          cellDoors: used.map((to) =>
            onOpen && matrix[from][to] > 0
              ? {
                  label: show(
                    describeFilter(language, { of: "passed", from, to }, 0),
                    matrix[from][to]
                  ),
                  onOpen: () => onOpen(from, to),
                }
              : undefined
          ),
        }))}
      />
    </FoldedSection>
  );
}
