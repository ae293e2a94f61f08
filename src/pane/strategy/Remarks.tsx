import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { describeFinding } from "../../strings/strategy/findings";
import { usePane } from "../app/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { findRemarks } from "./sheetFacts";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  item: { overflowWrap: "anywhere" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a coach would say of the sheet, with his reasons. */
export function Remarks(): ReactNode {
  const { state, language } = usePane();
  const styles = useStyles();
  const { listed } = useForm();
  const texts = planTexts(language);
  const findings = findRemarks(listed, state.strategy.sheets);
  if (findings.length === 0) return <p className={styles.text}>{texts.noFindings}</p>;
  return (
    <FoldedSection title={texts.findings(findings.length)}>
      <ul className={styles.list}>
        {findings.map((finding) => {
          const text = describeFinding(language, finding);
          return (
            <li key={text} className={styles.item}>
              {text}
            </li>
          );
        })}
      </ul>
    </FoldedSection>
  );
}
