import { useId, type ReactNode } from "react";
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { cellAddress } from "../../core/reading/cells";
import type { ReadingPlan, Role } from "../../core/reading/reading";
import type { Look } from "../../excel/deeds";
import { usePane } from "../app/usePane";
import type { ColumnOffer, ColumnPick } from "../state/columns";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(76px, 3fr) minmax(0, 7fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  label: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

const NONE = "none";
const PERIODS = "periods";

/** One role and the column that has it. */
export function RoleSelect(props: {
  readonly role: Role;
  readonly look: Look;
  readonly plan: ReadingPlan;
  readonly offers: readonly ColumnOffer[];
}): ReactNode {
  const { store, texts } = usePane();
  const styles = useStyles();
  const id = useId();
  const { role, look, plan, offers } = props;
  const periods = role === "turnover" ? (look.plan.columns.periods?.length ?? 0) : 0;
  const hasPeriods = role === "turnover" && plan.columns.periods !== undefined;
  const value = hasPeriods ? PERIODS : String(plan.columns[role] ?? NONE);
  const choose = (chosen: string): void => {
    const column: ColumnPick =
      chosen === NONE ? undefined : chosen === PERIODS ? PERIODS : Number(chosen);
    store.dispatch({ type: "columnChosen", role, column });
  };
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {texts.roles[role]}
      </label>
      <Select
        id={id}
        className={styles.select}
        value={value}
        onChange={(_, data) => choose(data.value)}
      >
        <option value={NONE}>{texts.noColumn}</option>
        {periods > 0 && <option value={PERIODS}>{texts.periodColumns(periods)}</option>}
        {offers.map(({ offset, heading }) => (
          <option key={offset} value={offset}>
            {texts.columnName(lettersOf(look, offset), heading)}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The letters of a column on its sheet. */
function lettersOf(look: Look, offset: number): string {
  return cellAddress(0, look.block.column + offset).replace(/\d+$/, "");
}
