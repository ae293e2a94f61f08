import type { ReactNode } from "react";
import { LOYAL_RULES, PROFITABLE_RULES, type ProfitableRule } from "../../core/classes/settings";
import { settingsTexts } from "../../strings/settings";
import { useWholePane } from "../parts/useWholePane";
import { Choice } from "../parts/Choice";
import { Section } from "../parts/Section";
import type { Settings } from "../state/state";
import { NumberField } from "../parts/NumberField";
import { WeightFields } from "./WeightFields";

/** Who is loyal and who is profitable (METHOD 4). */
export function QuadrantFields(): ReactNode {
  const { store, state, language, texts: pane } = useWholePane();
  const texts = settingsTexts(language);
  const { loyalBy, loyalFrom, profitableBy } = state.settings;
  const change = (settings: Partial<Settings>): void =>
    store.dispatch({ type: "settingsChanged", settings });
  return (
    <Section title={pane.quadrants}>
      <Choice
        label={texts.loyalBy}
        options={LOYAL_RULES.map((by) => [by, texts.loyalRules[by]])}
        value={loyalBy}
        choose={(by) => change({ loyalBy: by })}
      />
      {loyalBy === "limit" && (
        <NumberField
          label={pane.loyalFrom}
          hint={pane.loyalHint}
          value={loyalFrom}
          most={100}
          set={(limit) => change({ loyalFrom: limit })}
        />
      )}
      <Choice
        label={texts.profitableBy}
        options={PROFITABLE_RULES.map((by) => [by, texts.profitableRules[by]])}
        value={profitableBy.by}
        choose={(by) => change({ profitableBy: ruleBy(by) })}
      />
      {profitableBy.by === "limit" && (
        <NumberField
          label={texts.profitableFrom}
          hint={texts.profitableHint}
          value={profitableBy.from}
          set={(from) => change({ profitableBy: { by: "limit", from } })}
        />
      )}
      <WeightFields />
    </Section>
  );
}

/** From zero on, until an amount is typed. */
function ruleBy(by: ProfitableRule["by"]): ProfitableRule {
  return by === "limit" ? { by, from: 0 } : { by };
}
