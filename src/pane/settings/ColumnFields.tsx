import { useId, type ReactNode } from "react";
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { RESULT_COLUMNS, type ChosenColumn } from "../../core/report/report";
import { settingsTexts } from "../../strings/settings";
import { sheetTexts } from "../../strings/sheet";
import { usePane } from "../state/usePane";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  boxes: {
    display: "grid",
    // Room for the longest heading in Russian; one column in the narrowest pane.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(156px, 100%), 1fr))",
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Which columns of results are written beside the data; the last one cannot be taken away. */
export function ColumnFields(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const [title, hint, last] = [useId(), useId(), useId()];
  const texts = settingsTexts(language);
  const { display } = state.settings;
  const chosen = new Set(display.columns);
  const isLast = (column: ChosenColumn): boolean => chosen.has(column) && chosen.size === 1;
  const choose = (column: ChosenColumn, isChosen: boolean): void => {
    const columns = RESULT_COLUMNS.filter((one) => (one === column ? isChosen : chosen.has(one)));
    store.dispatch({
      type: "settingsChanged",
      settings: { display: { ...display, columns } },
    });
  };
  return (
    <div role="group" aria-labelledby={title} aria-describedby={hint}>
      <span id={title} className={styles.title}>
        {texts.columns}
      </span>
      <div className={styles.boxes}>
        {RESULT_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            label={sheetTexts(language).headings[column]}
            checked={chosen.has(column)}
            {...(isLast(column) ? { "aria-disabled": true, "aria-describedby": last } : {})}
            onChange={(_, { checked }) => choose(column, checked === true || isLast(column))}
          />
        ))}
      </div>
      {chosen.size === 1 && (
        <p id={last} className={styles.hint}>
          {texts.lastColumn}
        </p>
      )}
      <p id={hint} className={styles.hint}>
        {texts.columnsHint}
      </p>
    </div>
  );
}
