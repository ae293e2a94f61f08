import type { Finding } from "../model/finding";
import type { Reading } from "../model/reading";

/** The reading with one more finding, at its place in the order of the sheet. */
export function insertFinding(reading: Reading, finding: Finding): Reading {
  const findings = [...reading.findings, finding].sort(
    (left, right) => left.row - right.row || left.column - right.column
  );
  return { ...reading, findings };
}
