import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import { chooseForSheets, countSheets } from "../../core/strategy/howMany";
import type { ListedSheet } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { Section } from "../parts/Section";
import { ChooseSheets } from "./ChooseSheets";
import { createSheets, knownClients, refreshSheets } from "./commands";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  wide: { minWidth: 0, height: "auto", minHeight: "32px" },
});

/** Sheets for the key clients of the last run, and heads anew; without a run it says how to get one. */
export function CreateSheets(props: { readonly sheets: readonly ListedSheet[] }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { result, command } = state;
  const { scope, choice, progress } = state.strategy;
  if (!result) return <p className={styles.text}>{texts.noResult}</p>;
  const known = knownClients(result);
  const clients = chooseForSheets(known, choice, scope);
  const keys = new Set(props.sheets.map(({ key }) => key));
  const without = clients.filter(({ key }) => !keys.has(key));
  return (
    <Section
      title={texts.keyClients}
      note={texts.have(clients.length - without.length, clients.length)}
    >
      {!progress && <ChooseSheets counts={countSheets(known, scope)} />}
      {progress ? (
        <Progress {...progress} />
      ) : (
        <div className={styles.buttons}>
          {without.length > 0 && (
            <CommandButton
              className={styles.wide}
              appearance="primary"

              act={() => createSheets(store)}
            >
              {scope.kind === "all" && choice.kind === "territory"
                ? texts.makeAll(without.length)
                : texts.makeThese(without.length)}
            </CommandButton>
          )}
          {props.sheets.length > 0 && (
            <CommandButton
              className={styles.wide}
              title={texts.refreshHint}

              act={() => refreshSheets(store)}
            >
              {command === "refreshSheets" ? texts.refreshing : texts.refresh}
            </CommandButton>
          )}
        </div>
      )}
    </Section>
  );
}
