import { useId, type ReactNode } from "react";
import { makeStyles, Radio, RadioGroup, Switch, tokens } from "@fluentui/react-components";
import type { Failure, Look, WritePlan } from "../../excel/index";
import { liveTexts } from "../../strings/live";
import { settingsTexts } from "../../strings/settings";
import { useFailureTexts } from "../parts/failureTexts";
import { useWholePane } from "../parts/useWholePane";
import { Section } from "../parts/Section";
import { currentCheck } from "../state/check";
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
  const { store, state, texts } = useWholePane();
  const styles = useStyles();
  const bar = barBeside(state);
  const why = useId();
  const places = currentCheck(state)?.places;
  const isLedger = planFor(props.look, state.choices).layout === "ledger";
  const hasSheet = places?.hasClientsSheet ?? isLedger;
  const besidePlan = places?.beside ?? props.look.willWrite;
  return (
    <Section title={texts.where}>
      <RadioGroup
        className={styles.group}
        aria-label={texts.where}
        // A way that is barred gets no focus: the group says why.
        aria-describedby={bar ? why : undefined}
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
              <span id={why} className={styles.hint}>
                <BesideHint
                  plan={besidePlan}
                  sheet={hasSheet ? (places?.clientsSheet ?? null) : undefined}
                />
              </span>
            </>
          }
        />
        <Radio
          value="clientsSheet"
          label={
            <>
              {texts.toOwnSheet}
              <span className={styles.hint}>
                <SheetHint plan={places?.clientsSheet} />
              </span>
            </>
          }
        />
      </RadioGroup>
      {goalFor(state) === "beside" && mayBeInTable(besidePlan) && <InTableSwitch />}
    </Section>
  );
}

/** The data are a table that may get the columns, or was to get them. */
function mayBeInTable(plan: WritePlan): boolean {
  return !("failure" in plan) && (plan.mayBeInTable === true || plan.inTable !== undefined);
}

function InTableSwitch(): ReactNode {
  const { store, state, language } = useWholePane();
  const { display } = state.settings;
  return (
    <Switch
      label={settingsTexts(language).inTable}
      checked={display.inTable}
      onChange={(_, { checked }) =>
        store.dispatch({
          type: "settingsChanged",
          settings: { display: { ...display, inTable: checked } },
        })
      }
    />
  );
}

/** `sheet`: the sheet of clients that is written too; null: it is not known yet which; undefined: none is. */
function BesideHint(props: {
  readonly plan: WritePlan;
  readonly sheet: WritePlan | null | undefined;
}): ReactNode {
  const { texts, language } = useWholePane();
  const { plan, sheet } = props;
  if ("failure" in plan) return <BesideFailure failure={plan.failure} />;
  const where = plan.isRefresh ? texts.willRefresh(plan.address) : texts.willWrite(plan.address);
  const also =
    sheet && !("failure" in sheet)
      ? texts.alsoClientsAt(texts.place(sheet.sheet, sheet.address))
      : texts.alsoClients;
  return [
    where,
    ...(plan.inTable ? [liveTexts(language).inTable(plan.inTable)] : []),
    ...(sheet === undefined ? [] : [also]),
    ...(plan.isTooLargeToKeep ? [texts.tooLargeToKeep] : []),
  ].join(" ");
}

function SheetHint(props: { readonly plan: WritePlan | undefined }): ReactNode {
  const { texts } = useWholePane();
  const { plan } = props;
  if (!plan || "failure" in plan) return texts.ownSheetHint;
  return texts.ownSheetAt(texts.place(plan.sheet, plan.address));
}

/** Why the result cannot stand beside the data. */
function BesideFailure(props: { readonly failure: Failure }): ReactNode {
  const { language, texts } = useWholePane();
  const failures = useFailureTexts();
  if (failures === undefined) return null;
  return texts.cannotBeside(failures?.explainFailure(language, props.failure)[0] ?? "");
}
