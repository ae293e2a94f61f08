import { useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CROSSINGS, ruleOf, SCHEME_KINDS } from "../../core/classes/pareto/schemeTable";
import { showNumber } from "../../strings/numbers";
import { schemeTexts } from "../../strings/schemes";
import { useWholePane } from "../parts/useWholePane";
import { Choice } from "../parts/Choice";
import {
  draftScheme,
  draftUsual,
  readDraft,
  resizeDraft,
  type SchemeDraft,
} from "../state/settings";
import { LimitFields } from "./LimitFields";

const COUNTS = [2, 3, 4, 5] as const;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** How classes are made (METHOD 2); only what makes sense comes into force. */
export function SchemeFields(): ReactNode {
  const { store, state, language, texts } = useWholePane();
  const styles = useStyles();
  const show = (limit: number): string => showNumber(language, limit);
  const [draft, setDraft] = useState(draftScheme(state.settings, show));
  const apply = (next: SchemeDraft): void => {
    const read = readDraft(next);
    if ("settings" in read) store.dispatch({ type: "settingsChanged", settings: read.settings });
  };
  const choose = (next: SchemeDraft): void => {
    setDraft(next);
    apply(next);
  };
  const { names } = schemeTexts(language);
  const { limits, hasCrossing } = ruleOf(draft.by);
  return (
    <div className={styles.fields}>
      <Choice
        label={texts.schemeBy}
        options={SCHEME_KINDS.map((by) => [by, names[by]])}
        value={draft.by}
        choose={(by) => choose(draftUsual(by, show))}
      />
      {limits && (
        <>
          <Choice
            label={texts.classCount}
            options={COUNTS.map((count) => [String(count), texts.classLetters(count)])}
            value={String(draft.limits.length + 1)}
            choose={(count) => choose(resizeDraft(draft, Number(count)))}
          />
          <LimitFields draft={draft} change={setDraft} apply={() => apply(draft)} />
        </>
      )}
      {hasCrossing && (
        <Choice
          label={texts.crossing}
          options={CROSSINGS.map((crossing) => [crossing, texts.crossings[crossing]])}
          value={draft.crossing}
          choose={(crossing) => choose({ ...draft, crossing })}
        />
      )}
    </div>
  );
}
