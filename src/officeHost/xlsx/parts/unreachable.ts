import { removeContentTypes } from "./contentTypes";
import type { Package } from "./package";
import { reachableParts, relationsName } from "./relations";

/** Takes out the parts that something pointed to before and nothing does any more, with relations and content types. */
export function removeUnreachable(file: Package, before: Package): void {
  const known = reachableParts(before);
  const after = reachableParts(file);
  const doomed = new Set([...known].filter((part) => !after.has(part)));
  if (doomed.size === 0) return;
  for (const part of doomed) {
    file.parts.delete(part);
    const relations = file.find(relationsName(part));
    if (relations !== undefined) file.parts.delete(relations);
  }
  removeContentTypes(file, doomed);
}
