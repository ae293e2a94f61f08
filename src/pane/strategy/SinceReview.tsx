import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import type { ChangesSince } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { describeChange } from "../../strings/strategy/journalTexts";
import { showDay } from "../../strings/strategy/parts";
import { FoldedSection } from "../parts/FoldedSection";
import { usePane } from "../state/usePane";
import { readChanges } from "./commands";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What the open sheet says otherwise than at its last review and its last talk, read when it is asked for. */
export function SinceReview(): ReactNode {
  const { store, state, language } = usePane();
  const { listed } = useForm();
  const texts = planTexts(language);
  const { since } = state.strategy;
  const told = since?.sheet === listed.sheet ? since : undefined;
  return (
    <FoldedSection title={texts.whatChanged} note={texts.whatChangedNote}>
      <CommandButton
        size="small"

        act={() => readChanges(store, listed.sheet)}
      >
        {texts.showChanges}
      </CommandButton>
      <div role="status">
        {told && <Changes title={texts.sinceReview} none={texts.noReview} since={told.review} />}
        {told && <Changes title={texts.sinceTalk} none={texts.noTalk} since={told.talk} />}
      </div>
    </FoldedSection>
  );
}

function Changes(props: {
  readonly title: (day: string, changes: number) => string;
  readonly none: string;
  readonly since: ChangesSince | undefined;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { title, none, since } = props;
  if (!since) return <p className={styles.text}>{none}</p>;
  return (
    <>
      <p className={styles.text}>{title(showDay(language, since.since), since.changes.length)}</p>
      <ul className={styles.list}>
        {since.changes.map((change, index) => {
          const { where, before, after } = describeChange(language, change);
          return (
            <li key={index}>
              {where}: {planTexts(language).wasIs(before, after)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
