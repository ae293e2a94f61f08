import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLate } from "../parts/useLate";
import { write } from "../commands";
import { FailureHere, loadNoticeBars } from "../parts/FailureHere";
import { useVisuallyHiddenStyles } from "../parts/spoken";
import type { Notice } from "../state/state";
import { usePane, type Pane } from "../state/usePane";

const useStyles = makeStyles({
  place: {
    ":not(:empty)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
});

/**
 * What the last command did, said aloud and shown until the next one; or why it did not, where that is not told beside what
 * was pressed.
 */
export function Notices(): ReactNode {
  const pane = usePane();
  const styles = useStyles();
  const { notice, command } = pane.state;
  const isFailure = notice?.kind === "failure";
  return (
    <>
      {/* For ears only: what was done stands on the screen anyway. */}
      <div role="status" className={useVisuallyHiddenStyles().spoken}>
        {command === "classify" || command === "check"
          ? pane.texts[command === "check" ? "checking" : "classifying"]
          : notice && !isFailure && tell(pane, notice)}
      </div>
      <div className={styles.place}>
        <FailureHere place={undefined} writeElsewhere={() => write(pane.store, "clientsSheet")} />
      </div>
      {notice && (notice.kind === "reverted" || notice.kind === "strategySheet") && (
        <div className={styles.place}>
          <DoneBar said={tell(pane, notice)} />
        </div>
      )}
    </>
  );
}

function DoneBar({ said }: { readonly said: string }): ReactNode {
  const bars = useLate(loadNoticeBars);
  if (bars === undefined) return null;
  return bars ? <bars.DoneNotice said={said} /> : said;
}

function tell({ texts }: Pane, notice: Exclude<Notice, { kind: "failure" }>): string {
  switch (notice.kind) {
    case "classified": {
      const { beside, clientsSheet, charts, isRefresh } = notice.written;
      const places = [beside, clientsSheet, charts].flatMap((place) =>
        place ? [texts.place(place.sheet, place.address)] : []
      );
      return `${isRefresh ? texts.refreshed : texts.written} ${places.join("; ")}`;
    }
    case "reverted":
      return texts.reverted;
    case "strategySheet":
      return notice.isExisting
        ? texts.strategyShown(notice.sheet)
        : texts.strategyMade(notice.sheet);
  }
}
