import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetChoice, SheetCounts } from "../../core/strategy/howMany";
import { planTexts } from "../../strings/plans";
import { Choice } from "../parts/Choice";
import { NumberField } from "../parts/NumberField";
import { usePane } from "../state/usePane";

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** So many of the largest are offered first. */
const USUAL_COUNT = 20;

/** How many sheets each choice would make, and which one is meant; nothing is made by choosing. */
export function ChooseSheets(props: { readonly counts: SheetCounts }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { company, territory, byAgent } = props.counts;
  const { choice } = state.strategy;
  const choose = (next: SheetChoice): void =>
    store.dispatch({ type: "strategy", change: { type: "sheetsChosen", choice: next } });
  const choices = {
    territory: texts.everyKey(territory),
    company: texts.companyOnly(company),
    largest: texts.largest,
  } as const satisfies Record<SheetChoice["kind"], string>;
  return (
    <>
      <Choice
        label={texts.whoGetsSheet}
        options={[
          ["territory", choices.territory],
          ["company", choices.company],
          ["largest", choices.largest],
        ]}
        value={choice.kind}
        choose={(kind) =>
          choose(
            kind === "largest"
              ? { kind, count: Math.max(1, Math.min(USUAL_COUNT, territory)) }
              : { kind }
          )
        }
      />
      {choice.kind === "largest" && (
        <NumberField
          label={texts.largestCount}
          value={choice.count}
          least={1}
          set={(count) => choose({ kind: "largest", count: Math.floor(count) })}
        />
      )}
      {byAgent.length > 1 && (
        <p className={styles.note}>
          {byAgent
            .map((one) =>
              texts.sheetsOf(
                one.agent ?? texts.noAgent,
                choice.kind === "company" ? one.company : one.territory
              )
            )
            .join(" · ")}
        </p>
      )}
    </>
  );
}
