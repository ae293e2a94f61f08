import type { ReactNode } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { AnswerValue } from "../../core/strategy/answers";
import { kindOfEdit, sectionOfEdit, type Edit } from "../../core/strategy/edits";
import type { Language } from "../../strings/language";
import { planTexts } from "../../strings/plans";
import { strategyTexts } from "../../strings/strategy/texts";
import { describeFailure } from "../../strings/failures";
import { describeConflict, type DescribedConflict } from "../../strings/strategy/conflicts";
import { showAnswer } from "../../strings/strategy/showAnswer";
import { usePane } from "../state/usePane";
import { keepOurs, writeAfterAll } from "./commands";
import type { Dispute, Unwritten } from "../state/strategyState";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  // Waits for what is to be said, and takes no room among the parts of a screen until then.
  place: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})` } },
  inside: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalXS})` } },
  body: { paddingTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
});

/** Answers of the open sheet that did not get into it, at the place they are of. */
export function UnwrittenAt(props: { readonly isHere: (one: Unwritten) => boolean }): ReactNode {
  const { listed } = useForm();
  const { isHere } = props;
  return <UnwrittenList isShown={(one) => one.sheet === listed.sheet && isHere(one)} />;
}

/** Answers that did not get into their sheets: both sides, and the person's choice. Said aloud as they come. */
export function UnwrittenList(props: {
  readonly isShown: (one: Unwritten) => boolean;
  readonly hasSheet?: boolean;
}): ReactNode {
  const { unwritten } = usePane().state.strategy;
  const styles = useStyles();
  const shown = unwritten.filter(props.isShown);
  return (
    <div role="alert" className={props.hasSheet ? styles.place : styles.inside}>
      {shown.map((one) => (
        <UnwrittenAnswer
          key={unwritten.indexOf(one)}
          unwritten={one}
          hasSheet={props.hasSheet === true}
        />
      ))}
    </div>
  );
}

function UnwrittenAnswer(props: {
  readonly unwritten: Unwritten;
  readonly hasSheet: boolean;
}): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { unwritten, hasSheet } = props;
  const told = unwritten.dispute && describeDispute(language, unwritten.dispute);
  const { code } = unwritten.why;
  const isTheirs = unwritten.seen === undefined;
  const where = [...(hasSheet ? [unwritten.sheet] : []), placeName(language, unwritten.edit)];
  return (
    <MessageBar intent={code === "changed" ? "warning" : "error"} layout="multiline">
      <MessageBarBody className={styles.body}>
        <b>{told?.place ?? where.join(" · ")}.</b>{" "}
        {told && code === "changed"
          ? texts.disputed(told.ours, told.theirs)
          : describeWhy(language, unwritten)}
        <div className={styles.buttons}>
          {code !== "lost" && (
            <Button size="small" onClick={() => writeAfterAll(store, unwritten)}>
              {isTheirs ? texts.takeTheirs : code === "changed" ? texts.writeMine : texts.tryAgain}
            </Button>
          )}
          <Button size="small" onClick={() => void keepOurs(store, unwritten)}>
            {code === "changed" ? texts.keepTheirs : texts.giveUp}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function describeDispute(language: Language, { client, conflict }: Dispute): DescribedConflict {
  const { edit } = conflict;
  const answer = { kind: kindOfEdit(edit), section: sectionOfEdit(edit) };
  return describeConflict(language, client, conflict, answer);
}

function describeWhy(language: Language, { edit, why, seen }: Unwritten): string {
  const texts = planTexts(language);
  const tell = (value: AnswerValue): string =>
    value === null ? texts.nothing : showAnswer(language, kindOfEdit(edit), value);
  const typed = edit.kind === "clear" ? texts.nothing : tell(typedValue(edit));
  switch (why.code) {
    case "changed": {
      const now = edit.kind === "clear" ? texts.wholeRow : tell(why.now);
      return seen ? texts.changedMeanwhile(now, typed) : texts.disputed(now, typed);
    }
    case "lost":
      return texts.noPlace(typed);
    case "failed":
      return texts.notWritten(describeFailure(language, why.failure, why.left), typed);
  }
}

function typedValue(edit: Exclude<Edit, { kind: "clear" }>): AnswerValue {
  return edit.kind === "add" ? (Object.values(edit.row.cells)[0] ?? null) : edit.value;
}

function placeName(language: Language, edit: Edit): string {
  const { fields, columns, tables, knowledgeColumn } = strategyTexts(language);
  if (edit.kind === "field") return fields[edit.code].label;
  if (edit.kind !== "cell") return tables[edit.table];
  return edit.column === "mark" ? knowledgeColumn : columns[edit.column].label;
}
