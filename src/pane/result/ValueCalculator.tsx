import { useState, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { activityTexts } from "../../strings/activity";
import { showCount, showPlaces } from "../../strings/numbers";
import type { ValueNumbers } from "../../excel/index";
import { usePane } from "../state/usePane";
import { setNumbers } from "../commands";
import { Choice } from "../parts/Choice";
import { Facts, type Fact } from "../parts/Facts";
import { FoldedSection } from "../parts/FoldedSection";
import { ValueFields } from "./ValueFields";
import { findValues } from "./valueTerms";

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
    <FoldedSection title={texts.value} note={texts.valueNote}>
      <Choice
        label={texts.whose}
        options={[
          [ALL, texts.base],
          ...clients.map(({ client }, index) => [String(index), client.name] as const),
        ]}
        value={whose}
        choose={setWhose}
      />
      <Facts facts={useFacts(classification, key, numbers)} />
      <ValueFields
        key={state.settingsGiven}
        numbers={numbers}
        set={(value) => void setNumbers(store, { value })}
        hasProfit={hasProfit}
      />
    </FoldedSection>
  );
}

function useFacts(
  classification: Classification,
  key: string | undefined,
  numbers: ValueNumbers
): Fact[] {
  const { language } = usePane();
  const texts = activityTexts(language);
  const { margin, value, gain, loss } = findValues(classification, key, numbers);
  const money = (name: string, amount: number | null): Fact => ({
    name,
    value: amount === null ? texts.noValue : showCount(language, amount),
  });
  if (margin === null) return [{ name: texts.margin, value: texts.noMargin }];
  const offers = (number: number): string => showPlaces(language, number);
  return [
    money(texts.margin, margin),
    money(texts.clv, value),
    money(texts.gained(numbers.gain * 100), gain),
    ...(loss
      ? [
          money(texts.replacing, loss.cost),
          { name: texts.offers, value: `${offers(loss.oldOffers)}; ${offers(loss.newOffers)}` },
          { ...money(texts.lost, loss.loss), isTotal: true },
        ]
      : []),
  ];
}
