import { writeFileSync } from "node:fs";
import { LANGUAGES } from "../../src/strings/language";
import { pageOf, renderProof } from "./proof";

/** `npm run texts`: writes every text a person reads for proof-readers, `ru.md` and `en.md`. */
for (const language of LANGUAGES) writeFileSync(pageOf(language), renderProof(language));
