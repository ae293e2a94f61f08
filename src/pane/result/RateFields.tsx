import { useState, type ReactNode } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { doctorTexts } from "../../strings/doctor";
import { showNumber } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { planOfResult } from "../state/columns";
import { parseNumber } from "../state/settings";
import type { Decided } from "../state/state";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  input: { minWidth: 0, width: "140px" },
});

/** What the other currencies of the sheet are worth in its most frequent one (METHOD 1); the next run converts. */
export function RateFields(props: { readonly result: Decided }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = doctorTexts(language);
  const { result } = props;
  const [main, ...others] = result.reading.account?.currencies ?? [];
  if (main === undefined || others.length === 0) return null;
  const { treatments } = planOfResult(result, state.choices);
  const { rates = {}, ...rest } = treatments ?? {};
  const set = (currency: string, rate: number | undefined): void => {
    const { [currency]: _, ...kept } = rates;
    const next = rate === undefined ? kept : { ...kept, [currency]: rate };
    store.dispatch({
      type: "treatmentsChosen",
      of: result,
      treatments: { ...rest, ...(Object.keys(next).length > 0 ? { rates: next } : {}) },
    });
  };
  return (
    <div role="group" aria-label={texts.rates} className={styles.fields}>
      <p className={styles.note}>{texts.ratesNote(main)}</p>
      {others.map((currency) => (
        <RateField
          key={currency}
          currency={currency}
          main={main}
          rate={rates[currency]}
          set={(rate) => set(currency, rate)}
        />
      ))}
    </div>
  );
}

/** A rate above zero; an empty field takes it back. Only such a one comes into force. */
function RateField(props: {
  readonly currency: string;
  readonly main: string;
  readonly rate: number | undefined;
  readonly set: (rate: number | undefined) => void;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = doctorTexts(language);
  const { currency, main, rate, set } = props;
  const [typed, setTyped] = useState(rate === undefined ? "" : showNumber(language, rate));
  const isEmpty = typed.trim() === "";
  const number = isEmpty ? undefined : parseNumber(typed);
  const isFit = isEmpty || (number !== undefined && number > 0);
  const apply = (): void => {
    if (isFit && number !== rate) set(number);
  };
  return (
    <Field
      label={texts.rate(currency, main)}
      validationState={isFit ? "none" : "error"}
      validationMessage={isFit ? undefined : texts.rateWrong}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        contentAfter={main}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={apply}
        onKeyDown={({ key }) => key === "Enter" && apply()}
      />
    </Field>
  );
}
