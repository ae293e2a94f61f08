import type { DayRange } from "../../core/reading/clients/groups";
import type { FindingList } from "../../core/reading/model/findingList";
import type { FindingCode } from "../../core/reading/model/findingTable";
import type { ReadingPlan } from "../../core/reading/model/reading";
import type { Groups } from "./groups";
import type { NameTexts } from "./nameTexts";

/** Everything that SQL has found out about a ledger. */
export type AddedLedger = {
  readonly plan: ReadingPlan;
  readonly names: NameTexts;
  readonly groups: Groups;
  readonly scale: number;
  readonly decimalComma: boolean;
  /** Days of clients' rows; null: none has one. */
  readonly days: DayRange | null;
  readonly leftCodes: readonly FindingCode[];
  readonly findings: FindingList;
  /** Name clients by the ids in `groups`? */
  readonly hasIds: boolean;
};
