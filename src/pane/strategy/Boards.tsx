import { useState, type ReactNode } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { CommandButton } from "../parts/CommandButton";
import { FoldedSection } from "../parts/FoldedSection";
import { usePane } from "../state/usePane";
import { makeAgentPack, writeBoards, writeIndex, writePlaybook, writeTeam } from "./boardCommands";
import { FileCommand } from "./FileCommand";
import { JournalName } from "./JournalName";

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

/** Sheets made from all strategy sheets; in a workbook that has none, the way to make it an agent's pack. */
export function Boards(props: { readonly hasSheets: boolean }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { result } = state;
  const { hasSheets } = props;
  if (!result && !hasSheets) return <MakePack />;
  return (
    <FoldedSection title={texts.boards} note={texts.boardsNote}>
      <div className={styles.buttons}>
        {result && (
          <>
            <CommandButton size="small" act={() => writeIndex(store, result)}>
              {texts.index}
            </CommandButton>
            <CommandButton size="small" act={() => writeBoards(store, result)}>
              {texts.territoryBoards}
            </CommandButton>
            <CommandButton size="small" act={() => writePlaybook(store, result)}>
              {texts.basePlaybook}
            </CommandButton>
          </>
        )}
        {hasSheets && (
          <>
            <CommandButton size="small" act={() => writeTeam(store)}>
              {texts.team}
            </CommandButton>
            <JournalName />
          </>
        )}
      </div>
    </FoldedSection>
  );
}

/** In a workbook without strategy sheets: it becomes the pack of an agent. */
function MakePack(): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const [agent, setAgent] = useState("");
  return (
    <FoldedSection title={texts.makePackTitle} note={texts.makePackNote}>
      <div className={styles.buttons}>
        <Field label={texts.packAgent} hint={texts.packAgentHint}>
          <Input value={agent} onChange={(_, { value }) => setAgent(value)} />
        </Field>
        <FileCommand
          name={texts.makePack}
          note={texts.makePackNote}
          act={(file) => makeAgentPack(store, file, agent.trim() || null)}
        />
      </div>
    </FoldedSection>
  );
}
