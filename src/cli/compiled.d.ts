/** What `compiled.js` offers to programs in TypeScript; its words stand there. */
export type Place = { readonly root: string; readonly entry: string; readonly cache: string };
export type Compiled = { readonly file: string; readonly code: string };
export function findCompiled(place: Place): Compiled | undefined;
export function compile(place: Place): Promise<Compiled>;
export function keepFile(cache: string, name: string, content: string | Uint8Array): void;
