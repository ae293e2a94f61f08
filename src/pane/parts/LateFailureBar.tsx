import type { ComponentProps, ReactNode } from "react";
import { usePane } from "../state/usePane";
import type { FailureBar } from "./FailureBar";
import { useLate } from "./useLate";

export const loadFailureBar = () => import(/* webpackChunkName: "failures" */ "./FailureBar");

/** A failure that nobody's command has run into; its words and looks come late. */
export function LateFailureBar(props: ComponentProps<typeof FailureBar>): ReactNode {
  const { texts } = usePane();
  const part = useLate(loadFailureBar);
  if (part === undefined) return null;
  return part ? <part.FailureBar {...props} /> : <p>{texts.notFetched}</p>;
}
