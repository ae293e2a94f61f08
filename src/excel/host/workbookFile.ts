import { FailureError } from "./failures";

/** As much as Office gives of a file at once: 4 MB. */
const SLICE = 4 * 1024 * 1024;

/**
 * The bytes of the workbook as Excel would save it now. Nothing is saved. Throws `FailureError` `excelFailed` where Excel
 * gives no copy.
 */
export async function readWorkbookFile(): Promise<Uint8Array> {
  const file = await ask<Office.File>((tell) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, tell)
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await ask<Office.Slice>((tell) => file.getSliceAsync(index, tell));
      bytes.set(slice.data as ArrayLike<number>, index * SLICE);
    }
    return bytes;
  } finally {
    // Excel keeps two copies at most until they are given back.
    await ask((tell) => file.closeAsync(tell)).catch(() => undefined);
  }
}

function ask<T>(start: (tell: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start(({ status, value }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new FailureError({ code: "excelFailed" }));
    });
  });
}
