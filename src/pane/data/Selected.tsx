import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Look } from "../../excel/index";
import { usePane } from "../state/usePane";
import { planFor } from "../state/columns";

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  place: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

/** Sheet, address, rows and layout of the selection. */
export function Selected(props: { readonly look: Look }): ReactNode {
  const { state, texts } = usePane();
  const styles = useStyles();
  const { look } = props;
  const plan = planFor(look, state.choices);
  // Total rows and gaps are recognised only when everything has been read.
  const rows = Math.max(0, look.rows - plan.headingRow - 1);
  return (
    <section aria-label={texts.selected} aria-busy={state.look.isLooking} className={styles.box}>
      <h2 className={styles.label}>{texts.selected}</h2>
      <p className={styles.place}>{texts.place(look.sheet, look.address)}</p>
      <p className={styles.label}>
        {texts.rowsInLayout(rows, plan.layout, plan.columns.periods?.length ?? 0)}
      </p>
    </section>
  );
}
