import type { ReactNode } from "react";
import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Failure, Look } from "../../excel/index";
import { useFailureTexts } from "../parts/failureTexts";
import { usePane } from "../state/usePane";
import { Section } from "../parts/Section";
import { planFor } from "../state/columns";
import { barBeside, goalFor } from "../state/goal";

const useStyles = makeStyles({
  group: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Where the result will stand, said before anything is written; or why it cannot stand beside the data. */
export function WhereToWrite(props: { readonly look: Look }): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useStyles();
  const bar = barBeside(state);
  const isLedger = planFor(props.look, state.choices).layout === "ledger";
  return (
    <Section title={texts.where}>
      <RadioGroup
        className={styles.group}
        aria-label={texts.where}
        value={goalFor(state)}
        onChange={(_, { value }) =>
          store.dispatch({
            type: "goalChosen",
            goal: value === "clientsSheet" ? "clientsSheet" : "beside",
          })
        }
      >
        <Radio
          value="beside"
          disabled={bar !== undefined}
          label={
            <>
              {texts.beside}
              <span className={styles.hint}>
                <BesideHint look={props.look} isLedger={isLedger} />
              </span>
            </>
          }
        />
        <Radio
          value="clientsSheet"
          label={
            <>
              {texts.toOwnSheet}
              <span className={styles.hint}>{texts.ownSheetHint}</span>
            </>
          }
        />
      </RadioGroup>
    </Section>
  );
}

function BesideHint(props: { readonly look: Look; readonly isLedger: boolean }): ReactNode {
  const { texts } = usePane();
  const plan = props.look.willWrite;
  if ("failure" in plan) return <BesideFailure failure={plan.failure} />;
  const where = plan.isRefresh ? texts.willRefresh(plan.address) : texts.willWrite(plan.address);
  return [
    where,
    ...(props.isLedger ? [texts.alsoClients] : []),
    ...(plan.isTooLargeToKeep ? [texts.tooLargeToKeep] : []),
  ].join(" ");
}

/** Why the result cannot stand beside the data. */
function BesideFailure(props: { readonly failure: Failure }): ReactNode {
  const { language, texts } = usePane();
  const failures = useFailureTexts();
  if (failures === undefined) return null;
  return texts.cannotBeside(failures?.explainFailure(language, props.failure)[0] ?? "");
}
