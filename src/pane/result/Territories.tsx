import { useMemo, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { showColumn, showCount } from "../../strings/numbers";
import { useWholePane } from "../parts/useWholePane";
import { Section } from "../parts/Section";
import { NumberTable } from "../parts/NumberTable";
import { listTerritories } from "./clients";
import { useDoors } from "./useDoors";

/** There are some territories, not hundreds; more than that come from a wrong column and are cut. */
const MOST = 100;

/** How many clients, how much turnover and how many key clients each territory has. */
export function Territories(props: { readonly classification: Classification }): ReactNode {
  const { language, texts } = useWholePane();
  const { classification } = props;
  const { openList } = useDoors();
  const territories = useMemo(() => listTerritories(classification), [classification]);
  if (territories.length === 0) return null;
  const list = clientListTexts(language);
  const { unit, shown } = showColumn(
    language,
    territories.map(({ turnover }) => turnover),
    classification.scale
  );
  return (
    <Section title={texts.territories(territories.length)}>
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
          door: {
            label: list.show(list.ofTerritory(name), clients),
            onOpen: () => openList({ of: "territory", name }),
          },
        }))}
      />
    </Section>
  );
}
