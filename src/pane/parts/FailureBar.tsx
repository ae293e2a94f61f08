import type { ReactNode } from "react";
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Failure } from "../../excel/index";
import { usePane } from "../state/usePane";
import { useFailureTexts } from "./failureTexts";

/** A failure that nobody's command has run into, said quietly; `isSure`: nothing here could be read at all. */
export function FailureBar(props: {
  readonly failure: Failure;
  readonly isSure: boolean;
}): ReactNode {
  const { language, texts } = usePane();
  const failures = useFailureTexts();
  if (failures === undefined) return null;
  const [happened, next] = failures?.explainFailure(language, props.failure) ?? [
    texts.notFetched,
    "",
  ];
  return (
    <MessageBar intent={props.isSure ? "info" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{happened}</MessageBarTitle> {next}
      </MessageBarBody>
    </MessageBar>
  );
}
