import { useState, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { activityTexts } from "../../strings/activity";
import { usePane } from "../state/usePane";
import { setNumbers } from "../lateCommands";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";
import { ClientPicker } from "./ClientPicker";
import { ValueFields } from "./ValueFields";
import { useValueFacts } from "./useValueFacts";

/** METHOD 8: what a client is worth over time, what keeping it better brings, and what losing it costs. */
export function ValueCalculator(props: { readonly classification: Classification }): ReactNode {
  const { store, state, language } = usePane();
  const texts = activityTexts(language);
  const { classification } = props;
  const { value: numbers } = state.settings.numbers;
  const [key, setKey] = useState<string>();
  const hasProfit = classification.clients.some(({ client }) => client.profit !== null);
  return (
    <Section title={texts.value} note={texts.valueNote}>
      <ClientPicker
        label={texts.whose}
        everybody={texts.base}
        classification={classification}
        chosen={key}
        choose={setKey}
      />
      <Facts facts={useValueFacts(classification, key, numbers)} />
      <ValueFields
        key={state.settingsGiven}
        numbers={numbers}
        set={(value) => void setNumbers(store, { value })}
        hasProfit={hasProfit}
      />
    </Section>
  );
}
