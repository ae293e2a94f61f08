import type { ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Classification, ClassWarning } from "../../core/classes/classification";
import { useWholePane } from "../parts/useWholePane";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** Below so many clients it says nothing that few of them hold much. */
const FEW_CLIENTS = 3;
const OF_SPREAD: ReadonlySet<ClassWarning["code"]> = new Set(["noPareto", "oneClient"]);

/** What a manager should know before trusting the classes; key clients that lose money come first (METHOD 2). */
export function Warnings(props: { readonly classification: Classification }): ReactNode {
  const { texts } = useWholePane();
  const styles = useStyles();
  const { warnings, pareto } = props.classification;
  const isFew = pareto.positive < FEW_CLIENTS;
  const told = warnings.filter(({ code }) => !isFew || !OF_SPREAD.has(code));
  const isFlat = told.some(({ code }) => code === "noPareto");
  if (told.length === 0 && !isFew) return null;
  return (
    <div className={styles.bars}>
      {isFew && <p style={{ margin: 0 }}>{texts.fewClients(pareto.positive)}</p>}
      {told.map((warning) => (
        <MessageBar
          key={warning.code}
          intent={isFlat && warning.code === "noPareto" ? "info" : "warning"}
          layout="multiline"
        >
          <MessageBarBody>{texts.warning(warning)}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
