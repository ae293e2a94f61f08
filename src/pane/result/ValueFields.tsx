import type { ReactNode } from "react";
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { activityTexts } from "../../strings/activity";
import { usePane } from "../app/usePane";
import { NumberField } from "../parts/NumberField";
import type { ValueDraft } from "./valueTerms";

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
  readonly draft: ValueDraft;
  readonly set: (draft: ValueDraft) => void;
  readonly hasProfit: boolean;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = activityTexts(language);
  const { draft, set, hasProfit } = props;
  const { rule } = draft;
  const percent = (
    label: string,
    share: number,
    change: (share: number) => Partial<ValueDraft>
  ) => (
    <NumberField
      label={label}
      unit="%"
      value={Math.round(share * 1e6) / 1e4}
      most={100}
      set={(number) => set({ ...draft, ...change(number / 100) })}
    />
  );
  return (
    <>
      <div className={styles.fields}>
        {percent(texts.retention, draft.retention, (retention) => ({ retention }))}
        {percent(texts.discount, draft.discount, (discount) => ({ discount }))}
        {percent(texts.gain, draft.gain, (gain) => ({ gain }))}
        {!hasProfit &&
          percent(texts.marginShare, draft.marginShare, (marginShare) => ({ marginShare }))}
        <NumberField
          label={texts.years}
          value={draft.years}
          set={(years) => set({ ...draft, years })}
        />
        <NumberField
          label={texts.keeping}
          value={draft.keeping}
          set={(keeping) => set({ ...draft, keeping })}
        />
      </div>
      {hasProfit && <p className={styles.note}>{texts.marginProfit}</p>}
      <Switch
        className={styles.switch}
        label={texts.paidNow}
        checked={draft.isPaidNow}
        onChange={(_, { checked }) => set({ ...draft, isPaidNow: checked })}
      />
      <p className={styles.note}>{texts.ruleOfThumb}</p>
      <div className={styles.fields}>
        <NumberField
          label={texts.ratio}
          value={rule.acquisitionRatio}
          set={(acquisitionRatio) => set({ ...draft, rule: { ...rule, acquisitionRatio } })}
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
