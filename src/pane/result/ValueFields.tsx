import type { ReactNode } from "react";
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { activityTexts } from "../../strings/activity";
import type { ValueNumbers } from "../../excel/index";
import { usePane } from "../state/usePane";
import { NumberField } from "../parts/NumberField";
import { PercentField } from "../parts/PercentField";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "end",
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The numbers that the value of clients is computed by. */
export function ValueFields(props: {
  readonly numbers: ValueNumbers;
  readonly set: (numbers: ValueNumbers) => void;
  readonly hasProfit: boolean;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = activityTexts(language);
  const { numbers, set, hasProfit } = props;
  const { rule } = numbers;
  const percent = (
    label: string,
    share: number,
    change: (share: number) => Partial<ValueNumbers>
  ) => (
    <PercentField
      label={label}
      share={share}
      most={1}
      set={(typed) => set({ ...numbers, ...change(typed) })}
    />
  );
  return (
    <>
      <div className={styles.fields}>
        {percent(texts.retention, numbers.retention, (retention) => ({ retention }))}
        {percent(texts.discount, numbers.discount, (discount) => ({ discount }))}
        {percent(texts.gain, numbers.gain, (gain) => ({ gain }))}
        {!hasProfit &&
          percent(texts.marginShare, numbers.marginShare, (marginShare) => ({ marginShare }))}
        <NumberField
          label={texts.years}
          value={numbers.years}
          set={(years) => set({ ...numbers, years })}
        />
        <NumberField
          label={texts.keeping}
          value={numbers.keeping}
          set={(keeping) => set({ ...numbers, keeping })}
        />
      </div>
      {hasProfit && <p className={styles.note}>{texts.marginProfit}</p>}
      <Switch
        className={styles.switch}
        label={texts.paidNow}
        checked={numbers.isPaidNow}
        onChange={(_, { checked }) => set({ ...numbers, isPaidNow: checked })}
      />
      <p className={styles.note}>{texts.ruleOfThumb}</p>
      <div className={styles.fields}>
        <NumberField
          label={texts.ratio}
          value={rule.acquisitionRatio}
          set={(acquisitionRatio) => set({ ...numbers, rule: { ...rule, acquisitionRatio } })}
        />
        {percent(texts.oldChance, rule.oldChance, (oldChance) => ({
          rule: { ...rule, oldChance },
        }))}
        {percent(texts.newChance, rule.newChance, (newChance) => ({
          rule: { ...rule, newChance },
        }))}
      </div>
    </>
  );
}
