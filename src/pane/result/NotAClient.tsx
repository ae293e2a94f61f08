import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ClassifiedClient } from "../../core/classes/classification";
import { NAMELESS } from "../../core/reading/rows/rows";
import { doctorTexts } from "../../strings/doctor";
import { usePane } from "../state/usePane";
import { planOfResult } from "../state/columns";
import { sayOfLabel, wordOn } from "../state/labels";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Lets a person say that what was taken for a client is a row of totals; the next run leaves it out (METHOD 1). */
export function NotAClient(props: { readonly one: ClassifiedClient }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = doctorTexts(language);
  const { name } = props.one.client;
  const { result } = state;
  if (!result || name === NAMELESS) return null;
  const { treatments } = planOfResult(result, state.choices);
  const was = wordOn(result.reading.plan.treatments, name);
  const isTotal = wordOn(treatments, name) !== was;
  const say = (): void => {
    const word = isTotal ? was : was ? undefined : "total";
    store.dispatch({
      type: "treatmentsChosen",
      of: result,
      treatments: sayOfLabel(treatments, name, word),
    });
  };
  return (
    <div className={styles.place}>
      <Button
        size="small"
        aria-label={isTotal ? texts.isClientAfterAll(name) : texts.isTotalNamed(name)}
        onClick={say}
      >
        {isTotal ? texts.isClient : texts.isTotal}
      </Button>
      {isTotal && <p className={styles.note}>{texts.leftOutNext}</p>}
    </div>
  );
}
