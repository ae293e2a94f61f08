/** Everything the pane and the command line can do with a workbook. */
export { classifySelection, listSheets } from "./classify";
export type { Classified, ClassifyRequest } from "./classify";
export { layoutFor, lookAtSelection, missingColumn, readSelection } from "./look";
export type { Look, Selection, WritePlan } from "./look";
export type { Place } from "./locate";
export { revertLastRun } from "./revert";
export type { Reverted, RevertedPlace } from "./revert";
export { createStrategySheet } from "./strategySheet";
export type { StrategyClient, StrategySheet } from "./strategySheet";
export { showCells } from "./show";
export { watchSelection } from "./events";
export { CLASSIFY_COMMAND, connectCommand } from "./commands";
export { getOfficeLanguage, getStoragePrefix, isOfficeDark, waitForOffice } from "./office";
export type { OfficeStart } from "./office";
export type { Memory, RoleChoice } from "./memory";
export type { Written, WrittenPlace } from "./writeRun";
export { TroubleError } from "./trouble";
export type { Left, Trouble, TroubleCode } from "./trouble";
