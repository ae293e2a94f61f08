import { createContext, useContext } from "react";
import type { AnswerValue, StrategyAnswers } from "../../core/strategy/answers";
import { valueUnder, type Edit } from "../../core/strategy/edits";
import type { ListedSheet } from "../../excel/late";
import { usePane } from "../state/usePane";
import { typeAnswer } from "./commands";

/** The sheet whose form is shown, and its answers together with those that are on their way into it. */
export type OpenForm = { readonly listed: ListedSheet; readonly answers: StrategyAnswers };

/** Of the sentence that says that the sheet is protected: what is barred by that points there. */
export const PROTECTED_ID = "sheet-is-protected";

export const FormContext = createContext<OpenForm | undefined>(undefined);

/** The open form, and how an answer is typed into it. */
export function useForm(): OpenForm & {
  readonly type: (edit: Edit, value: AnswerValue, seen?: StrategyAnswers) => void;
} {
  const form = useContext(FormContext);
  if (!form) throw new Error("This part of a form stands outside of it.");
  const { store } = usePane();
  const { listed, answers } = form;
  return {
    listed,
    answers,
    type(edit, value, seen = answers) {
      if (value === valueUnder(seen, edit)) return;
      typeAnswer(store, { sheet: listed.sheet, edit, seen });
    },
  };
}
