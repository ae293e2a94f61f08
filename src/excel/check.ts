import type { Classification } from "../core/classes/classification";
import type { Movement } from "../core/classes/movement/movement";
import type { RenameDecisions } from "../core/classes/movement/renames";
import type { Reading } from "../core/reading/model/reading";
import { listClientColumns, listEmptyColumns } from "../core/report/build";
import { planLive } from "../core/report/live";
import { RESULT_COLUMNS, type ChosenColumn } from "../core/report/report";
import type { Language } from "../strings/language";
import { blockText } from "./cells/area";
import { decideRun, type DecideRequest } from "./decide";
import { FailureError } from "./host/failures";
import { runExcel } from "./host/session";
import { describe, planWrite, type Selection, type WritePlan } from "./inspect";
import { chooseClientsTarget, loadEarlierClients } from "./result/clientsSheet";
import { loadPlace, type PlaceChoice, type ResultPlace, type WantedColumns } from "./result/place";

/** What a check is asked for. */
export type CheckRequest = DecideRequest & {
  /** The language of what would be written. */
  readonly language: Language;
  /** While a person types in a cell: wait (a pressed button), or fail at once with `cellEditing`. */
  readonly waitForCell: boolean;
  /** Formulas that recalculate by themselves are wanted beside the data. Absent: as the workbook remembers. */
  readonly isLive?: boolean;
  /** The columns that are wanted beside the data, likewise. */
  readonly columns?: readonly ChosenColumn[];
  /** They are to be columns of the person's table, likewise. */
  readonly inTable?: boolean;
};

/** What a run would come to, and what it was read from. */
export type Checked = Selection & {
  readonly reading: Reading;
  readonly classification: Classification;
  readonly movement: { readonly since: string; readonly movement: Movement } | null;
  readonly places: PlannedPlaces;
  /** What a person decided of clients that seemed renamed. */
  readonly renames: RenameDecisions;
};

/** Where a run would write, or what bars it from there. */
export type PlannedPlaces = {
  readonly beside: WritePlan;
  /** The sheet of clients. */
  readonly clientsSheet: WritePlan;
  /** Clients have several rows: the sheet of clients is written together with the columns beside the data. */
  readonly hasClientsSheet: boolean;
};

/**
 * Does all of a run but writing: finds the cells, reads them, decides the classes, and looks where they would be
 * written. Changes nothing in the workbook. Whether empty cells are merged is asked only where they are formatted, since
 * asking costs the history of Ctrl+Z. Throws `FailureError`; what only bars a place of writing stands in `places`.
 */
export async function checkSelection(request: CheckRequest): Promise<Checked> {
  return runExcel(async (context) => {
    let choose: PlaceChoice["choose"] | undefined;
    let isLive = false;
    let chosen: readonly ChosenColumn[] = [];
    let readEarlier: ReturnType<typeof loadEarlierClients> | undefined;
    const run = await decideRun(context, request, {
      load: (sheet, located) => {
        const mayBeLive = request.isLive ?? located.state.memory.display?.live === true;
        const { columns, inTable } = request;
        ({ choose } = loadPlace(sheet, located, { isLook: false, mayBeLive, columns, inTable }));
        chosen = columns ?? located.state.memory.display?.columns ?? RESULT_COLUMNS;
        isLive = mayBeLive;
        readEarlier = loadEarlierClients(context.workbook, located);
      },
    });
    const { located, cells, reading, classification, movement } = run;
    const rule = isLive ? planLive(cells, reading, classification) : undefined;
    const hasLive = rule !== undefined && !("code" in rule);
    const size = {
      rows: classification.clients.length + 1,
      columns: listClientColumns(reading, classification).length,
    };
    return {
      ...describe(located, cells),
      reading,
      classification,
      movement,
      renames: run.renames,
      places: {
        beside: planWrite(
          located,
          cells,
          () =>
            choosePlace(choose, {
              isLive: hasLive,
              empty: listEmptyColumns(classification, chosen),
              headingRow: reading.plan.headingRow,
            }),
          reading.plan.headingRow
        ),
        clientsSheet: planPlace(() => {
          const target = chooseClientsTarget(located, readEarlier?.(), size, request.language);
          const { sheet, block, isNew } = target;
          return { sheet, address: blockText(block), isRefresh: !isNew };
        }),
        hasClientsSheet: reading.clients.some((client) => client.rowCount > 1),
      },
    };
  }, request.waitForCell);
}

function choosePlace(
  choose: PlaceChoice["choose"] | undefined,
  wanted: WantedColumns
): ResultPlace {
  if (!choose) throw new Error("The place was not asked for.");
  return choose(wanted);
}

/** A place, or the failure that bars it. */
function planPlace(choose: () => WritePlan): WritePlan {
  try {
    return choose();
  } catch (error) {
    if (error instanceof FailureError) return { failure: error.failure };
    throw error;
  }
}
