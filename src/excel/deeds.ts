/** Everything the pane and the command line can do with a workbook. */
export { classifySelection, listSheets } from "./classify";
export type { Classified, ClassifyRequest } from "./classify";
export { layoutFor, lookAtSelection, missingColumn, readSelection } from "./look";
export type { Look, Selection, WritePlan } from "./look";
export type { Place } from "./locate";
export { revertLastRun } from "./revert";
export type { Reverted, RevertedPlace } from "./revert";
export { createStrategySheet, createStrategySheets, showStrategySheet } from "./strategy/create";
export type { Created, CreatedSheet, CreateRequest, StrategySheet } from "./strategy/create";
export { refreshStrategySheets } from "./strategy/refresh";
export type { Refreshed, RefreshedSheet, RefreshRequest, SheetOfClient } from "./strategy/refresh";
export {
  chooseStrategySheet,
  listStrategySheets,
  readStrategySheet,
  writeStrategyAnswers,
} from "./strategy/sheets";
export type { ListedSheet, ListedSheets, WroteAnswers } from "./strategy/sheets";
export { writeStrategyIndex } from "./strategy/indexSheet";
export { takeDecisionsBack, writeAgenda } from "./strategy/agendaSheet";
export { makePack, takePackBack } from "./strategy/packs";
export type { MadePack, MergedSheet, TakenPack } from "./strategy/packs";
export { writeTerritoryBoards } from "./strategy/boardsSheet";
export type { WroteSheet } from "./strategy/boardsSheet";
export type { StrategyClient } from "../core/strategy/client";
export { showCells } from "./show";
export { watchSelection } from "./events";
export { CLASSIFY_COMMAND, connectCommand } from "./commands";
export { getOfficeLanguage, getStoragePrefix, isOfficeDark, waitForOffice } from "./office";
export type { OfficeStart } from "./office";
export type { Memory, RoleChoice } from "./memory";
export type { Written, WrittenPlace } from "./writeRun";
export { TroubleError } from "./trouble";
export type { Left, Trouble, TroubleCode } from "./trouble";
