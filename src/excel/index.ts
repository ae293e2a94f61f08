/** Everything the pane and the command line can do with a workbook. */
export { classifySelection, listSheets } from "./classify";
export type { Classified, ClassifyRequest } from "./classify";
export { layoutFor, lookAtSelection, missingColumn, readSelection } from "./inspect";
export type { Look, Selection, WritePlan } from "./inspect";
export type { Place } from "./read/locate";
export { revertLastRun } from "./undo/revert";
export type { Reverted, RevertedPlace } from "./undo/revert";
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
export { collectDecisions, writeAgenda } from "./strategy/agendaSheet";
export { makePack, takePackBack } from "./strategy/packs";
export type { MadePack, MergedSheet, TakenPack } from "./strategy/packs";
export { writeTerritoryBoards } from "./strategy/boardsSheet";
export type { WroteSheet } from "./strategy/boardsSheet";
export type { StrategyClient } from "../core/strategy/client";
export { readActiveRow, showCells } from "./goTo";
export type { ActiveRow } from "./goTo";
export { watchSelection } from "./host/events";
export { connectCommand, showPane } from "./host/commands";
export type { RibbonCommand } from "./host/commands";
export { getOfficeLanguage, getStoragePrefix, isOfficeDark, waitForOffice } from "./host/office";
export type { OfficeStart } from "./host/office";
export type { Memory, RoleChoice } from "./stored/workbookSettings";
export type { Written, WrittenPlace } from "./writeRun";
export { FailureError } from "./host/failures";
export type { Left, Failure, FailureCode } from "./host/failures";
