/*
 * The door for everything that writes into the workbook, and for strategy sheets: half of the script, which the pane
 * fetches when it stands already (`pane/lateParts.ts`). Types of it may be imported from anywhere.
 */
export { checkSelection } from "./check";
export type { Checked, CheckRequest, PlannedPlaces } from "./check";
export { classifySelection, listSheets } from "./classify";
export type { Classified, ClassifyRequest } from "./classify";
export { compareSnapshotDays, listSnapshotDays } from "./stored/compareSnapshots";
export type { ComparedSnapshots, SnapshotDay } from "./stored/compareSnapshots";
export { keepSnapshotOf } from "./keepSnapshot";
export type { KeptOtherData, OtherData } from "./keepSnapshot";
export { readActiveRow, showCells } from "./goTo";
export type { ActiveRow } from "./goTo";
export { putSample, removeSample } from "./sample";
export type { PutSample } from "./sample";
export { isAutoOpen, setAutoOpen } from "./host/autoOpen";
export { recallLastResult } from "./stored/lastResult";
export type { LastResult } from "./stored/lastResult";
export { rememberNumbers } from "./stored/storeAssumptions";
export { deleteProfile, keepProfile, listProfiles, renameProfile } from "./stored/profiles";
export type { Profile } from "./stored/profiles";
export { listStored, putBackStored, removeStored } from "./stored/storedItems";
export type { RemovedStores } from "./stored/storedItems";
export { revertLastRun } from "./undo/revert";
export type { Reverted, RevertedPlace } from "./undo/revert";
export type { Written, WrittenPlace } from "./writeRun";
export { createStrategySheet, createStrategySheets, showStrategySheet } from "./strategy/create";
export type { Created, CreatedSheet, CreateRequest, StrategySheet } from "./strategy/create";
export { readCoaching, setCoaching } from "./strategy/setCoaching";
export type { SetCoaching } from "./strategy/setCoaching";
export { readOtherFile } from "./otherFile";
export type { OtherFile, OtherFileRequest } from "./otherFile";
export { canInsertFile } from "./strategy/insertFile";
export { turnResults } from "./turnResults";
export type { TurnedResults } from "./turnResults";
export { turnWorkbook } from "./strategy/turnWorkbook";
export type { TurnedBook } from "./strategy/turnWorkbook";
export { changeSheetExtent } from "./strategy/changeExtent";
export { refreshStrategySheets } from "./strategy/refresh";
export type { Refreshed, RefreshedSheet, RefreshRequest, SheetOfClient } from "./strategy/refresh";
export {
  chooseStrategySheet,
  isAgentPack,
  listStrategySheets,
  readStrategySheet,
  writeStrategyAnswers,
} from "./strategy/sheets";
export type { ListedSheet, ListedSheets, WroteAnswers } from "./strategy/sheets";
export { joinSameClient } from "./strategy/sameClient";
export type { ClientOfSheet, SameClient } from "./strategy/sameClient";
export { writeStrategyIndex } from "./strategy/indexSheet";
export { listBoards } from "./strategy/whichBoards";
export type { BoardKind } from "./strategy/whichBoards";
export { writeAgenda, writeAgendas } from "./strategy/agendaSheet";
export type { WroteAgendas } from "./strategy/agendaSheet";
export { writeCallList, writeTeamPage, writeTrainingList } from "./strategy/coachingSheets";
export { recordChanges, recordRefreshed } from "./strategy/journal";
export type { JournalRequest, Recorded, ToldChange } from "./strategy/journal";
export { listChangesSince } from "./strategy/changesSince";
export type { ChangesSince, Milestone } from "./strategy/changesSince";
export { keepOurSide, listDisputes } from "./strategy/disputes";
export type { OpenDispute } from "./strategy/disputes";
export { collectDecisions } from "./strategy/decisions";
export type { TakenDecisions } from "./strategy/decisions";
export { makePack, takePackBack } from "./strategy/packs";
export type { MadePack, MergedSheet, TakenPack } from "./strategy/packs";
export { makePackFile } from "./strategy/ownPack";
export type { PackFile } from "./strategy/ownPack";
export { writeBasePlaybook } from "./strategy/playbookSheet";
export { writeTerritoryBoards } from "./strategy/boardsSheet";
export type { WroteSheet } from "./strategy/boardsSheet";
export type { StrategyClient } from "../core/strategy/client";
