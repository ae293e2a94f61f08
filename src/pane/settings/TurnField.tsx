import { useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { LANGUAGES } from "../../strings/language";
import { turnTexts } from "../../strings/strategy/turned";
import { CommandButton } from "../parts/CommandButton";
import { FoldedSection } from "../parts/FoldedSection";
import { usePane } from "../state/usePane";
import { turnBook } from "../turnCommand";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0, overflowWrap: "anywhere" },
});

/** Turns the whole workbook into the other language; the other button takes it back. */
export function TurnField(): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = turnTexts(language);
  const [told, setTold] = useState<readonly string[]>([]);
  return (
    <FoldedSection title={texts.title} note={texts.hint}>
      <div className={styles.buttons}>
        {LANGUAGES.map((to) => (
          <CommandButton key={to} size="small" act={() => turnBook(store, to, setTold)}>
            {texts.button[to]}
          </CommandButton>
        ))}
      </div>
      <div role="status">
        {told.map((line) => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
      </div>
    </FoldedSection>
  );
}
