import { useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { canInsertFile, type OtherFile } from "../../excel/late";
import { describeOtherFile, otherFileTexts } from "../../strings/strategy/otherFile";
import { CommandButton } from "../parts/CommandButton";
import { FoldedSection } from "../parts/FoldedSection";
import { usePane } from "../state/usePane";
import { FileCommand } from "./FileCommand";
import { readDataFile, refreshByFile } from "./otherFileCommands";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** New data from another file: chosen, read and shown, then taken or left. */
export function TakeData(): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = otherFileTexts(language);
  const [read, setRead] = useState<OtherFile>();
  const [told, setTold] = useState<readonly string[]>([]);
  const choose = async (file: File): Promise<void> => {
    setTold([]);
    const found = await readDataFile(store, file);
    setRead(found);
    if (found) setTold(describeOtherFile(language, describeRead(found)));
  };
  const refresh = async (found: OtherFile): Promise<void> => {
    if (await refreshByFile(store, found, setTold)) setRead(undefined);
  };
  return (
    <FoldedSection title={texts.title} note={texts.hint}>
      {canInsertFile() ? (
        <FileCommand name={texts.choose} note={texts.chooseHint} act={choose} />
      ) : (
        <p className={styles.text}>{texts.tooOld}</p>
      )}
      <div role="status">
        {told.length > 0 && (
          <ul className={styles.lines}>
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {read && (
        <div className={styles.buttons}>
          <CommandButton appearance="primary" size="small" act={() => refresh(read)}>
            {texts.go}
          </CommandButton>
          <Button
            size="small"
            onClick={() => {
              setRead(undefined);
              setTold([]);
            }}
          >
            {texts.leave}
          </Button>
        </div>
      )}
    </FoldedSection>
  );
}

function describeRead(file: OtherFile): Parameters<typeof describeOtherFile>[1] {
  const { clients, ...rest } = file;
  const key = clients.filter(({ isKey }) => isKey).length;
  return { ...rest, clients: clients.length, key };
}
