import { useMemo, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { listRisers } from "../../core/classes/quadrants/risers";
import { showPercent } from "../../strings/numbers";
import { useWholePane } from "../parts/useWholePane";
import { Door } from "../parts/Door";
import { Facts } from "../parts/Facts";
import { useDoors } from "./useDoors";
import { FoldedSection } from "../parts/FoldedSection";

/** As many as a manager can look after at once. */
const MOST = 15;

/** METHOD 4: nobody is written off; who rises is tomorrow's key client. */
export function Risers(props: { readonly classification: Classification }): ReactNode {
  const { state, language, texts } = useWholePane();
  const { classification } = props;
  const { openClient } = useDoors();
  const rule = state.settings.numbers.risers;
  const risers = useMemo(
    () => listRisers(classification, rule).slice(0, MOST),
    [classification, rule]
  );
  if (risers.length === 0) return null;
  return (
    <FoldedSection title={texts.risers(risers.length)} note={texts.risersNote}>
      <Facts
        facts={risers.map(({ one, shareOfMedianA }) => ({
          key: one.client.key,
          name: <Door onOpen={() => openClient(one.client.key)}>{one.client.name}</Door>,
          value: showPercent(language, shareOfMedianA, 0),
        }))}
      />
    </FoldedSection>
  );
}
