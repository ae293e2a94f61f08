import { useMemo, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { showColumn, showCount } from "../../strings/numbers";
import { useWholePane } from "../parts/useWholePane";
import { FoldedSection } from "../parts/FoldedSection";
import { NumberTable } from "../parts/NumberTable";
import { listTerritories } from "./clients";

/** There are some territories, not hundreds; more than that come from a wrong column and are cut. */
const MOST = 100;

/** How many clients, how much turnover and how many key clients each territory has. */
export function Territories(props: { readonly classification: Classification }): ReactNode {
  const { language, texts } = useWholePane();
  const { classification } = props;
  const territories = useMemo(() => listTerritories(classification), [classification]);
  if (territories.length === 0) return null;
  const { unit, shown } = showColumn(
    language,
    territories.map(({ turnover }) => turnover),
    classification.scale
  );
  return (
    <FoldedSection title={texts.territories(territories.length)}>
      <NumberTable
        label={texts.territories(territories.length)}
        headings={[
          texts.territory,
          texts.clientsColumn,
          texts.inUnits(texts.turnoverColumn, unit),
          texts.keyColumn,
        ]}
        rows={territories.slice(0, MOST).map(({ name, clients, keyClients }, at) => ({
          key: name,
          name,
          cells: [showCount(language, clients), shown[at] ?? "", showCount(language, keyClients)],
        }))}
      />
    </FoldedSection>
  );
}
