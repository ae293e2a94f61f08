/** Office's number for the file as Excel saves it; the others are text and PDF. */
const COMPRESSED = 5;
const TAKE = 77;
const SLICE = 80;
const CLOSE = 81;
const OK = 0;
/** Office's number for what failed inside: here, for a third copy at once. */
const FAILED = 5001;
/** "Two documents are allowed to be in memory": documentation of Document.getFileAsync. */
const MOST_COPIES = 2;

/**
 * Copies of the workbook's file that a page asked for by `Office.context.document.getFileAsync`, read in slices and given
 * back by `closeAsync`. `save` gives the bytes; without it the call is refused like any other that is not imitated.
 */
export class FileCopies {
  private readonly copies = new Map<number, Uint8Array>();
  private last = 0;

  constructor(private readonly save: (() => Uint8Array) | undefined) {}

  /** What Office answers to a call; undefined: it is none of these, or not imitated. */
  answer(call: number, params: readonly unknown[]): unknown[] | undefined {
    const [first, offset, size] = params.map(Number);
    switch (call) {
      case TAKE:
        return first === COMPRESSED ? this.take() : undefined;
      case SLICE: {
        const copy = this.copies.get(first ?? 0);
        const data = copy?.subarray(offset, (offset ?? 0) + (size ?? 0));
        return data ? [OK, [...data], data.length] : [FAILED];
      }
      case CLOSE:
        return [this.copies.delete(first ?? 0) ? OK : FAILED];
      default:
        return undefined;
    }
  }

  private take(): unknown[] | undefined {
    if (!this.save) return undefined;
    if (this.copies.size === MOST_COPIES) return [FAILED];
    const copy = this.save();
    this.last += 1;
    this.copies.set(this.last, copy);
    return [OK, this.last, copy.length];
  }
}
