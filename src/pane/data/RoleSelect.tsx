import { useId, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { toLetters } from "../../core/reading/values/cells";
import type { ReadingFailure } from "../../core/reading/model/finding";
import type { ReadingPlan, Role } from "../../core/reading/model/reading";
import type { Look } from "../../excel/index";
import { usePane } from "../state/usePane";
import { NarrowSelect } from "../parts/NarrowSelect";
import { findMissing, pickTurnover, type ColumnOffer } from "../state/columns";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "108px minmax(0, 1fr)",
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
});

const NONE = "none";
/** Without these nothing can be read. */
const MISSING: Readonly<Partial<Record<Role, ReadingFailure["code"]>>> = {
  client: "noClientColumn",
  turnover: "noTurnoverColumn",
};

/** One role and the column that has it. */
export function RoleSelect(props: {
  readonly role: Role;
  readonly look: Look;
  readonly plan: ReadingPlan;
  readonly offers: readonly ColumnOffer[];
}): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useStyles();
  const id = useId();
  const { role, look, plan, offers } = props;
  const { columns } = plan;
  const value = role === "turnover" ? pickTurnover(columns) : columns[role];
  const standIns = role === "turnover" ? listStandIns(look, plan) : [];
  const missing = findMissing(look, state.choices);
  const isMissing = missing !== undefined && MISSING[role] === missing.code;
  const choose = (chosen: string): void => {
    const standIn = standIns.find((known) => known === chosen);
    const column = chosen === NONE ? undefined : Number(chosen);
    store.dispatch({ type: "columnChosen", role, pick: standIn ?? column });
  };
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {texts.roles[role]}
      </label>
      <NarrowSelect
        id={id}
        value={String(value ?? NONE)}
        aria-invalid={isMissing || undefined}
        onChange={(_, data) => choose(data.value)}
      >
        {standIns.length === 0 && <option value={NONE}>{texts.noColumn}</option>}
        {standIns.map((standIn) => (
          <option key={standIn} value={standIn}>
            {standIn === "product"
              ? texts.productColumns
              : texts.periodColumns(countPeriods(look, plan))}
          </option>
        ))}
        {offers.map(({ offset, heading }) => (
          <option key={offset} value={offset}>
            {texts.columnName(lettersOf(look, offset), heading)}
          </option>
        ))}
      </NarrowSelect>
    </div>
  );
}

/** The letters of a column on its sheet. */
function lettersOf(look: Look, offset: number): string {
  return toLetters(look.block.column + offset);
}

/** What can stand in for a turnover column here. */
function listStandIns(look: Look, plan: ReadingPlan): ("product" | "periods")[] {
  const { quantity, unitPrice } = plan.columns;
  return [
    ...(quantity !== undefined && unitPrice !== undefined ? (["product"] as const) : []),
    ...(countPeriods(look, plan) > 0 ? (["periods"] as const) : []),
  ];
}

function countPeriods(look: Look, plan: ReadingPlan): number {
  return (plan.columns.periods ?? look.plan.columns.periods ?? []).length;
}
