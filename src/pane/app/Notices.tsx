import type { ReactNode } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { tellTrouble } from "../../strings/troubles";
import { classify } from "../deeds";
import { CloseIcon } from "../parts/icons";
import { canWriteElsewhere } from "../state/goal";
import type { Notice } from "../state/state";
import { usePane, type Pane } from "./usePane";

const useStyles = makeStyles({
  place: {
    ":not(:empty)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
  // For ears only: what was done stands on the screen anyway.
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
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
      <div role="status" className={styles.spoken}>
        {deed === "classify" ? tellRun(pane) : notice && !isTrouble && tell(pane, notice)}
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

/** Of a run under way: said by quarters, since each step read aloud would drown all else. */
function tellRun({ state, texts }: Pane): string {
  const quarters = Math.floor(4 * state.progress) / 4;
  const isUnderWay = quarters > 0 && quarters < 1;
  return isUnderWay ? `${texts.classifying} ${texts.progress(quarters)}` : texts.classifying;
}

type TroubleNotice = Extract<Notice, { kind: "trouble" }>;

function Trouble(props: { readonly notice: TroubleNotice }): ReactNode {
  const { store, language, texts } = usePane();
  const { trouble, left, deed } = props.notice;
  const isElsewhere = deed === "classify" && canWriteElsewhere(trouble);
  return (
    <MessageBar intent="error" layout="multiline">
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
