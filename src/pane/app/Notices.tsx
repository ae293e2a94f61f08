import type { ReactNode } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { tellTrouble } from "../../strings/failures";
import { classify } from "../commands";
import { CloseIcon } from "../parts/icons";
import { useSpokenStyles } from "../parts/spoken";
import { canWriteElsewhere } from "../state/goal";
import type { Notice } from "../state/state";
import { usePane, type Pane } from "./usePane";

const useStyles = makeStyles({
  place: {
    ":not(:empty)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
});

/** What the last deed did, or why it did not: said aloud, and shown until the next deed. */
export function Notices(): ReactNode {
  const pane = usePane();
  const styles = useStyles();
  const { notice, deed } = pane.state;
  const isTrouble = notice?.kind === "trouble";
  return (
    <>
      {/* For ears only: what was done stands on the screen anyway. */}
      <div role="status" className={useSpokenStyles().spoken}>
        {deed === "classify" ? pane.texts.classifying : notice && !isTrouble && tell(pane, notice)}
      </div>
      <div role="alert" className={styles.place}>
        {isTrouble && <Trouble notice={notice} />}
      </div>
      {notice && (notice.kind === "reverted" || notice.kind === "strategySheet") && (
        <div className={styles.place}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{tell(pane, notice)}</MessageBarBody>
            <MessageBarActions containerAction={<CloseButton />} />
          </MessageBar>
        </div>
      )}
    </>
  );
}

type TroubleNotice = Extract<Notice, { kind: "trouble" }>;

function Trouble(props: { readonly notice: TroubleNotice }): ReactNode {
  const { store, language, texts } = usePane();
  const { trouble, left, deed } = props.notice;
  const isElsewhere = deed === "classify" && canWriteElsewhere(trouble);
  // What the person has stopped himself is no failure.
  const intent = trouble.code === "cancelled" ? "info" : "error";
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{tellTrouble(language, trouble, left)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton />}>
        {isElsewhere && (
          <Button size="small" onClick={() => void classify(store, true, "clientsSheet")}>
            {texts.writeToOwnSheet}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function CloseButton(): ReactNode {
  const { store, texts } = usePane();
  return (
    <Button
      appearance="transparent"
      size="small"
      aria-label={texts.close}
      icon={<CloseIcon />}
      onClick={() => store.dispatch({ type: "noticeClosed" })}
    />
  );
}

function tell({ texts }: Pane, notice: Exclude<Notice, TroubleNotice>): string {
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
