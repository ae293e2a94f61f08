import { join } from "node:path";
import { format } from "prettier";
import { readDeclared } from "./declared";
import { readImitated } from "./imitated";
import { writeProperties, writeSurface } from "./pages";

const HOST = join(import.meta.dirname, "../../../src/officeHost");

/** The generated files of the stand-in, as they have to be now. */
export async function makeSurface(): Promise<readonly { path: string; text: string }[]> {
  const declared = readDeclared();
  const page = writeSurface(declared, await readImitated());
  const code = writeProperties(declared);
  return [
    { path: join(HOST, "SURFACE.md"), text: await format(page, { parser: "markdown" }) },
    {
      path: join(HOST, "wire/excelProperties.ts"),
      text: await format(code, { parser: "typescript", printWidth: 100 }),
    },
  ];
}
