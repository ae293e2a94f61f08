import { lazy, Suspense, type ReactNode } from "react";
import { LateFailureBar } from "../parts/LateFailureBar";
import { Skeleton } from "../parts/Skeleton";
import { currentCheck, isCheckedAtOnce, isOfSelection, keyOfCheck } from "../state/check";
import { findMissing } from "../state/columns";
import type { PaneState } from "../state/state";
import { usePane } from "../state/usePane";
import { ColumnChoice } from "./ColumnChoice";
import { Selected } from "./Selected";

/** What a check shows comes late, with the other screens: it is not there before the commands are. */
const CheckView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "late" */ "../result/CheckView")).CheckView,
}));

const EmptySheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "late" */ "./Sample")).EmptySheet,
}));

const SampleBar = lazy(async () => ({
  default: (await import(/* webpackChunkName: "late" */ "./Sample")).SampleBar,
}));

const WhereToWrite = lazy(async () => ({
  default: (await import(/* webpackChunkName: "late" */ "./WhereToWrite")).WhereToWrite,
}));

/** What is selected, what comes out, how it will be read, and where the result will stand. */
export function DataScreen(): ReactNode {
  const { state } = usePane();
  const { look, isLooking } = state.look;
  return (
    <>
      <LookFailure />
      {look ? (
        <>
          <Selected look={look} />
          {state.sample && (
            <Suspense>
              <SampleBar />
            </Suspense>
          )}
          {currentCheck(state) || isOldCheckShown(state) ? (
            <Suspense fallback={<Skeleton />}>
              <CheckView />
            </Suspense>
          ) : (
            isAwaited(state) && <Skeleton />
          )}
          <ColumnChoice look={look} />
          <Suspense>
            <WhereToWrite look={look} />
          </Suspense>
        </>
      ) : (
        isLooking && <Skeleton />
      )}
    </>
  );
}

/** While a new check is made the one before stays in sight, if it is of the same block. */
function isOldCheckShown(state: PaneState): boolean {
  const { check, failure } = state.check;
  return check !== undefined && failure === undefined && isOfSelection(state, check);
}

function isAwaited(state: PaneState): boolean {
  if (state.check.failure) return false;
  return isCheckedAtOnce(state) && keyOfCheck(state) !== undefined;
}

/** Why the selection cannot be read; said quietly, because nobody has asked for anything yet. */
function LookFailure(): ReactNode {
  const { state } = usePane();
  const { failure, look } = state.look;
  // A missing column is told where columns are chosen.
  const told =
    failure ?? (look && findMissing(look, state.choices) ? undefined : state.check.failure);
  // What stopped a command is told at the top already.
  const { notice } = state;
  if (notice?.kind === "failure" && notice.failure.code === told?.code) return null;
  if (told?.code === "emptySheet") {
    return (
      <Suspense fallback={<Skeleton />}>
        <EmptySheet sheet={told.sheet} />
      </Suspense>
    );
  }
  return told ? (
    <LateFailureBar key={told.code} failure={told} isSure={look === undefined} />
  ) : null;
}
