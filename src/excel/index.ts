/*
 * The door for everything that the pane needs as soon as it opens: it is part of the first load, so what writes into the
 * workbook has a door of its own, `late.ts`. Other rooms import excel through these two alone.
 */
export { layoutFor, lookAtSelection, missingColumn, readSelection } from "./inspect";
export type { Look, Selection, WritePlan } from "./inspect";
export type { Place } from "./read/locate";
export { chooseMoneyFormat } from "./read/moneyFormat";
export { doMeet } from "./cells/area";
export { watchCells, watchSelection } from "./host/events";
export type { ChangedCells } from "./host/events";
export { connectCommand, showPane } from "./host/commands";
export type { RibbonCommand } from "./host/commands";
export { getOfficeLanguage, getStoragePrefix, isOfficeDark, waitForOffice } from "./host/office";
export type { OfficeStart } from "./host/office";
export { FailureError } from "./host/failures";
export type { Left, Failure, FailureCode } from "./host/failures";
export { USUAL_NUMBERS } from "./stored/assumptions";
export type { Assumptions, ValueNumbers } from "./stored/assumptions";
export { recallSettings } from "./stored/storedSettings";
export { DEFAULT_DISPLAY, haveSameHeadings } from "./stored/workbookSettings";
export type { DisplayOptions, Memory, RoleChoice } from "./stored/workbookSettings";
export { CLASS_PAINTS, QUADRANT_PAINTS } from "./cells/palette";
export type { Paint } from "./cells/palette";
