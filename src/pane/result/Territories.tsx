import { useMemo, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { showCount, showRounded } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { NumberTable } from "../parts/NumberTable";
import { listTerritories } from "./clients";

/** A manager has some, not hundreds; what a mistaken column would give is cut. */
const MOST = 100;

/** How many clients, how much turnover and how many key clients each territory has. */
export function Territories(props: { readonly classification: Classification }): ReactNode {
  const { language, texts } = usePane();
  const { classification } = props;
  const territories = useMemo(() => listTerritories(classification), [classification]);
  if (territories.length === 0) return null;
  return (
    <FoldedSection title={texts.territories(territories.length)}>
      <NumberTable
        label={texts.territories(territories.length)}
        headings={[texts.territory, texts.clientsColumn, texts.turnoverColumn, texts.keyColumn]}
        rows={territories.slice(0, MOST).map(({ name, clients, turnover, keyClients }) => ({
          key: name,
          name,
          cells: [
            showCount(language, clients),
            showRounded(language, turnover, classification.scale),
            showCount(language, keyClients),
          ],
        }))}
      />
    </FoldedSection>
  );
}
