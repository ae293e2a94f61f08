/** Random cases are the same each time; another `SEED` tries others. */
export const SEED = Number(process.env.SEED ?? 20261125);

/** How many random cases a test tries: few in `npm test`, where every test has to be quick, many in `npm run test:long`. */
export function chooseRuns(few: number, many: number): number {
  // npm tells the programs it starts which script they belong to, on every system in the same way.
  return process.env.npm_lifecycle_event === "test:long" ? many : few;
}
