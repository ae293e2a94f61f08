import { useState, type ReactNode } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { showNumber } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { parseLimits } from "../state/settings";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
  },
  // A field as wide as its half of the pane.
  input: { minWidth: 0, width: "100%" },
});

/** The limits of classes A and B; only a pair that makes sense comes into force. */
export function LimitFields(): ReactNode {
  const { store, state, language, texts } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState({
    a: showNumber(language, state.settings.a),
    b: showNumber(language, state.settings.b),
  });
  const limits = parseLimits(typed.a, typed.b);
  const apply = (): void => {
    const { a, b } = state.settings;
    if (limits && (limits.a !== a || limits.b !== b)) {
      store.dispatch({ type: "settingsChanged", settings: limits });
    }
  };
  return (
    <Field
      validationState={limits ? "none" : "error"}
      validationMessage={limits ? undefined : texts.limitsWrong(state.settings.a, state.settings.b)}
    >
      <div role="group" aria-label={texts.limits} className={styles.pair}>
        {(["a", "b"] as const).map((name) => (
          <Field key={name} label={name === "a" ? texts.limitA : texts.limitB}>
            <Input
              className={styles.input}
              inputMode="decimal"
              contentAfter="%"
              aria-invalid={limits ? undefined : true}
              value={typed[name]}
              onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
              onBlur={apply}
              onKeyDown={({ key }) => key === "Enter" && apply()}
            />
          </Field>
        ))}
      </div>
    </Field>
  );
}
