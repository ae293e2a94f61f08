import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReadingPlan, Role } from "../../core/reading/model/reading";
import { nameColumn } from "../../core/reading/values/cells";
import type { Look } from "../../excel/index";
import { usePane } from "../state/usePane";
import { Disclosure } from "../parts/Disclosure";
import { Section } from "../parts/Section";
import { currentCheck, isCheckedAtOnce } from "../state/check";
import { findChoice, listColumns, planFor } from "../state/columns";
import { MissingColumn } from "./MissingColumn";
import { RoleSelect } from "./RoleSelect";

const MAIN: readonly Role[] = ["client", "turnover", "profit", "date", "territory", "agent"];
const MORE: readonly Role[] = [
  "loyalty",
  "recommendation",
  "shareOfWallet",
  "clientId",
  "quantity",
  "unitPrice",
];

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** The columns by what they mean, each with a choice. */
export function ColumnChoice(props: { readonly look: Look }): ReactNode {
  const { state, texts } = usePane();
  const styles = useStyles();
  const { look } = props;
  const plan = planFor(look, state.choices);
  const offers = listColumns(look, plan.columns);
  // A check says it among its doubts, and only where the sheet's own arithmetic does not explain the other columns.
  const isRead = isCheckedAtOnce(state) || currentCheck(state) !== undefined;
  const others = isRead ? undefined : otherTurnovers(plan, look, texts.otherTurnovers);
  const isRemembered = look.isRemembered && !findChoice(look.plan, state.choices);
  // A column that was found is in sight, whatever it is.
  const found = MORE.filter((role) => look.plan.columns[role] !== undefined);
  const more = MORE.filter((role) => !found.includes(role));
  const list = (roles: readonly Role[]): ReactNode => (
    <div className={styles.rows}>
      {roles.map((role) => (
        <RoleSelect key={role} role={role} look={look} plan={plan} offers={offers} />
      ))}
    </div>
  );
  return (
    <Section title={texts.columns} {...noteOf(isRemembered ? texts.remembered : others)}>
      <MissingColumn look={look} />
      {list([...MAIN, ...found])}
      {more.length > 0 && <Disclosure label={texts.moreColumns}>{list(more)}</Disclosure>}
    </Section>
  );
}

function noteOf(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

/** Where two columns could hold the turnover, the choice between them is said. */
function otherTurnovers(
  plan: ReadingPlan,
  look: Look,
  tell: (taken: string, others: readonly string[]) => string
): string | undefined {
  const taken = plan.columns.turnover;
  const others = look.plan.otherTurnovers ?? [];
  if (taken === undefined || taken !== look.plan.columns.turnover || others.length === 0)
    return undefined;
  const name = (offset: number): string => nameColumn(plan.headings, offset, look.block.column);
  return tell(name(taken), others.map(name));
}
