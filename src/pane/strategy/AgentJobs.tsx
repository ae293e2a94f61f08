import { useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { agentsOf } from "../../core/strategy/case";
import { compareAgents } from "../../core/strategy/howMany";
import type { ListedSheet } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { Choice } from "../parts/Choice";
import { CommandButton } from "../parts/CommandButton";
import { Section } from "../parts/Section";
import { usePane } from "../state/usePane";
import {
  savePackFile,
  takeAgentPack,
  takeDecisions,
  writeAgentAgendas,
  writeCalls,
} from "./boardCommands";
import { FileCommand } from "./FileCommand";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { height: "auto", minHeight: "32px" },
});

/** What a manager does with the agents, one button a job. */
export function AgentJobs(props: { readonly sheets: readonly ListedSheet[] }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { scope } = state.strategy;
  const agents = [...new Set(props.sheets.flatMap((listed) => agentsOf(listed.state.client)))].sort(
    compareAgents
  );
  const [chosen, setChosen] = useState<string>();
  const ofScope = scope.kind === "agent" ? agents.indexOf(scope.name) : -1;
  const at = chosen === undefined ? ofScope : Number(chosen);
  const agent = agents.length === 1 ? agents[0] : agents[at];
  const nameOf = (one: string | null): string => one ?? texts.noAgent;
  return (
    <Section title={texts.jobs}>
      <div className={styles.buttons}>
        <CommandButton className={styles.button} act={() => writeAgentAgendas(store)}>
          {texts.agendas}
        </CommandButton>
        <CommandButton className={styles.button} act={() => writeCalls(store)}>
          {texts.calls}
        </CommandButton>
      </div>
      {agents.length > 1 && (
        <Choice
          label={texts.agentOfJobs}
          options={[
            ["-1", texts.agentNotChosen],
            ...agents.map((one, place) => [String(place), nameOf(one)] as const),
          ]}
          value={String(at)}
          choose={setChosen}
        />
      )}
      {agent !== undefined && (
        <div className={styles.buttons}>
          <CommandButton className={styles.button} act={() => savePackFile(store, agent)}>
            {texts.pack(nameOf(agent))}
          </CommandButton>
          <CommandButton className={styles.button} act={() => writeAgentAgendas(store, [agent])}>
            {texts.agenda(nameOf(agent))}
          </CommandButton>
        </div>
      )}
      <div className={styles.buttons}>
        <FileCommand
          className={styles.button}
          name={texts.takePack}
          note={texts.takePackNote}
          act={(file) => takeAgentPack(store, file)}
        />
        <CommandButton className={styles.button} act={() => takeDecisions(store)}>
          {texts.takeDecisions}
        </CommandButton>
      </div>
    </Section>
  );
}
