import type { ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { Door } from "../parts/Door";
import { useWholePane } from "../parts/useWholePane";
import { LEAST_FOR_SPREAD } from "./Headline";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

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
  const isFlat = warnings.some(({ code }) => code === "noPareto");
  // The headline says of a flat base and of hardly any clients that they are such; a client of many alike is no danger.
  const told = warnings.filter(
    (warning) =>
      warning.code !== "noPareto" &&
      !(warning.code === "oneClient" && isNoDanger(warning.share, pareto.positive, isFlat))
  );
  if (told.length === 0) return null;
  return (
    <div className={styles.bars}>
      {told.map((warning) => (
        <MessageBar key={warning.code} intent="warning" layout="multiline">
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

/** Is a large share no news: of hardly any clients, or of a flat base where it is less than twice the mean? */
function isNoDanger(share: number, clients: number, isFlat: boolean): boolean {
  return clients < LEAST_FOR_SPREAD || (isFlat && share < 2 / clients);
}
