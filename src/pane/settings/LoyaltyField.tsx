import { useState, type ReactNode } from "react";
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { showNumber } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { parseLoyalty } from "../state/settings";

const useStyles = makeStyles({ input: { minWidth: 0, width: "96px" } });

/** From which loyalty on a client is loyal; only a number 0..100 comes into force. */
export function LoyaltyField(): ReactNode {
  const { store, state, language, texts } = usePane();
  const styles = useStyles();
  const { loyalFrom } = state.settings;
  const [typed, setTyped] = useState(showNumber(language, loyalFrom));
  const limit = parseLoyalty(typed);
  const apply = (): void => {
    if (limit !== undefined && limit !== loyalFrom) {
      store.dispatch({ type: "settingsChanged", settings: { loyalFrom: limit } });
    }
  };
  return (
    <Field
      label={texts.loyalFrom}
      hint={texts.loyalHint}
      validationState={limit === undefined ? "error" : "none"}
      validationMessage={limit === undefined ? texts.loyalWrong(loyalFrom) : undefined}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={apply}
        onKeyDown={({ key }) => key === "Enter" && apply()}
      />
    </Field>
  );
}
