import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ListedSheets } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { CommandButton } from "../parts/CommandButton";
import { usePane } from "../state/usePane";
import { Section } from "../parts/Section";
import { chooseSheet, openSheet } from "./commands";

const useStyles = makeStyles({
  doubt: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Several sheets for one client, and sheets of the old kind: which counts, and both at hand to compare. */
export function Doubts(props: { readonly sheets: ListedSheets }): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const { sheets, copies, old } = props.sheets;
  return (
    <Section title={texts.doubts(copies.length + old.length)}>
      {copies.map((copy) => {
        const own = sheets.find(({ key }) => key === copy.key);
        const name = own?.state.client.name ?? copy.key;
        return (
          <div key={copy.sheet} className={styles.doubt}>
            <p className={styles.text}>{texts.copy(copy.sheet, name, own?.sheet ?? name)}</p>
            <div className={styles.buttons}>
              {own && <Show sheet={own.sheet} />}
              <Show sheet={copy.sheet} />
              <CommandButton size="small" act={() => chooseSheet(store, copy.sheet)}>
                {texts.choose(copy.sheet)}
              </CommandButton>
            </div>
          </div>
        );
      })}
      {old.map((sheet) => (
        <div key={sheet} className={styles.doubt}>
          <p className={styles.text}>{texts.old(sheet)}</p>
        </div>
      ))}
    </Section>
  );
}

function Show(props: { readonly sheet: string }): ReactNode {
  const { store, language } = usePane();
  return (
    <CommandButton size="small" act={() => openSheet(store, props.sheet)}>
      {planTexts(language).show(props.sheet)}
    </CommandButton>
  );
}
