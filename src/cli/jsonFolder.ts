import { join, resolve } from "node:path";

/**
 * Where the JSON of each of several files goes: into the folder `folder`, by the file's own name and `.json` behind it.
 * Files of several folders keep, below it, the folders that tell them apart: `2025/all.csv` and `2026/all.csv` become
 * `2025/all.csv.json` and `2026/all.csv.json`.
 */
export function placeInFolder(files: readonly string[], folder: string): string[] {
  const paths = files.map((file) => resolve(file).split(/[\\/]/));
  const shortest = Math.min(...paths.map((path) => path.length - 1));
  let shared = 0;
  while (shared < shortest && paths.every((path) => path[shared] === paths[0]?.[shared])) {
    shared += 1;
  }
  return paths.map((path) => {
    // A drive's name holds a colon, which no folder's name may.
    const own = path.slice(shared).map((part) => part.replace(/:$/, ""));
    return `${join(folder, ...own)}.json`;
  });
}
