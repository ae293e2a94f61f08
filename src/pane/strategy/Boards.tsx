import { useRef, useState, type ReactNode } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ListedSheet } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { JournalName } from "./JournalName";
import {
  makeAgentPack,
  takeAgentPack,
  takeDecisions,
  writeAgentAgendas,
  writeBoards,
  writeCalls,
  writeTeam,
  writeIndex,
} from "./boardCommands";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Sheets made from all strategy sheets, and packs that agents take away and bring back. */
export function Boards(props: { readonly sheets: readonly ListedSheet[] }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { result } = state;
  const { scope } = state.strategy;
  const agent = scope.kind === "agent" ? scope : undefined;
  const agentName = agent && (agent.name ?? texts.noAgent);
  const hasSheets = props.sheets.length > 0;
  return (
    <FoldedSection title={texts.boards} note={texts.boardsNote}>
      <div className={styles.buttons}>
        {result && (
          <>
            <Command name={texts.index} act={() => writeIndex(store, result)} />
            <Command name={texts.territoryBoards} act={() => writeBoards(store, result)} />
          </>
        )}
        {hasSheets && (
          <>
            {agent ? (
              <Command
                name={texts.agenda(agentName ?? "")}
                act={() => writeAgentAgendas(store, [agent.name])}
              />
            ) : (
              <>
                <Command name={texts.agendas} act={() => writeAgentAgendas(store)} />
                <p className={styles.note}>{texts.agendasNote}</p>
              </>
            )}
            <Command name={texts.calls} act={() => writeCalls(store)} />
            <Command name={texts.team} act={() => writeTeam(store)} />
            <Command name={texts.takeDecisions} act={() => takeDecisions(store)} />
            <FileCommand
              name={texts.takePack}
              note={texts.takePackNote}
              act={(file) => takeAgentPack(store, file)}
            />
            <JournalName />
          </>
        )}
        {!hasSheets && <MakePack />}
      </div>
    </FoldedSection>
  );
}

/** In a workbook without strategy sheets: it becomes the pack of an agent. */
function MakePack(): ReactNode {
  const { store, language } = usePane();
  const texts = planTexts(language);
  const [agent, setAgent] = useState("");
  return (
    <>
      <Field label={texts.packAgent} hint={texts.packAgentHint}>
        <Input value={agent} onChange={(_, { value }) => setAgent(value)} />
      </Field>
      <FileCommand
        name={texts.makePack}
        note={texts.makePackNote}
        act={(file) => makeAgentPack(store, file, agent.trim() || null)}
      />
    </>
  );
}

function Command(props: { readonly name: string; readonly act: () => Promise<void> }): ReactNode {
  const { state } = usePane();
  return (
    <Button
      size="small"
      disabledFocusable={state.command !== undefined}
      onClick={() => void props.act()}
    >
      {props.name}
    </Button>
  );
}

/** A command that needs a file of the person's. */
function FileCommand(props: {
  readonly name: string;
  readonly note: string;
  readonly act: (file: File) => Promise<void>;
}): ReactNode {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Command name={props.name} act={async () => input.current?.click()} />
      <p className={styles.note}>{props.note}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={props.name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen once more.
          target.value = "";
          if (file) void props.act(file);
        }}
      />
    </>
  );
}
