import type { ReactNode } from "react";
import { Field, makeStyles } from "@fluentui/react-components";
import { NarrowSelect } from "./NarrowSelect";

// A field as wide as the pane, not as its longest option.
const useStyles = makeStyles({ choice: { gridTemplateColumns: "minmax(0, 1fr)" } });

/** A native select under its label. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  /** The full name, where the label alone does not say what the field is about. */
  readonly fullLabel?: string;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}): ReactNode {
  return (
    <Field label={props.label} className={useStyles().choice}>
      <NarrowSelect
        aria-label={props.fullLabel}
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
