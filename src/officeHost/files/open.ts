import type { Workbook } from "../model/workbook";
import { decodeText, isBinary } from "../csv/encoding";
import { readTextTable } from "../csv/table";
import { findForeignPackage, findForeignSignature, findForeignText } from "./foreign";
import { latinText, unpack } from "../xlsx/parts/package";
import { readWorkbook } from "../xlsx/read/workbook";
import { FileFailure } from "../model/fileFailure";

/**
 * Opens a file: `.xlsx` and `.xlsm` by their content, anything that is text as a table (`.csv`, `.txt`, `.tsv`). `name`
 * becomes the workbook's name. Throws `FileFailure` for what cannot be read.
 */
export function openWorkbook(bytes: Uint8Array, name: string): Workbook {
  if (bytes.length === 0) throw new FileFailure("emptyFile");
  const signature = latinText(bytes, 0, 16);
  if (signature.startsWith("PK\x03\x04")) return openPackage(bytes, name);
  if (signature.startsWith("\xd0\xcf\x11\xe0")) throw new FileFailure(failureOfContainer(bytes));
  // A bare BIFF stream, as Excel 2-4 wrote it.
  if (/^\x09[\x00\x02\x04\x08]/.test(signature)) throw new FileFailure("oldFormat");
  const foreign =
    findForeignSignature(signature) ?? findForeignText(decodeText(bytes.subarray(0, 8192)));
  if (foreign !== undefined) throw new FileFailure(foreign);
  if (/\.(xlsx|xlsm|xltx|xltm)$/i.test(name)) {
    throw new FileFailure(signature.startsWith("PK") ? "damaged" : "notAWorkbook");
  }
  if (isBinary(bytes)) throw new FileFailure("notAWorkbook");
  return readTextTable(bytes, name);
}

function openPackage(bytes: Uint8Array, name: string): Workbook {
  const file = unpack(bytes);
  if (file.find("xl/workbook.bin") !== undefined) throw new FileFailure("oldFormat");
  if (file.find("[Content_Types].xml") === undefined)
    throw new FileFailure(findForeignPackage([...file.parts.keys()]));
  try {
    return readWorkbook(file, name);
  } catch (failure) {
    // A broken reference deep in a part may surface as any error; for the person the file is damaged.
    if (failure instanceof FileFailure) throw failure;
    throw new FileFailure("damaged");
  }
}

/** An OLE container is either a package under a password or a workbook of Excel 97-2003. */
function failureOfContainer(bytes: Uint8Array): "encrypted" | "oldFormat" | "notAWorkbook" {
  const text = latinText(bytes, 0, bytes.length);
  const wide = (word: string) => [...word].join("\0");
  if (text.includes(wide("EncryptedPackage"))) return "encrypted";
  if (text.includes(wide("Workbook")) || text.includes(wide("Book"))) return "oldFormat";
  return "notAWorkbook";
}
