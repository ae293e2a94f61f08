import { writeFileSync } from "node:fs";
import { makeSurface } from "./make";

for (const { path, text } of await makeSurface()) writeFileSync(path, text);
