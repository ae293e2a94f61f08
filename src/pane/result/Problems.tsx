import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { cellAddress } from "../../core/reading/cells";
import type { Problem } from "../../core/reading/problem";
import { tellProblem } from "../../strings/problems";
import { usePane } from "../app/usePane";
import { showPlace } from "../deeds";
import { MoreList } from "../parts/MoreList";
import { Section } from "../parts/Section";
import type { Result } from "../state/state";

const FIRST = 6;
const STEP = 30;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What was odd in the cells and how it was treated; each leads to its first cell. */
export function Problems(props: { readonly result: Result }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const { result } = props;
  const { problems } = result.reading;
  const title = texts.problems(problems.length);
  return (
    <Section title={title}>
      {problems.length === 0 ? (
        <p className={styles.quiet}>{texts.noProblems}</p>
      ) : (
        <MoreList
          items={problems}
          first={FIRST}
          step={STEP}
          label={title}
          keyOf={({ code, row, column }) => `${code} ${row} ${column}`}
          show={(problem) => <ProblemRow problem={problem} result={result} />}
        />
      )}
    </Section>
  );
}

function ProblemRow(props: { readonly problem: Problem; readonly result: Result }): ReactNode {
  const { store, language, texts } = usePane();
  const styles = useStyles();
  const { problem, result } = props;
  const { row, column } = result.origin;
  const address = cellAddress(row + problem.row, column + problem.column);
  return (
    <div className={styles.row}>
      <span className={styles.text}>{tellProblem(language, problem)}</span>
      <Link
        as="button"
        aria-label={texts.showCell(address)}
        onClick={() => void showPlace(store, result.sheet, address)}
      >
        {address}
      </Link>
    </div>
  );
}
