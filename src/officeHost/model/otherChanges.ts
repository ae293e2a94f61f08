/**
 * What formulas have to do when something changed beside cells and tabs:
 * - `nothing`;
 * - `leaveOut`: rows came into sight or went; formulas that leave hidden rows out are computed;
 * - `nameAnew` and `tableAnew`: a name or a table means something else; all formulas are read anew, those that use names
 *   or parts of tables are computed;
 * - `readAnew`: cells went elsewhere and took references along; all formulas are read anew and computed;
 * - `compute` and `computeAll`: somebody asked for it, the first for what depends on changes, the second for everything.
 */
export type FormulasDo =
  "nothing" | "leaveOut" | "nameAnew" | "tableAnew" | "readAnew" | "compute" | "computeAll";

type Row = {
  readonly formulas: FormulasDo;
  /** Not of anyone's making, or kept when a person takes back what was done: Ctrl+Z knows nothing of it. */
  readonly isNoStep?: true;
};

/** Everything that can change beside cells, formats, tabs and the selection, by the word that `Change.what` says. */
export const OTHER_CHANGES = {
  names: { formulas: "nameAnew" },
  table: { formulas: "tableAnew" },
  tableAdded: { formulas: "tableAnew" },
  tableDeleted: { formulas: "tableAnew" },
  tableFilter: { formulas: "leaveOut" },
  filter: { formulas: "leaveOut" },
  /** Cell styles that have a name came, went or look otherwise. */
  namedStyles: { formulas: "nothing" },
  comments: { formulas: "nothing" },
  pageBreaks: { formulas: "nothing" },
  /** Groups of rows were closed or opened. */
  outline: { formulas: "leaveOut" },
  cellsMoved: { formulas: "readAnew" },
  /** A step was taken back or done again. */
  undone: { formulas: "readAnew", isNoStep: true },
  calculate: { formulas: "compute", isNoStep: true },
  calculateFull: { formulas: "computeAll", isNoStep: true },
  /** Formulas of a sheet have new results. */
  calculated: { formulas: "nothing", isNoStep: true },
  settings: { formulas: "nothing", isNoStep: true },
  customXml: { formulas: "nothing", isNoStep: true },
  chart: { formulas: "nothing" },
  chartAdded: { formulas: "nothing" },
  chartDeleted: { formulas: "nothing" },
  conditionalFormats: { formulas: "nothing" },
  customProperties: { formulas: "nothing" },
  freeze: { formulas: "nothing" },
  hyperlinks: { formulas: "nothing" },
  pageLayout: { formulas: "nothing" },
  position: { formulas: "nothing" },
  properties: { formulas: "nothing" },
  protection: { formulas: "nothing" },
  validations: { formulas: "nothing" },
  view: { formulas: "nothing" },
  visibility: { formulas: "nothing" },
} as const satisfies Readonly<Record<string, Row>>;

export type OtherChange = keyof typeof OTHER_CHANGES;

/** What a change asks of the formulas. */
export function askOfFormulas(what: OtherChange): FormulasDo {
  return OTHER_CHANGES[what].formulas;
}

/** Is a change a step that the person can take back, or a part of one? */
export function isStep(what: OtherChange): boolean {
  return !("isNoStep" in OTHER_CHANGES[what]);
}
