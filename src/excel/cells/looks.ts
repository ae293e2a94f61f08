const LINE = { style: true, color: true, weight: true };

/** What writing a block of results changes of single cells; the types lack fill patterns and single borders. */
export const RESULT_LOOKS = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true },
    verticalAlignment: true,
    borders: { bottom: LINE },
  },
} as unknown as Excel.CellPropertiesLoadOptions;

/** Everything that a person sees of a cell beside what it holds. */
export const ALL_LOOKS = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, underline: true, color: true, size: true, name: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  },
} as unknown as Excel.CellPropertiesLoadOptions;
