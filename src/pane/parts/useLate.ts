import { useEffect, useState } from "react";

/** A part of the script that comes late; one function for as long as a place that needs it is shown. */
export type LoadLate<T> = () => Promise<T>;

/** What has been fetched: it is there at once the next time. */
const fetched = new Map<LoadLate<unknown>, unknown>();

export async function fetchLatePart<T>(load: LoadLate<T>): Promise<T> {
  const part = await load();
  fetched.set(load, part);
  return part;
}

/** A late part: undefined while it is being fetched, null where it could not be. What is shown next asks again. */
export function useLate<T>(load: LoadLate<T>): T | null | undefined {
  const [part, setPart] = useState<{ readonly is: T | null } | undefined>(() =>
    fetched.has(load) ? { is: fetched.get(load) as T } : undefined
  );
  useEffect(() => {
    if (fetched.has(load)) return undefined;
    let isShown = true;
    void fetchLatePart(load).then(
      (is) => isShown && setPart({ is }),
      () => isShown && setPart({ is: null })
    );
    return () => {
      isShown = false;
    };
  }, [load]);
  return part?.is;
}
