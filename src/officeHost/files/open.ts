import type { Workbook } from "../model/workbook";
import { isBinary } from "../csv/encoding";
import { readTextTable } from "../csv/table";
import { latinText, unpack } from "../xlsx/parts/package";
import { readWorkbook } from "../xlsx/read/workbook";
import { FileTrouble } from "./failure";

/**
 * Opens a file: `.xlsx` and `.xlsm` by their content, anything that is text as a table (`.csv`, `.txt`, `.tsv`). `name`
 * becomes the workbook's name. Throws `FileTrouble` for what cannot be read.
 */
export function openWorkbook(bytes: Uint8Array, name: string): Workbook {
  if (bytes.length === 0) throw new FileTrouble("emptyFile");
  const signature = latinText(bytes, 0, 8);
  if (signature.startsWith("PK\x03\x04")) return openPackage(bytes, name);
  if (signature.startsWith("\xd0\xcf\x11\xe0")) throw new FileTrouble(troubleOfContainer(bytes));
  // A bare BIFF stream, as Excel 2-4 wrote it.
  if (/^\x09[\x00\x02\x04\x08]/.test(signature)) throw new FileTrouble("oldFormat");
  if (/\.(xlsx|xlsm|xltx|xltm)$/i.test(name)) {
    throw new FileTrouble(signature.startsWith("PK") ? "damaged" : "notAWorkbook");
  }
  if (isBinary(bytes) || signature.startsWith("%PDF")) throw new FileTrouble("notAWorkbook");
  return readTextTable(bytes, name);
}

function openPackage(bytes: Uint8Array, name: string): Workbook {
  const file = unpack(bytes);
  if (file.find("xl/workbook.bin") !== undefined) throw new FileTrouble("oldFormat");
  if (file.find("[Content_Types].xml") === undefined) throw new FileTrouble("notAWorkbook");
  try {
    return readWorkbook(file, name);
  } catch (trouble) {
    // A broken reference deep in a part may surface as any error; for the person the file is damaged.
    if (trouble instanceof FileTrouble) throw trouble;
    throw new FileTrouble("damaged");
  }
}

/** An OLE container is either a package under a password or a workbook of Excel 97-2003. */
function troubleOfContainer(bytes: Uint8Array): "encrypted" | "oldFormat" | "notAWorkbook" {
  const text = latinText(bytes, 0, bytes.length);
  const wide = (word: string) => [...word].join("\0");
  if (text.includes(wide("EncryptedPackage"))) return "encrypted";
  if (text.includes(wide("Workbook")) || text.includes(wide("Book"))) return "oldFormat";
  return "notAWorkbook";
}
