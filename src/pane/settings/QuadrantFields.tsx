import type { ReactNode } from "react";
import { LOYAL_RULES, PROFITABLE_RULES, type ProfitableRule } from "../../core/classes/settings";
import { settingsTexts } from "../../strings/settings";
import { Choice } from "../parts/Choice";
import { NumberField } from "../parts/NumberField";
import { useWholePane } from "../parts/useWholePane";

/** Whether a client is loyal from a limit on, or from the median (METHOD 4). */
export function LoyalByField(): ReactNode {
  const { store, state, language } = useWholePane();
  const texts = settingsTexts(language);
  return (
    <Choice
      label={texts.loyalBy}
      options={LOYAL_RULES.map((by) => [by, texts.loyalRules[by]])}
      value={state.settings.loyalBy}
      choose={(by) => store.dispatch({ type: "settingsChanged", settings: { loyalBy: by } })}
    />
  );
}

/** The limit of loyalty, where a limit decides. */
export function LoyalFromField(): ReactNode {
  const { store, state, texts } = useWholePane();
  const { loyalBy, loyalFrom } = state.settings;
  if (loyalBy !== "limit") return null;
  return (
    <NumberField
      label={texts.loyalFrom}
      hint={texts.loyalHint}
      value={loyalFrom}
      most={100}
      set={(limit) => store.dispatch({ type: "settingsChanged", settings: { loyalFrom: limit } })}
    />
  );
}

/** Who is profitable (METHOD 4), and from which amount on where an amount decides. */
export function ProfitableFields(): ReactNode {
  const { store, state, language } = useWholePane();
  const texts = settingsTexts(language);
  const { profitableBy } = state.settings;
  const change = (rule: ProfitableRule): void =>
    store.dispatch({ type: "settingsChanged", settings: { profitableBy: rule } });
  return (
    <>
      <Choice
        label={texts.profitableBy}
        options={PROFITABLE_RULES.map((by) => [by, texts.profitableRules[by]])}
        value={profitableBy.by}
        choose={(by) => change(ruleBy(by))}
      />
      {profitableBy.by === "limit" && (
        <NumberField
          label={texts.profitableFrom}
          hint={texts.profitableHint}
          value={profitableBy.from}
          set={(from) => change({ by: "limit", from })}
        />
      )}
    </>
  );
}

/** From zero on, until an amount is typed. */
function ruleBy(by: ProfitableRule["by"]): ProfitableRule {
  return by === "limit" ? { by, from: 0 } : { by };
}
