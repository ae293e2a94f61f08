import fc from "fast-check";
import { samplePositions } from "../../../src/core/columnar/sample";

test("all positions where there are few, else as many as asked, one out of each stretch", () => {
  expect(samplePositions(3, 5)).toEqual([0, 1, 2]);
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 300 }), (count, most) => {
      const positions = samplePositions(count, most);
      if (count <= most) {
        expect(positions).toEqual(Array.from({ length: count }, (_, position) => position));
        return;
      }
      const stretch = count / most;
      // What falls out of a stretch by being whole may stand at the end of the one before.
      for (const [at, position] of positions.entries()) {
        expect(Number.isInteger(position)).toBe(true);
        if (at > 0) expect(position).toBeGreaterThan(positions[at - 1] ?? 0);
      }
      expect(positions.length).toBeGreaterThan(most / 2);
      for (let from = 0; from + 2 * stretch <= count; from += stretch)
        expect(
          positions.some((position) => position >= from - 1 && position < from + 2 * stretch)
        ).toBe(true);
    })
  );
});

test("a sheet that repeats itself is not met at the same kind of row", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (period) => {
      const positions = samplePositions(period * 1000, 1000);
      const kinds = new Set(positions.map((position) => position % period));
      expect(kinds.size).toBe(period);
    })
  );
});
