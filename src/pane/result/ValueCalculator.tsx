import { useState, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { activityTexts } from "../../strings/activity";
import { usePane } from "../state/usePane";
import { setNumbers } from "../lateCommands";
import { Choice } from "../parts/Choice";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";
import { ValueFields } from "./ValueFields";
import { useValueFacts } from "./useValueFacts";

/** The longest list that a person can still choose from. */
const MOST_CLIENTS = 200;
const ALL = "all";

/** METHOD 8: what a client is worth over time, what keeping it better brings, and what losing it costs. */
export function ValueCalculator(props: { readonly classification: Classification }): ReactNode {
  const { store, state, language } = usePane();
  const texts = activityTexts(language);
  const { classification } = props;
  const { value: numbers } = state.settings.numbers;
  const [whose, setWhose] = useState(ALL);
  const clients = classification.clients.slice(0, MOST_CLIENTS);
  const at = whose === ALL ? undefined : Number(whose);
  const key = at === undefined ? undefined : clients[at]?.client.key;
  const hasProfit = classification.clients.some(({ client }) => client.profit !== null);
  return (
    <Section title={texts.value} note={texts.valueNote}>
      <Choice
        label={texts.whose}
        options={[
          [ALL, texts.base],
          ...clients.map(({ client }, index) => [String(index), client.name] as const),
        ]}
        value={whose}
        choose={setWhose}
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
