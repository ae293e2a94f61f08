import { useState, type ReactNode } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { keepJournalName, recallJournalName } from "../state/rememberedName";
import { usePane } from "../state/usePane";

/** Asks once whom the journal is to name for what is typed here: Excel does not tell it to add-ins. */
export function JournalName(): ReactNode {
  const { language } = usePane();
  const texts = planTexts(language);
  const [kept, setKept] = useState(recallJournalName);
  const [isAsking, setAsking] = useState(kept === "");
  const [typed, setTyped] = useState(kept);
  const keep = (): void => {
    keepJournalName(typed);
    setKept(typed.trim());
    setAsking(false);
  };
  if (!isAsking) {
    return (
      <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
        {kept === "" ? texts.nameJournal : texts.journalNamed(kept)}
      </Button>
    );
  }
  return (
    <>
      <Field label={texts.journalName} hint={texts.journalNameHint}>
        <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button size="small" onClick={keep}>
        {texts.keepName}
      </Button>
    </>
  );
}
