import type { ReactNode } from "react";
import type { Classification, ParetoClass } from "../../core/classes/classification";
import { explainClass } from "../../core/classes/explain";
import { showMoney } from "../../strings/numbers";
import { usePane, type Pane } from "../app/usePane";
import { Facts, type Fact } from "../parts/Facts";
import { ClassMark, QuadrantMark } from "../parts/Mark";

/** What decided a client's class and quadrant, and how far the next borders are (METHOD 2, 4). */
export function WhyClass(props: {
  readonly classification: Classification;
  readonly place: number;
}): ReactNode {
  return <Facts facts={tellFacts(usePane(), props.classification, props.place)} />;
}

function tellFacts(pane: Pane, classification: Classification, place: number): Fact[] {
  const one = classification.clients[place];
  if (!one) return [];
  const { texts, language } = pane;
  const { why } = texts;
  const { largerClients, largerShare, moneyUp, moneyDown } = explainClass(classification, place);
  const { client, loyalty, quadrant } = one;
  const money = (name: string, amount: number | null): Fact[] =>
    amount === null ? [] : [{ name, value: showMoney(language, amount, classification.scale) }];
  const classIn = (
    name: (label: string) => string,
    label: string | null,
    within: ParetoClass | null
  ) =>
    label === null || within === null
      ? []
      : [
          {
            name: name(label),
            value: <ClassMark paretoClass={within} text={texts.classes[within]} />,
          },
        ];
  return [
    ...money(why.turnover, client.turnover),
    ...money(why.profit, client.profit),
    { name: why.larger, value: why.largerHold(largerClients, largerShare) },
    ...money(why.moneyUp, moneyUp),
    ...money(why.moneyDown, moneyDown),
    ...classIn(why.inTerritory, client.territory, one.territoryClass),
    ...classIn(why.withAgent, client.agent, one.agentClass),
    ...(loyalty === null ? [] : [{ name: why.loyalty, value: why.loyaltyOf(loyalty) }]),
    ...(quadrant === null
      ? []
      : [
          {
            name: why.quadrant,
            value: (
              <>
                {one.onBorder && `${why.onBorder} `}
                <QuadrantMark quadrant={quadrant} />
              </>
            ),
          },
        ]),
  ];
}
