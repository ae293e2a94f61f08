import { useMemo, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { describeConcentration } from "../../core/classes/concentration/concentration";
import { showRatio, showShare } from "../../strings/numbers";
import { useWholePane } from "../parts/useWholePane";
import { Facts } from "../parts/Facts";
import { FoldedSection } from "../parts/FoldedSection";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  losses: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const LARGEST = [1, 3, 5, 10] as const;

/** METHOD 3: how much hangs on few clients, and what goes when they go. */
export function Concentration(props: { readonly classification: Classification }): ReactNode {
  const { language, texts } = useWholePane();
  const styles = useStyles();
  const { pareto } = props.classification;
  const { cr, for80, gini, hhi, losses } = useMemo(() => describeConcentration(pareto), [pareto]);
  return (
    <FoldedSection title={texts.concentration} note={`${texts.gini}: ${texts.giniNote}`}>
      <Facts
        facts={[
          ...LARGEST.map((clients) => ({
            name: texts.largest(clients),
            value: showShare(language, cr[clients]),
          })),
          { name: texts.for80, value: texts.clientsShare(for80.clients, for80.clientShare) },
          { name: texts.gini, value: showRatio(language, gini) },
          { name: texts.hhi, value: showRatio(language, hhi) },
        ]}
      />
      <h3 className={styles.title}>{texts.losses}</h3>
      <ul className={styles.losses}>
        {losses.map(({ clients, lostShare, medianClients }) => (
          <li key={clients}>{texts.loss(clients, lostShare, medianClients)}</li>
        ))}
      </ul>
    </FoldedSection>
  );
}
