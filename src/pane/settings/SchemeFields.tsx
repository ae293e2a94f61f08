import { useState, type ReactNode } from "react";
import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ClassScheme, Crossing } from "../../core/classes/scheme";
import { showNumber } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { NarrowSelect } from "../parts/NarrowSelect";
import {
  draftScheme,
  draftUsual,
  readDraft,
  resizeDraft,
  type SchemeDraft,
} from "../state/settings";
import { LimitFields } from "./LimitFields";

const KINDS: readonly ClassScheme["by"][] = ["share", "count", "sum", "amount", "data"];
const COUNTS = [2, 3, 4, 5] as const;
const CROSSINGS: readonly Crossing[] = ["upper", "lower", "nearest"];

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  // A field as wide as the pane, not as its longest option.
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** How classes are made (METHOD 2); only what makes sense comes into force. */
export function SchemeFields(): ReactNode {
  const { store, state, language, texts } = usePane();
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
  const hasLimits = draft.by !== "data";
  const hasCrossing = hasLimits && draft.by !== "amount";
  return (
    <div className={styles.fields}>
      <Choice
        label={texts.schemeBy}
        options={KINDS.map((by) => [by, texts.schemes[by]])}
        value={draft.by}
        choose={(by) => choose(draftUsual(by, show))}
      />
      {hasLimits && (
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

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}): ReactNode {
  return (
    <Field label={props.label} className={useStyles().choice}>
      <NarrowSelect
        value={props.value}
        onChange={(_, { value }) => {
          const chosen = props.options.find(([option]) => option === value);
          if (chosen) props.choose(chosen[0]);
        }}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
