import { useRef, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ListedSheet, ListedSheets } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { useWholePane } from "../parts/useWholePane";
import { ClassMark } from "../parts/Mark";
import { FailureHere, usePressPlace } from "../parts/FailureHere";
import { MoreList } from "../parts/MoreList";
import { useOpenerStyles } from "../parts/Disclosure";
import { AgentJobs } from "./AgentJobs";
import { Boards } from "./Boards";
import { TakeData } from "./TakeData";
import { CreateSheets } from "./CreateSheets";
import { openSheet } from "./commands";
import { Doubts } from "./Doubts";
import { useLed } from "./FormHead";
import { Meter } from "./Meter";
import { NewProspect } from "./NewProspect";
import { Overdue } from "./Overdue";
import { ScopeSelect } from "./ScopeSelect";
import { chooseSheets, reportDates } from "./sheetFacts";

const FIRST = 20;
const STEP = 50;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  back: { alignSelf: "flex-start" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Making sheets, and all that there are; one that is pressed comes to the front. */
export function SheetList(props: { readonly sheets: ListedSheets }): ReactNode {
  const { store, state, language } = useWholePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useLed(heading);
  const texts = planTexts(language);
  const { sheets, copies, old } = props.sheets;
  const { open, scope } = state.strategy;
  const shown = chooseSheets(sheets, scope);
  return (
    <>
      {open && (
        <Button
          className={styles.back}
          size="small"
          onClick={() => store.dispatch({ type: "strategy", change: { type: "formWanted" } })}
        >
          {texts.toForm(open.state.client.name)}
        </Button>
      )}
      {sheets.length > 0 && <AgentJobs sheets={sheets} />}
      <ScopeSelect sheets={sheets} />
      <CreateSheets sheets={sheets} />
      <div>
        <Boards hasSheets={sheets.length > 0} />
        {sheets.length > 0 && <TakeData />}
        <NewProspect />
      </div>
      {copies.length + old.length > 0 && <Doubts sheets={props.sheets} />}
      <section className={styles.section}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {texts.sheets(shown.length)}
        </h2>
        {shown.length === 0 && (
          <p className={styles.text}>{sheets.length === 0 ? texts.noSheets : texts.noneOfThese}</p>
        )}
        <MoreList
          items={shown}
          first={FIRST}
          step={STEP}
          label={texts.sheets(shown.length)}
          keyOf={({ sheet }) => sheet}
          show={(listed) => <SheetItem listed={listed} />}
        />
      </section>
    </>
  );
}

function SheetItem(props: { readonly listed: ListedSheet }): ReactNode {
  const { store, state, language, texts: pane } = useWholePane();
  const styles = useStyles();
  const opener = useOpenerStyles().button;
  const texts = planTexts(language);
  const { listed } = props;
  const { id, press } = usePressPlace();
  const isBusy = state.command !== undefined;
  const { client, completeness, overdue, updated } = listed.state;
  const facts = [
    client.territory,
    client.agent,
    ...reportDates(language, listed),
    listed.isHidden && texts.hidden,
    listed.isProtected && texts.protected,
  ];
  return (
    <>
      <button
        type="button"
        className={opener}
        title={isBusy ? pane.busy : texts.openSheet(client.name)}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void press(() => openSheet(store, listed.sheet));
        }}
      >
        <span className={styles.item}>
          <span className={styles.name}>
            <ClassMark paretoClass={client.class} text={pane.classes[client.class]} /> {client.name}
          </span>
          <Meter completeness={completeness} isBegun={updated !== null} />
          <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
          <Overdue overdue={overdue} />
        </span>
      </button>
      <FailureHere place={id} />
    </>
  );
}
