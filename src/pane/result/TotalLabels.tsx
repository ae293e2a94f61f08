import type { ReactNode } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { toA1 } from "../../core/reading/values/cells";
import type { Finding, RowLabel } from "../../core/reading/model/finding";
import { doctorTexts } from "../../strings/doctor";
import { FailureHere, usePressPlace } from "../parts/FailureHere";
import { useWholePane } from "../parts/useWholePane";
import { showPlace } from "../lateCommands";
import { Disclosure } from "../parts/Disclosure";
import { MoreList } from "../parts/MoreList";
import { planOfResult } from "../state/columns";
import { sayOfLabel, wordOn } from "../state/labels";
import type { Decided } from "../state/state";

const FIRST = 8;
const STEP = 30;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  text: { lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  place: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The rows that were taken for totals, name by name: a person can say which of them is a client. */
export function TotalLabels(props: {
  readonly finding: Finding;
  readonly result: Decided;
}): ReactNode {
  const { language } = useWholePane();
  const texts = doctorTexts(language);
  const { finding, result } = props;
  const { labels = [], column } = finding;
  if (labels.length === 0) return null;
  const title = texts.totalLabels(labels.length);
  return (
    <Disclosure label={title}>
      <MoreList
        items={labels}
        first={FIRST}
        step={STEP}
        label={title}
        keyOf={({ text }) => text}
        show={(label) => <LabelRow label={label} column={column} result={result} />}
      />
    </Disclosure>
  );
}

function LabelRow(props: {
  readonly label: RowLabel;
  readonly column: number;
  readonly result: Decided;
}): ReactNode {
  const { store, state, language, texts: pane } = useWholePane();
  const styles = useStyles();
  const texts = doctorTexts(language);
  const { id, press } = usePressPlace();
  const { label, column, result } = props;
  const { text, row, count } = label;
  const { origin, sheet } = result;
  const { treatments } = planOfResult(result, state.choices);
  const address = toA1(origin.row + row, origin.column + column);
  const was = wordOn(result.reading.plan.treatments, text);
  const isClient =
    wordOn(treatments, text) === "client" || (was === "total" && !wordOn(treatments, text));
  return (
    <div className={styles.row}>
      <span className={styles.text}>
        {text}
        <span className={styles.place}>
          <Link
            as="button"
            aria-label={pane.showCell(address)}
            onClick={() => void press(() => showPlace(store, sheet, address))}
          >
            {address}
          </Link>
          {count > 1 && ` ${texts.timesMore(count - 1)}`}
          {isClient && ` · ${texts.fromNextRun}`}
        </span>
      </span>
      <Button
        size="small"
        aria-label={isClient ? texts.isTotalAfterAll(text) : texts.isClientNamed(text)}
        onClick={() =>
          store.dispatch({
            type: "treatmentsChosen",
            of: result,
            treatments: sayOfLabel(treatments, text, isClient ? was : was ? undefined : "client"),
          })
        }
      >
        {isClient ? texts.isTotal : texts.isClient}
      </Button>
      <FailureHere place={id} />
    </div>
  );
}
