import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/reading/model/finding";
import { useWholePane } from "../parts/useWholePane";
import { MoreList } from "../parts/MoreList";
import { Section } from "../parts/Section";
import type { Result } from "../state/state";
import { FindingRow } from "./FindingRow";

const FIRST = 6;
const STEP = 30;

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What was odd in the cells and what is done about it; each leads to its first cell. */
export function Findings(props: { readonly result: Result }): ReactNode {
  const { texts } = useWholePane();
  const styles = useStyles();
  const { result } = props;
  const findings = sortFindings(result.reading.findings);
  const title = texts.findings(findings.length);
  return (
    <Section title={title}>
      {findings.length === 0 ? (
        <p className={styles.quiet}>{texts.noFindings}</p>
      ) : (
        <MoreList
          items={findings}
          first={FIRST}
          step={STEP}
          label={title}
          keyOf={({ code, row, column }) => `${code} ${row} ${column}`}
          show={(finding) => <FindingRow finding={finding} result={result} />}
        />
      )}
    </Section>
  );
}

/** Doubts first, each in the order of their places; the sheet's own total stands above already where it agrees. */
function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const told = findings.filter(({ code }) => code !== "sheetTotalMatches");
  const isDoubt = ({ level }: Finding): boolean => level === "doubt";
  return [...told.filter(isDoubt), ...told.filter((finding) => !isDoubt(finding))];
}
