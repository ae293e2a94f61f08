import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { findGaps } from "../../core/strategy/completeness";
import type { SectionCode } from "../../core/strategy/layout";
import { planTexts } from "../../strings/plans";
import { describeGaps } from "../../strings/strategy/gaps";
import { partName } from "../../strings/strategy/parts";
import { usePane } from "../state/usePane";
import { FoldedSection } from "../parts/FoldedSection";
import { sectionOf } from "./sheetFacts";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  needs: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What does not count yet, with the fields that each point waits for; each leads to its section. */
export function Missing(props: { readonly lead: (code: SectionCode) => void }): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { listed, answers } = useForm();
  const texts = planTexts(language);
  const { missing } = listed.state.completeness;
  if (missing.length === 0) return <p className={styles.text}>{texts.nothingMissing}</p>;
  return (
    <FoldedSection title={texts.missing(missing.length)}>
      <ul className={styles.list}>
        {missing.map((part) => (
          <li key={part}>
            <Link as="button" onClick={() => props.lead(sectionOf(part))}>
              {partName(language, part)}
            </Link>
            <p className={styles.needs}>
              {describeGaps(language, findGaps(answers, part, listed.state.today))}
            </p>
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
}
