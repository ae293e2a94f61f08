import { useState } from "react";
import { usePane } from "../app/usePane";
import type { Store } from "../state/store";

const kept = new WeakMap<Store, Map<string, unknown>>();

/** State that outlives its screen: it stays as long as the pane is open. `name` is of this state alone. */
export function useKept<T>(name: string, first: T): readonly [T, (value: T) => void] {
  const { store } = usePane();
  const values = kept.get(store) ?? new Map<string, unknown>();
  const [value, setValue] = useState(values.has(name) ? (values.get(name) as T) : first);
  const keep = (next: T): void => {
    kept.set(store, values.set(name, next));
    setValue(next);
  };
  return [value, keep];
}
