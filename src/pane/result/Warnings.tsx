import type { ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Classification, ClassWarning } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { Door } from "../parts/Door";
import { useWholePane } from "../parts/useWholePane";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** Below so many clients it says nothing that few of them hold much. */
const FEW_CLIENTS = 3;
const OF_SPREAD: ReadonlySet<ClassWarning["code"]> = new Set(["noPareto", "oneClient"]);

/** What a manager should know before trusting the classes; key clients that lose money come first (METHOD 2). */
export function Warnings(props: {
  readonly classification: Classification;
  /** Leads to the clients that lose money; absent: there is no list yet. */
  readonly onLosing?: () => void;
}): ReactNode {
  const { texts, language } = useWholePane();
  const { onLosing } = props;
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
          <MessageBarBody>
            {texts.warning(warning)}
            {warning.code === "keyClientsLose" && onLosing && (
              <>
                {" "}
                <Door onOpen={onLosing}>{clientListTexts(language).losing}</Door>
              </>
            )}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
