import type { ReactNode } from "react";
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { explainFailure } from "../../strings/failures";
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
  const { state, language } = usePane();
  const { failure, look } = state.look;
  const told = failure ?? look?.failure;
  if (!told) return null;
  const [happened, next] = explainFailure(language, told);
  return (
    <MessageBar intent={look ? "warning" : "info"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{happened}</MessageBarTitle> {next}
      </MessageBarBody>
    </MessageBar>
  );
}
