import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { applyEdits } from "../../core/strategy/edits";
import { asksFor } from "../../core/strategy/extent";
import { SECTIONS, type SectionCode } from "../../core/strategy/layout";
import type { ListedSheet } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { FormHead } from "./FormHead";
import { FormSection, sectionId } from "./FormSection";
import { lookAtSheets } from "./commands";
import { Missing } from "./Missing";
import { OtherExtent } from "./OtherExtent";
import { Remarks } from "./Remarks";
import { SameClient } from "./SameClient";
import { SinceReview } from "./SinceReview";
import { FormContext, PROTECTED_ID } from "./useForm";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** The form of one client's sheet: it reads and writes the cells of the sheet. */
export function SheetForm(props: { readonly listed: ListedSheet }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { listed } = props;
  const { typed, sheets } = state.strategy;
  const form = useMemo(() => {
    const edits = typed.filter(({ sheet }) => sheet === listed.sheet).map(({ edit }) => edit);
    return { listed, answers: applyEdits(listed.answers, edits) };
  }, [listed, typed]);
  const [opened, setOpened] = useState<readonly SectionCode[]>([]);
  const setOpen = (code: SectionCode, isOpen: boolean): void =>
    setOpened((before) => [...before.filter((one) => one !== code), ...(isOpen ? [code] : [])]);
  const lead = (code: SectionCode): void => {
    setOpen(code, true);
    document.getElementById(sectionId(code))?.querySelector("button")?.focus();
  };
  useFollow(listed.at, (code) => {
    setOpen(code, true);
    // The form is drawn with the section open before it is brought into sight.
    setTimeout(() =>
      document.getElementById(sectionId(code))?.scrollIntoView?.({ block: "start" })
    );
  });
  const isCopy = sheets?.copies.some(({ sheet }) => sheet === listed.sheet);
  return (
    <FormContext value={form}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        onClick={() => {
          store.dispatch({ type: "strategy", change: { type: "listWanted" } });
          void lookAtSheets(store);
        }}
      >
        ‹ {texts.toList}
      </Button>
      <FormHead />
      {(isCopy || listed.isProtected) && (
        <div className={styles.bars}>
          {isCopy && <Bar text={texts.isCopy} />}
          {listed.isProtected && <Bar text={texts.isProtected} id={PROTECTED_ID} />}
        </div>
      )}
      <OtherExtent />
      <SameClient />
      <SinceReview />
      <Missing lead={lead} />
      <Remarks />
      <div>
        {SECTIONS.filter(({ code }) => asksFor(listed.extent, code)).map((section) => (
          <FormSection
            key={section.code}
            section={section}
            fold={{
              isOpen: opened.includes(section.code),
              setOpen: (isOpen) => setOpen(section.code, isOpen),
            }}
          />
        ))}
      </div>
    </FormContext>
  );
}

/** Tells the section of the cell that the person went to on the sheet, once for each row. */
function useFollow(at: ListedSheet["at"], follow: (code: SectionCode) => void): void {
  const known = useRef(at?.row);
  const told = useEffectEvent(follow);
  const { row, section } = at ?? {};
  useEffect(() => {
    if (row === undefined || row === known.current) return;
    known.current = row;
    if (section) told(section);
  }, [row, section]);
}

function Bar(props: { readonly text: string; readonly id?: string }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody id={props.id}>{props.text}</MessageBarBody>
    </MessageBar>
  );
}
