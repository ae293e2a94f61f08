import type { ReactNode } from "react";
import type { Classification, ManualClass, ParetoClass } from "../../core/classes/classification";
import { explainClass, type NoMoney } from "../../core/classes/pareto/explain";
import { showMoney } from "../../strings/numbers";
import { whyTexts } from "../../strings/why";
import { useWholePane, type WholePane } from "../parts/useWholePane";
import { Facts, type Fact } from "../parts/Facts";
import { ClassMark, QuadrantMark } from "../parts/Mark";
import { describeMoreFacts } from "./moreFacts";

/** What decided a client's class and quadrant, and how far the next borders are (METHOD 2, 4). */
export function WhyClass(props: {
  readonly classification: Classification;
  readonly place: number;
}): ReactNode {
  const pane = useWholePane();
  const { classification, place } = props;
  const one = classification.clients[place];
  if (!one) return null;
  return (
    <>
      <Facts
        facts={[
          ...describeFacts(pane, classification, place),
          ...describeMoreFacts(pane.language, classification, one, pane.state.settings),
        ]}
      />
    </>
  );
}

function describeFacts(pane: WholePane, classification: Classification, place: number): Fact[] {
  const one = classification.clients[place];
  if (!one) return [];
  const { texts, language } = pane;
  const { why } = texts;
  const { largerClients, largerShare, ...border } = explainClass(classification, place);
  const { client, loyalty, quadrant } = one;
  const money = (name: string, amount: number | null): Fact[] =>
    amount === null ? [] : [{ name, value: showMoney(language, amount, classification.scale) }];
  const toBorder = (name: string, amount: number | null, no: NoMoney | null): Fact[] =>
    no === null || no === "noClass" ? money(name, amount) : [{ name, value: why.noMoney[no] }];
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
    ...(one.manual
      ? [{ name: whyTexts(language).hand, value: describeHand(one.manual, texts.classes) }]
      : []),
    ...money(why.turnover, client.turnover),
    ...money(why.profit, client.profit),
    { name: why.larger, value: why.largerHold(largerClients, largerShare) },
    ...toBorder(why.moneyUp, border.moneyUp, border.noUp),
    ...toBorder(why.moneyDown, border.moneyDown, border.noDown),
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

function describeHand(manual: ManualClass, names: Readonly<Record<ParetoClass, string>>): string {
  const name = names[manual.class];
  return manual.reason === "" ? name : `${name}: ${manual.reason}`;
}
