import type { ReactNode } from "react";
import type { Look } from "../../excel/index";
import { usePane } from "../state/usePane";
import { LateFailureBar } from "../parts/LateFailureBar";
import { findMissing } from "../state/columns";

/** Which column is missing, said where it can be chosen; not where the top of the pane says it already. */
export function MissingColumn(props: { readonly look: Look }): ReactNode {
  const { state } = usePane();
  const missing = findMissing(props.look, state.choices);
  const { notice } = state;
  if (!missing || (notice?.kind === "failure" && notice.failure.code === missing.code)) return null;
  return <LateFailureBar key={missing.code} failure={missing} isSure={false} />;
}
