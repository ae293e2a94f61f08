import { strFromU8, unzipSync, zipSync, type Zippable } from "fflate";

/** One file of a zip; `isPacked`: its bytes would not become fewer (pictures). */
export type ZipEntry = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
};

type ZlibOptions = {
  readonly level?: number;
  readonly chunkSize: number;
  readonly maxOutputLength?: number;
};

/** What of Node's zlib is asked for. */
type NativeZlib = {
  deflateRawSync: (bytes: Uint8Array, options: ZlibOptions) => Uint8Array;
  inflateRawSync: (bytes: Uint8Array, options: ZlibOptions) => Uint8Array;
  crc32: (bytes: Uint8Array) => number;
};

/** Node's own zlib, where this runs in Node and it is new enough: it packs in a fifth of the time. */
function nativeZlib(): NativeZlib | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => unknown };
  };
  const zlib = process?.getBuiltinModule?.("node:zlib") as Partial<NativeZlib> | undefined;
  return zlib?.deflateRawSync && zlib.crc32 ? (zlib as NativeZlib) : undefined;
}

/** Noon of 1 January 1980, the first day that a zip can say; the same always, so that equal books give equal bytes. */
const TIME = new Date(1980, 0, 1, 12);
const DOS_TIME = 12 << 11;
const DOS_DATE = (1 << 5) | 1;
/** Light efforts keep large sheets quick. */
const NATIVE_LEVEL = 2;
const LEVEL = 3;
/** Beyond these a zip needs fields of 64 bits. */
const MOST_BYTES = 0xffffffff;
const MOST_ENTRIES = 0xffff;

/** The entries as a zip, in their order. */
export function zipEntries(entries: readonly ZipEntry[]): Uint8Array {
  const zlib = nativeZlib();
  const total = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (zlib && total < MOST_BYTES && entries.length < MOST_ENTRIES) return zipWith(zlib, entries);
  const files: Zippable = {};
  for (const { name, bytes, isPacked } of entries) {
    files[name] = [bytes, { level: isPacked ? 0 : LEVEL }];
  }
  return zipSync(files, { mtime: TIME });
}

/** Memory for a result is taken in one piece where its size is known, or in few. */
function chunkFor(size: number): number {
  return Math.min(1 << 28, Math.max(1 << 14, Math.ceil(size) + 64));
}

/** What a zip says of one of its files: its sizes in bytes, unpacked and packed. */
export type ListedSize = {
  readonly name: string;
  readonly originalSize: number;
  readonly size: number;
};
type Listed = ListedSize & {
  readonly method: number;
  readonly offset: number;
};

/**
 * The files of a zip by name, those that `isWanted`. Node's zlib unpacks them where it is there; fflate in a page, and
 * whatever is unusual (sizes of 64 bits, files without a directory). Errors: of any kind for bytes that are no zip.
 */
export function unzipEntries(
  bytes: Uint8Array,
  isWanted: (entry: ListedSize) => boolean
): Record<string, Uint8Array> {
  const zlib = nativeZlib();
  const listed = zlib && listEntries(bytes);
  if (!zlib || !listed) return unzipSync(bytes, { filter: isWanted });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: Record<string, Uint8Array> = {};
  // All are asked for before any is unpacked: who refuses does it at once.
  for (const entry of listed.filter(isWanted)) {
    const { offset, size, originalSize } = entry;
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = bytes.subarray(start, start + size);
    if (packed.length !== size) throw new RangeError(entry.name);
    files[entry.name] =
      entry.method === 0
        ? packed.slice()
        : zlib.inflateRawSync(packed, {
            chunkSize: chunkFor(originalSize),
            // A size that is not true would fill the memory.
            maxOutputLength: Math.max(1, originalSize),
          });
  }
  return files;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** The longest comment that may stand behind the end of the directory. */
const LONGEST_COMMENT = 0xffff;

/** The directory of a zip; undefined where it is none of the plain ones. */
function listEntries(bytes: Uint8Array): Listed[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  if (end < lowest) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count >= MOST_ENTRIES || at >= MOST_BYTES) return undefined;
  const listed: Listed[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [size, originalSize, offset] = [20, 24, 42].map((place) =>
      view.getUint32(at + place, true)
    ) as [number, number, number];
    const method = view.getUint16(at + 10, true);
    const isPlain = method === 0 || method === 8;
    if (!isPlain || Math.max(size, originalSize, offset) >= MOST_BYTES) return undefined;
    const [path, extra, comment] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true)
    ) as [number, number, number];
    const isUtf8 = (view.getUint16(at + 8, true) & 0x0800) !== 0;
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + path), !isUtf8);
    listed.push({ name, originalSize, size, method, offset });
    at += 46 + path + extra + comment;
  }
  return listed;
}

function zipWith(zlib: NativeZlib, entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const put = (list: Uint8Array[], piece: Uint8Array): void => void list.push(piece);
  for (const { name, bytes, isPacked } of entries) {
    const path = new TextEncoder().encode(name);
    const data = isPacked
      ? bytes
      : zlib.deflateRawSync(bytes, { level: NATIVE_LEVEL, chunkSize: chunkFor(bytes.length / 4) });
    // Names beyond ASCII are said to be UTF-8.
    const flags = path.length === name.length ? 0 : 0x0800;
    const facts = [20, flags, isPacked ? 0 : 8, DOS_TIME, DOS_DATE];
    const sizes = [zlib.crc32(bytes), data.length, bytes.length];
    const local = record([0x04034b50], facts, sizes, [path.length, 0]);
    put(
      directory,
      record([0x02014b50], [20, ...facts], sizes, [path.length, 0, 0, 0, 0], [0, offset])
    );
    put(directory, path);
    for (const piece of [local, path, data]) put(pieces, piece);
    offset += local.length + path.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = record([0x06054b50], [0, 0, count, count], [size, offset], [0]);
  return join([...pieces, ...directory, end]);
}

/** Numbers as a zip has them, little end first: lists of 32 and of 16 bits in turns. */
function record(...lists: readonly (readonly number[])[]): Uint8Array {
  const length = lists.reduce((sum, list, at) => sum + list.length * (at % 2 === 0 ? 4 : 2), 0);
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  lists.forEach((list, turn) => {
    for (const number of list) {
      if (turn % 2 === 0) view.setUint32(at, number, true);
      else view.setUint16(at, number, true);
      at += turn % 2 === 0 ? 4 : 2;
    }
  });
  return new Uint8Array(view.buffer);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
