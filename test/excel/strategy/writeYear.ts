import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EACH_MONTH, liveYear } from "./year";

/** `npm run year -- FOLDER`: writes the book of each month of the year, and the packs, to be looked at in Excel. */
async function main(): Promise<void> {
  const [folder = "year"] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  const { bench } = await liveYear(EACH_MONTH, ({ month, bytes, pack }) => {
    const number = String(month).padStart(2, "0");
    writeFileSync(join(folder, `book-${number}.xlsx`), bytes);
    if (pack) writeFileSync(join(folder, `pack-${number}.xlsx`), pack);
  });
  bench.office.close();
}

void main();
