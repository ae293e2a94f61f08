import { createContext } from "react";

/** The titles of the sections that stand open, for a screen that goes and comes back; absent: they close with it. */
export const FoldMemory = createContext<Set<string> | undefined>(undefined);
