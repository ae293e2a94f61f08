import type { ReactNode } from "react";
import type { Reading } from "../../core/reading/model/reading";
import type { Minor } from "../../core/reading/values/decimal";
import { makeStyles, tokens } from "@fluentui/react-components";
import { doctorTexts } from "../../strings/doctor";
import { showMoney } from "../../strings/numbers";
import { reportRows } from "../../strings/reading";
import { useWholePane } from "../parts/useWholePane";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";

const useStyles = makeStyles({
  text: { margin: 0 },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
});

/** How the rows were read, in plain words; METHOD 1: what the table adds up to is exactly what clients, returns and rows without a client add up to. */
export function ReconciliationLines(props: { readonly reading: Reading }): ReactNode {
  const { language, texts } = useWholePane();
  const styles = useStyles();
  const { reconciliation, scale } = props.reading;
  const { positive, returns, leftOut, sheetTotal } = reconciliation;
  const show = (amount: Minor): string => showMoney(language, amount, scale);
  return (
    <Section title={doctorTexts(language).reading}>
      {reportRows(language, props.reading).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <h3 className={styles.title}>{texts.reconciliation}</h3>
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
