import type { ReactNode } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { CloseIcon } from "./icons";
import { describeFailure } from "../../strings/failures";
import { canWriteElsewhere } from "../state/goal";
import type { Notice } from "../state/state";
import { usePane } from "../state/usePane";

/** Why the last command was not done, with what became of the workbook. */
export function FailureNotice(props: {
  readonly notice: Extract<Notice, { kind: "failure" }>;
  /** Writes to a sheet of its own what could not be written beside the data; absent: that is not offered here. */
  readonly writeElsewhere?: (() => Promise<void>) | undefined;
}): ReactNode {
  const { language, texts } = usePane();
  const { notice, writeElsewhere } = props;
  const { failure, left, command } = notice;
  const isElsewhere = writeElsewhere && command === "classify" && canWriteElsewhere(failure);
  // What the person has stopped is no failure.
  const intent = failure.code === "cancelled" ? "info" : "error";
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{describeFailure(language, failure, left)}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton />}>
        {isElsewhere && (
          <Button size="small" onClick={() => void writeElsewhere()}>
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

/** What the last command did, until it is closed. */
export function DoneNotice(props: { readonly said: string }): ReactNode {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{props.said}</MessageBarBody>
      <MessageBarActions containerAction={<CloseButton />} />
    </MessageBar>
  );
}
