import { putSample, removeSample } from "../excel/late";
import { look } from "./lookCommand";
import { perform } from "./runCommand";
import type { Store } from "./state/store";

/** Puts the sample into the empty sheet in front, and reads it. */
export async function putSampleHere(store: Store): Promise<void> {
  const isDone = await perform(store, "sample", async () => {
    const sample = await putSample(store.getState().language);
    store.dispatch({ type: "samplePut", sample });
  });
  if (isDone) await look(store);
}

/** Takes the sample out of its sheet again. */
export async function removeSampleAgain(store: Store): Promise<void> {
  const { sample } = store.getState();
  if (!sample) return;
  const isDone = await perform(store, "sample", async () => {
    await removeSample(sample);
    store.dispatch({ type: "samplePut", sample: undefined });
  });
  if (isDone) await look(store);
}
