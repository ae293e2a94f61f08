import { join } from "node:path";
import { format } from "prettier";
import { readDeclared } from "./declared";
import { readImitated } from "./imitated";
import { writeProperties, writeSets, writeSurface } from "./pages";

const HOST = join(import.meta.dirname, "../../../src/officeHost");

/** The generated files of the stand-in, as they have to be now. */
export async function makeSurface(): Promise<readonly { path: string; text: string }[]> {
  const declared = readDeclared();
  const imitated = await readImitated();
  const page = writeSurface(declared, imitated);
  const code = (text: string): Promise<string> =>
    format(text, { parser: "typescript", printWidth: 100 });
  return [
    { path: join(HOST, "SURFACE.md"), text: await format(page, { parser: "markdown" }) },
    {
      path: join(HOST, "wire/excelProperties.ts"),
      text: await code(writeProperties(declared)),
    },
    {
      path: join(HOST, "wire/memberSets.ts"),
      text: await code(writeSets(declared, imitated)),
    },
  ];
}
