import { useState, type ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { toA1 } from "../../core/reading/values/cells";
import type { Finding } from "../../core/reading/model/finding";
import { FailureHere, usePressPlace } from "../parts/FailureHere";
import { useWholePane } from "../parts/useWholePane";
import { showPlace } from "../lateCommands";
import type { Decided } from "../state/state";

const useStyles = makeStyles({
  cells: { display: "inline-flex", columnGap: tokens.spacingHorizontalS, whiteSpace: "nowrap" },
});

/** The way to each cell of a finding: the one shown now, the one before it and the next. */
export function FindingCells(props: {
  readonly finding: Finding;
  readonly result: Decided;
  readonly told: string;
}): ReactNode {
  const { store, texts } = useWholePane();
  const styles = useStyles();
  const { id, press } = usePressPlace();
  const [at, setAt] = useState(0);
  const { finding, result, told } = props;
  const { rows = [finding.row], column } = finding;
  const addressAt = (place: number): string =>
    toA1(result.origin.row + (rows[place] ?? finding.row), result.origin.column + column);
  const show = (place: number): void => {
    setAt(place);
    void press(() => showPlace(store, result.sheet, addressAt(place)));
  };
  return (
    <>
      <span className={styles.cells}>
        {rows.length > 1 && (
          <Link
            as="button"
            aria-label={texts.previousCell(told)}
            onClick={() => show((at + rows.length - 1) % rows.length)}
          >
            ‹
          </Link>
        )}
        <Link
          as="button"
          aria-label={texts.showCell(addressAt(at))}
          title={rows.length > 1 ? texts.cellOf(at + 1, rows.length) : undefined}
          onClick={() => show(at)}
        >
          {addressAt(at)}
        </Link>
        {rows.length > 1 && (
          <Link
            as="button"
            aria-label={texts.nextCell(told)}
            onClick={() => show((at + 1) % rows.length)}
          >
            ›
          </Link>
        )}
      </span>
      <FailureHere place={id} />
    </>
  );
}
