import type { ReactNode } from "react";
import { MOVE_KINDS, type Movement, type MoveKind } from "../../core/classes/movement/movement";
import { clientListTexts } from "../../strings/clientList";
import { movementTexts } from "../../strings/movement";
import { showColumn, showCount } from "../../strings/numbers";
import { NumberTable } from "../parts/NumberTable";
import { useWholePane } from "../parts/useWholePane";

export const SHOWN_KINDS = MOVE_KINDS.filter((kind) => kind !== "same");

/** How many came, left, rose and fell, with the money at stake. */
export function KindsTable(props: {
  readonly movement: Movement;
  /** Leads to who it was; absent: they are none of the result's clients. */
  readonly onOpen?: (kind: MoveKind) => void;
}): ReactNode {
  const { language, texts: pane } = useWholePane();
  const texts = movementTexts(language);
  const { onOpen } = props;
  const { kinds, scale } = props.movement;
  const { show } = clientListTexts(language);
  const { unit, shown } = showColumn(
    language,
    SHOWN_KINDS.map((kind) => kinds[kind].atStake),
    scale
  );
  return (
    <NumberTable
      label={texts.title}
      headings={[texts.change, texts.clients, pane.inUnits(texts.atStake, unit)]}
      rows={SHOWN_KINDS.map((kind, at) => ({
        key: kind,
        name: texts.kinds[kind],
        cells: [showCount(language, kinds[kind].clients), shown[at] ?? ""],
        ...(onOpen && kinds[kind].clients > 0
          ? {
              door: {
                label: show(texts.kinds[kind], kinds[kind].clients),
                onOpen: () => onOpen(kind),
              },
            }
          : {}),
      }))}
    />
  );
}
