import type { ReactNode } from "react";
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Failure } from "../../excel/index";
import { explainFailure } from "../../strings/failures";
import { usePane } from "../state/usePane";

/** A failure said quietly; `isSure`: nothing here could be read at all. */
export function FailureBar(props: {
  readonly failure: Failure;
  readonly isSure: boolean;
}): ReactNode {
  const { language } = usePane();
  const [happened, next] = explainFailure(language, props.failure);
  return (
    <MessageBar intent={props.isSure ? "info" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{happened}</MessageBarTitle> {next}
      </MessageBarBody>
    </MessageBar>
  );
}
