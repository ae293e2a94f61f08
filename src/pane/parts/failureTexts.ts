import { useEffect, useState } from "react";
import type { describeFailure, explainFailure } from "../../strings/failures";

type FailureTexts = {
  readonly describeFailure: typeof describeFailure;
  readonly explainFailure: typeof explainFailure;
};

let texts: FailureTexts | undefined;

/** Fetches the sentences of failures, which the first screen of most people never needs. Rejects where it cannot. */
export async function loadFailureTexts(): Promise<void> {
  texts = await import(/* webpackChunkName: "failures" */ "../../strings/failures");
}

/**
 * The sentences of failures; undefined while they are being fetched, null where they could not be. The next failure that
 * is shown asks again.
 */
export function useFailureTexts(): FailureTexts | null | undefined {
  const [known, setKnown] = useState<FailureTexts | null | undefined>(texts);
  useEffect(() => {
    if (known) return undefined;
    let isShown = true;
    void loadFailureTexts().then(
      () => isShown && setKnown(texts),
      () => isShown && setKnown(null)
    );
    return () => {
      isShown = false;
    };
    // Once for each failure: a failed attempt is not repeated while the same one is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return known;
}
