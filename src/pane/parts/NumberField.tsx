import { useState, type ReactNode } from "react";
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { showNumber } from "../../strings/numbers";
import { settingsTexts } from "../../strings/settings";
import { usePane } from "../state/usePane";
import { parseNumber } from "../state/settings";

const useStyles = makeStyles({ input: { minWidth: 0, width: "112px" } });

/** A number from `least` (0) on, up to `most` where there is one; only such a one comes into force. */
export function NumberField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly set: (value: number) => void;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { label, hint, unit, value, least = 0, most = Infinity, set } = props;
  const [typed, setTyped] = useState(showNumber(language, value));
  const number = parseNumber(typed);
  const isFit = number !== undefined && number >= least && number <= most;
  const apply = (): void => {
    if (isFit && number !== value) set(number);
  };
  return (
    <Field
      label={label}
      hint={hint}
      validationState={isFit ? "none" : "error"}
      validationMessage={
        isFit
          ? undefined
          : settingsTexts(language).numberWrong(most === Infinity ? null : most, value, least)
      }
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        contentAfter={unit}
        value={typed}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={apply}
        onKeyDown={({ key }) => key === "Enter" && apply()}
      />
    </Field>
  );
}
