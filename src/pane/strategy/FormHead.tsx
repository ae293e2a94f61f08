import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { showDay } from "../../strings/strategy/parts";
import { useTitleStyles } from "../parts/titleStyles";
import { useWholePane } from "../parts/useWholePane";
import { ClassMark, QuadrantMark } from "../parts/Mark";
import { Meter } from "./Meter";
import { Overdue } from "./Overdue";
import { reportDates } from "./sheetFacts";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Whose sheet it is, how full and how fresh; whether what was typed is on the sheet. */
export function FormHead(): ReactNode {
  const { language, state, texts: pane } = useWholePane();
  const styles = useStyles();
  const { title } = useTitleStyles();
  const { listed } = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  useLed(heading);
  const texts = planTexts(language);
  const { client, completeness, nextTalk, nextReview, overdue, updated } = listed.state;
  const place = [client.territory, client.agent].filter(Boolean).join(" · ");
  const due = [
    ...(nextTalk === null ? [] : [texts.nextTalk(showDay(language, nextTalk))]),
    texts.nextReview(showDay(language, nextReview)),
  ];
  const { typed, writes } = state.strategy;
  return (
    <div className={styles.head}>
      <h2 ref={heading} tabIndex={-1} className={title}>
        {client.name}
      </h2>
      <div>
        <ClassMark paretoClass={client.class} text={pane.classes[client.class]} />{" "}
        {client.quadrant && <QuadrantMark quadrant={client.quadrant} />} {place}
      </div>
      <Meter completeness={completeness} isBegun={updated !== null} />
      <p className={styles.quiet}>{[...reportDates(language, listed), ...due].join(" · ")}</p>
      <Overdue overdue={overdue} />
      <p className={styles.quiet} role="status">
        {typed.length > 0 ? texts.saving : writes > 0 ? texts.saved : texts.answersStay}
      </p>
    </div>
  );
}

/** Leads the focus to what the person asked for, once. */
export function useLed(place: { readonly current: HTMLElement | null }): void {
  const { store, state } = useWholePane();
  const { isLed } = state.strategy;
  useEffect(() => {
    if (!isLed) return;
    place.current?.focus();
    store.dispatch({ type: "strategy", change: { type: "led" } });
  }, [isLed, place, store]);
}
