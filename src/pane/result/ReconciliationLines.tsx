import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Reading } from "../../core/reading/reading";
import { showMoney } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { Section } from "../parts/Section";

const useStyles = makeStyles({
  lines: { margin: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, marginInlineStart: "auto", fontVariantNumeric: "tabular-nums" },
  total: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** METHOD 1: what the table adds up to is exactly what clients, returns and rows without a client add up to. */
export function ReconciliationLines(props: { readonly reading: Reading }): ReactNode {
  const { language, texts } = usePane();
  const styles = useStyles();
  const { reconciliation, scale } = props.reading;
  const lines = [
    [texts.positive, reconciliation.positive],
    [texts.returns, reconciliation.returns],
    [texts.leftOut, reconciliation.leftOut],
  ] as const;
  return (
    <Section title={texts.reconciliation}>
      <dl className={styles.lines}>
        {lines.map(([name, amount]) => (
          <div key={name} className={styles.line}>
            <dt className={styles.term}>{name}</dt>
            <dd className={styles.value}>{showMoney(language, amount, scale)}</dd>
          </div>
        ))}
        <div className={mergeClasses(styles.line, styles.total)}>
          <dt>{texts.sheetTotal}</dt>
          <dd className={styles.value}>{showMoney(language, reconciliation.sheetTotal, scale)}</dd>
        </div>
      </dl>
    </Section>
  );
}
