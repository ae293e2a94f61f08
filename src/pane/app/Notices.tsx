import type { ReactNode } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { write } from "../commands";
import { CloseIcon } from "../parts/icons";
import { useFailureTexts } from "../parts/failureTexts";
import { useVisuallyHiddenStyles } from "../parts/spoken";
import { canWriteElsewhere } from "../state/goal";
import type { Notice } from "../state/state";
import { usePane, type Pane } from "../state/usePane";

const useStyles = makeStyles({
  place: {
    ":not(:empty)": { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
});

/** What the last command did, or why it did not: said aloud, and shown until the next command. */
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
      <div role="alert" className={styles.place}>
        {isFailure && <Failure notice={notice} />}
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

type FailureNotice = Extract<Notice, { kind: "failure" }>;

function Failure(props: { readonly notice: FailureNotice }): ReactNode {
  const { store, language, texts } = usePane();
  const { failure, left, command } = props.notice;
  const failures = useFailureTexts();
  const isElsewhere = command === "classify" && canWriteElsewhere(failure);
  // What the person has stopped is no failure.
  const intent = failure.code === "cancelled" ? "info" : "error";
  if (failures === undefined) return null;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {failures?.describeFailure(language, failure, left) ?? texts.notFetched}
      </MessageBarBody>
      <MessageBarActions containerAction={<CloseButton />}>
        {isElsewhere && (
          <Button size="small" onClick={() => void write(store, "clientsSheet")}>
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

function tell({ texts }: Pane, notice: Exclude<Notice, FailureNotice>): string {
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
