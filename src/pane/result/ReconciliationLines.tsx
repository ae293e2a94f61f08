import type { ReactNode } from "react";
import type { Minor, Reading } from "../../core/reading/reading";
import { showMoney } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";

/** METHOD 1: what the table adds up to is exactly what clients, returns and rows without a client add up to. */
export function ReconciliationLines(props: { readonly reading: Reading }): ReactNode {
  const { language, texts } = usePane();
  const { reconciliation, scale } = props.reading;
  const { positive, returns, leftOut, sheetTotal } = reconciliation;
  const show = (amount: Minor): string => showMoney(language, amount, scale);
  return (
    <Section title={texts.reconciliation}>
      <Facts
        facts={[
          { name: texts.positive, value: show(positive) },
          { name: texts.returns, value: show(returns) },
          { name: texts.leftOut, value: show(leftOut) },
          { name: texts.sheetTotal, value: show(sheetTotal), isTotal: true },
        ]}
      />
    </Section>
  );
}
