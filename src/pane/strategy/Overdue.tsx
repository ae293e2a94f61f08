import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";

const useStyles = makeStyles({
  overdue: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
  },
});

/** What lies behind already, with a sign beside the colour. */
export function Overdue(props: { readonly overdue: readonly ("talk" | "review")[] }): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { overdue } = props;
  if (overdue.length === 0) return null;
  const words = planTexts(language).overdue;
  return <span className={styles.overdue}>! {overdue.map((one) => words[one]).join(", ")}</span>;
}
