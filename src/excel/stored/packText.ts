/** Text that unpacks to more characters than this is no work of ours. */
const MOST_UNPACKED = 32_000_000;

/**
 * Packs a text into characters that XML takes as they are: `z` and deflated bytes in base64, or `u` and plain ones where
 * the page cannot deflate (Safari before 16.4).
 */
export async function packText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === "undefined") return `u${toBase64(bytes)}`;
  const packed = await pass(bytes, new CompressionStream("deflate-raw"));
  return packed ? `z${toBase64(packed)}` : `u${toBase64(bytes)}`;
}

/** The text that was packed; undefined: it was not packed by us, or this page cannot unpack it. */
export async function unpackText(packed: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(packed.slice(1)), (one) => one.charCodeAt(0));
    if (packed.startsWith("u")) return new TextDecoder().decode(bytes);
    if (!packed.startsWith("z") || typeof DecompressionStream === "undefined") return undefined;
    const unpacked = await pass(bytes, new DecompressionStream("deflate-raw"));
    return unpacked && new TextDecoder().decode(unpacked);
  } catch {
    return undefined;
  }
}

type Transform = {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
};

/** What comes out of a stream that all bytes are put into; undefined: too much. Rejects for bytes that it cannot read. */
async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  transform: Transform
): Promise<Uint8Array | undefined> {
  const writer = transform.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  // A reader that fails says so itself.
  written.catch(() => undefined);
  const reader = transform.readable.getReader();
  const parts: Uint8Array[] = [];
  const size = await drain(reader, parts, 0);
  if (size === undefined) return undefined;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function drain(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  parts: Uint8Array[],
  size: number
): Promise<number | undefined> {
  const { done, value } = await reader.read();
  if (done) return size;
  if (size + value.length > MOST_UNPACKED) {
    await reader.cancel();
    return undefined;
  }
  parts.push(value);
  return drain(reader, parts, size + value.length);
}

function toBase64(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(text);
}
