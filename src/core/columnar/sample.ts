/** The golden section: its multiples fall as evenly as can be, and never in step with anything. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * At most `most` of the positions 0 to `count - 1`, ascending, spread over all of them: all, or one in each of `most` equal
 * stretches, each time at another point of it. Steps of one length would meet a regular sheet (ten orders under a client's
 * name, twelve months and their total) at the same kind of row for ever. The same positions every time.
 */
export function samplePositions(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, position) => position);
  const stretch = count / most;
  const positions: number[] = [];
  for (let at = 0; at < most; at++) {
    const position = Math.floor((at + ((at * GOLDEN) % 1)) * stretch);
    if (position !== positions[positions.length - 1]) positions.push(position);
  }
  return positions;
}
