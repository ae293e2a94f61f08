import { useEffect, useRef, type ReactNode } from "react";
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import type { Classification, ClassifiedClient } from "../../core/classes/classification";
import { toA1 } from "../../core/reading/values/cells";
import { clientListTexts } from "../../strings/clientList";
import { showMoney, showShare } from "../../strings/numbers";
import { useTitleStyles } from "../parts/titleStyles";
import { useWholePane } from "../parts/useWholePane";
import { openStrategySheet, showPlace } from "../lateCommands";
import { Facts } from "../parts/Facts";
import { FoldedSection } from "../parts/FoldedSection";
import { SheetIcon } from "../parts/icons";
import { ClassMark } from "../parts/Mark";
import { Section } from "../parts/Section";
import type { Result } from "../state/state";
import { BackButton } from "./BackButton";
import { loses } from "./clients";
import { HandClass } from "./HandClass";
import { NotAClient } from "./NotAClient";
import { Play } from "./Play";
import { useValueFacts } from "./useValueFacts";
import { WhyClass } from "./WhyClass";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** All there is to know and to do about one client of the result. */
export function ClientCard(props: { readonly result: Result; readonly place: number }): ReactNode {
  const { store, state, language, texts: pane } = useWholePane();
  const styles = useStyles();
  const { title } = useTitleStyles();
  const texts = clientListTexts(language);
  const { result, place } = props;
  const { classification } = result;
  const one = classification.clients[place];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!one) return null;
  const { client, quadrant } = one;
  const hasList = state.viewing.list !== undefined;
  const facts = [
    texts.rankOf(one.rank, classification.clients.length),
    showShare(language, one.share),
    client.territory,
    client.agent,
  ];
  return (
    <>
      <div className={styles.head}>
        <BackButton
          text={hasList ? texts.backToList : texts.back}
          onBack={() => store.dispatch({ type: "viewed", viewing: { client: undefined } })}
        />
        <h2 ref={heading} tabIndex={-1} className={title}>
          <ClassMark paretoClass={one.class} text={pane.classes[one.class]} /> {client.name}
        </h2>
        <p className={styles.quiet}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <Loss one={one} classification={classification} />
      <div className={styles.buttons}>
        <ShowRow one={one} result={result} />
        {one.key && (
          <CommandButton
            size="small"
            icon={<SheetIcon />}

            act={() => openStrategySheet(store, one)}
          >
            {pane.strategySheetOpen}
          </CommandButton>
        )}
      </div>
      <Section title={texts.why}>
        <WhyClass classification={classification} place={place} />
      </Section>
      {quadrant && (
        <Section title={texts.quadrantTitle(quadrant)}>
          <Play quadrant={quadrant} />
        </Section>
      )}
      <div>
        <Value one={one} classification={classification} />
        <FoldedSection title={texts.byHand}>
          <HandClass one={one} classification={classification} />
          <NotAClient one={one} />
        </FoldedSection>
      </div>
    </>
  );
}

/** A loss is said in words and colour, above all else. */
function Loss(props: {
  readonly one: ClassifiedClient;
  readonly classification: Classification;
}): ReactNode {
  const { language } = useWholePane();
  const { one, classification } = props;
  if (!loses(one)) return null;
  const texts = clientListTexts(language);
  const money = showMoney(language, -(one.client.profit ?? 0), classification.scale);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.losesTitle(money)}</MessageBarTitle> {texts.losesNext}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Shows the first of the client's rows, where they still stand as they were read. */
function ShowRow(props: { readonly one: ClassifiedClient; readonly result: Result }): ReactNode {
  const { store, state, language } = useWholePane();
  const styles = useStyles();
  const texts = clientListTexts(language);
  const { one, result } = props;
  if (state.staleBecause === "cells") return <p className={styles.quiet}>{texts.rowMoved}</p>;
  const { origin, sheet, reading } = result;
  const row = origin.row + one.client.firstRow;
  const column = origin.column + (reading.plan.columns.client ?? 0);
  return (
    <CommandButton
      size="small"

      act={() => showPlace(store, sheet, toA1(row, column))}
    >
      {texts.showRow}
    </CommandButton>
  );
}

function Value(props: {
  readonly one: ClassifiedClient;
  readonly classification: Classification;
}): ReactNode {
  const { state, language } = useWholePane();
  const { one, classification } = props;
  const facts = useValueFacts(classification, one.client.key, state.settings.numbers.value);
  return (
    <FoldedSection title={clientListTexts(language).value}>
      <Facts facts={facts} />
    </FoldedSection>
  );
}
