import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { describeRemark } from "../../strings/strategy/remarks";
import { usePane } from "../state/usePane";
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

/** What a coach would say of the sheet, with the reasons. */
export function Remarks(): ReactNode {
  const { state, language } = usePane();
  const styles = useStyles();
  const { listed } = useForm();
  const texts = planTexts(language);
  const remarks = findRemarks(listed, state.strategy.sheets);
  if (remarks.length === 0) return <p className={styles.text}>{texts.noFindings}</p>;
  return (
    <FoldedSection title={texts.findings(remarks.length)}>
      <ul className={styles.list}>
        {remarks.map((remark) => {
          const text = describeRemark(language, remark);
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
