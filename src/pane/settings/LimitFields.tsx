import type { ReactNode } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useWholePane } from "../parts/useWholePane";
import { readDraft, type SchemeDraft } from "../state/settings";
import { ruleOf } from "../../core/classes/pareto/schemeTable";
import { schemeTexts } from "../../strings/schemes";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  // A field as wide as its half of the pane.
  input: { minWidth: 0, width: "100%" },
});

const LETTERS = ["A", "B", "C", "D"] as const;

/** The limits between the classes, as typed; `apply` is asked when the person has typed. */
export function LimitFields(props: {
  readonly draft: SchemeDraft;
  readonly change: (draft: SchemeDraft) => void;
  readonly apply: () => void;
}): ReactNode {
  const { texts, language } = useWholePane();
  const styles = useStyles();
  const { draft, change, apply } = props;
  const isWrong = "failure" in readDraft(draft);
  const { limits } = ruleOf(draft.by);
  if (!limits) return null;
  const { limitOf, limitsWrong } = schemeTexts(language);
  return (
    <Field
      validationState={isWrong ? "error" : "none"}
      validationMessage={isWrong ? limitsWrong(limits) : undefined}
    >
      <div role="group" aria-label={texts.limits} className={styles.pair}>
        {draft.limits.map((limit, at) => (
          <Field key={LETTERS[at]} label={limitOf[limits.unit](LETTERS[at] ?? "")}>
            <Input
              className={styles.input}
              inputMode="decimal"
              contentAfter={limits.unit === "percent" ? "%" : undefined}
              aria-invalid={isWrong || undefined}
              value={limit}
              onChange={(_, { value }) =>
                change({
                  ...draft,
                  limits: draft.limits.map((known, index) => (index === at ? value : known)),
                })
              }
              onBlur={apply}
              onKeyDown={({ key }) => key === "Enter" && apply()}
            />
          </Field>
        ))}
      </div>
    </Field>
  );
}
