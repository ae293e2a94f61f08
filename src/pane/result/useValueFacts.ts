import type { Classification } from "../../core/classes/classification";
import type { ValueNumbers } from "../../excel/index";
import { activityTexts } from "../../strings/activity";
import { showCount, showPlaces } from "../../strings/numbers";
import type { Fact } from "../parts/Facts";
import { usePane } from "../state/usePane";
import { findValues } from "./valueTerms";

/** METHOD 8: what a client (by key), or all of them, are worth, and what losing it costs. */
export function useValueFacts(
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
