import { nameKey, shownName } from "../../core/reading/values/text";
import type { Treatments } from "../../core/reading/model/treatments";

/** What a person said of a label: it is a client's name, or a total's; undefined: nothing. */
export type LabelWord = "client" | "total" | undefined;

/** What was said of a label, however it is spelt. */
export function wordOn(treatments: Treatments | undefined, label: string): LabelWord {
  const { clientLabels = [], totalLabels = [] } = treatments ?? {};
  if (clientLabels.some((known) => areSame(known, label))) return "client";
  return totalLabels.some((known) => areSame(known, label)) ? "total" : undefined;
}

/** The treatments after a person has said something of a label; `undefined` takes back what was said. */
export function sayOfLabel(
  treatments: Treatments | undefined,
  label: string,
  word: LabelWord
): Treatments {
  const { clientLabels = [], totalLabels = [], ...rest } = treatments ?? {};
  const listed = (labels: readonly string[], own: LabelWord): readonly string[] => [
    ...labels.filter((known) => !areSame(known, label)),
    ...(own === word ? [label] : []),
  ];
  const clients = listed(clientLabels, "client");
  const totals = listed(totalLabels, "total");
  return {
    ...rest,
    ...(clients.length > 0 ? { clientLabels: clients } : {}),
    ...(totals.length > 0 ? { totalLabels: totals } : {}),
  };
}

function areSame(one: string, other: string): boolean {
  return nameKey(shownName(one)) === nameKey(shownName(other));
}
