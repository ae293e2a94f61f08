import type { ReactNode } from "react";
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useFailureTexts } from "../parts/failureTexts";
import type { Failure } from "../../excel/index";
import { usePane } from "../state/usePane";
import { ColumnChoice } from "./ColumnChoice";
import { Selected } from "./Selected";
import { WhereToWrite } from "./WhereToWrite";

/** What is selected, how it will be read, and where the result will stand. */
export function DataScreen(): ReactNode {
  const { state, texts } = usePane();
  const { look, isLooking } = state.look;
  return (
    <>
      <LookFailure />
      {look ? (
        <>
          <Selected look={look} />
          <ColumnChoice look={look} />
          <WhereToWrite look={look} />
        </>
      ) : (
        isLooking && <p>{texts.looking}</p>
      )}
    </>
  );
}

/** Why the selection cannot be read; said quietly, because nobody has asked for anything yet. */
function LookFailure(): ReactNode {
  const { state } = usePane();
  const { failure, look } = state.look;
  const told = failure ?? look?.failure;
  return told ? <FailureBar failure={told} isSure={look === undefined} /> : null;
}

function FailureBar(props: { readonly failure: Failure; readonly isSure: boolean }): ReactNode {
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
