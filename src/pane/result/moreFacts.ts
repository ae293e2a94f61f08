import { findAlive } from "../../core/classes/loyalty/alive";
import type { Classification, ClassifiedClient } from "../../core/classes/classification";
import { fitAliveToClients, type AliveFit } from "../../core/classes/loyalty/fitAlive";
import { listSignals } from "../../core/classes/loyalty/loyalty";
import { describeHistory } from "../../core/classes/loyalty/purchases";
import { gradeRfm, type Rfm } from "../../core/classes/loyalty/rfm";
import { describeEvenness } from "../../core/classes/loyalty/xyz";
import { type Client, turnoverByPeriod } from "../../core/reading/model/reading";
import type { Language } from "../../strings/language";
import { settingsTexts } from "../../strings/settings";
import { whyTexts } from "../../strings/why";
import type { Fact } from "../parts/Facts";
import type { Settings } from "../state/state";

/** What is computed over all clients at once; cached as long as their classification. */
type Known = { rfm?: ReadonlyMap<Client, Rfm | null>; fit?: AliveFit };
const known = new WeakMap<Classification, Known>();

/** The signals behind a client's loyalty, and what else was wished to be shown of it (METHOD 4). */
export function describeMoreFacts(
  language: Language,
  classification: Classification,
  { client, loyalty }: ClassifiedClient,
  { display, numbers }: Pick<Settings, "display" | "numbers">
): Fact[] {
  const texts = whyTexts(language);
  const facts: Fact[] = [];
  if (loyalty !== null && client.loyaltyMark !== null) {
    facts.push({ name: texts.signals, value: texts.mark });
  } else if (loyalty !== null) {
    for (const { name, value, weight } of listSignals(
      client,
      classification.signals,
      classification.options.loyaltyWeights
    )) {
      facts.push({
        name: settingsTexts(language).signals[name],
        value: texts.signal(value, weight),
      });
    }
  }
  if (display.rfm) {
    const rfm = gradesOf(classification).get(client);
    facts.push({ name: texts.rfm, value: rfm ? texts.grades(rfm) : texts.unknown });
  }
  if (display.xyz) {
    const even = describeEvenness(turnoverByPeriod(classification.byPeriod, client), numbers.xyz);
    const value = even ? texts.evenness(even.class, even.variation) : texts.unknown;
    facts.push({ name: texts.xyz, value });
  }
  if (display.alive) {
    facts.push({ name: texts.alive, value: describeAlive(texts, classification, client) });
  }
  return facts;
}

function describeAlive(
  texts: ReturnType<typeof whyTexts>,
  classification: Classification,
  client: Client
): string {
  const history = describeHistory(classification.purchases, client);
  if (!history) return texts.unknown;
  const { model, doubt } = fitOf(classification);
  if (doubt) return texts.aliveDoubts[doubt.code];
  const alive = findAlive(history, model);
  if (!alive) return texts.unknown;
  return alive.caveat ? texts.aliveOnce : texts.probability(alive.probability);
}

function gradesOf(classification: Classification): ReadonlyMap<Client, Rfm | null> {
  const kept = keep(classification);
  if (!kept.rfm) {
    const clients = classification.clients.map(({ client }) => client);
    const grades = gradeRfm(clients, classification.purchases);
    kept.rfm = new Map(clients.map((client, at) => [client, grades[at] ?? null]));
  }
  return kept.rfm;
}

function fitOf(classification: Classification): AliveFit {
  const kept = keep(classification);
  return (kept.fit ??= fitAliveToClients(classification));
}

function keep(classification: Classification): Known {
  const kept = known.get(classification) ?? {};
  known.set(classification, kept);
  return kept;
}
