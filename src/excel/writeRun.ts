import type { Cells } from "../core/reading/values/cells";
import { DEFAULT_OPTIONS, type Classification } from "../core/classes/classification";
import type { Reading } from "../core/reading/model/reading";
import { buildClientTable } from "../core/report/build";
import type { ClientTable, Report } from "../core/report/report";
import type { Language } from "../strings/language";
import { besideValues } from "./result/columns";
import { blockText, rangeOf, type Block } from "./cells/area";
import {
  chooseClientsTarget,
  clientsWrites,
  type ClientsTarget,
  type EarlierClients,
} from "./result/clientsSheet";
import { blockWrites, printFormatting, type Cell, type CellFormatting } from "./cells/formatting";
import type { Located } from "./read/locate";
import { setHiddenName } from "./stored/hiddenNames";
import {
  MEMORY_KEY,
  printMemory,
  rememberChoice,
  type DisplayOptions,
  type RoleChoice,
} from "./stored/workbookSettings";
import { chooseMoneyFormat } from "./read/moneyFormat";
import { callWrite, perform, type QueuedWrite } from "./cells/writeQueue";
import type { KeptSnapshot } from "../core/report/snapshots";
import {
  chooseReportTarget,
  reportWrites,
  type ReportTarget,
  type ReportToWrite,
} from "./report/reportSheet";
import { snapshotWrite } from "./stored/snapshots";
import { storeNumbers, type Assumptions } from "./stored/assumptions";
import { storeSettings } from "./stored/storedSettings";
import { rollBack } from "./undo/revert";
import { clearResults } from "./result/clear";
import { keepLastRun, type RunRecord } from "./undo/lastRun";
import type { Target } from "./result/target";
import { readFailure } from "./host/failures";

export type WrittenPlace = { readonly sheet: string; readonly address: string };

/** Where a run wrote; null: it did not. */
export type Written = {
  readonly beside: WrittenPlace | null;
  readonly clientsSheet: WrittenPlace | null;
  /** The sheet with charts. */
  readonly charts: WrittenPlace | null;
  /** An earlier run's columns or sheet were refreshed in place. */
  readonly isRefresh: boolean;
};

const NOTHING_WRITTEN: Written = {
  beside: null,
  clientsSheet: null,
  charts: null,
  isRefresh: false,
};

/** Everything a run decided before it writes. */
export type RunToWrite = {
  readonly located: Located;
  readonly cells: Cells;
  readonly reading: Reading;
  readonly classification: Classification;
  readonly report: Report;
  readonly number: number;
  readonly language: Language;
  readonly choice: RoleChoice | undefined;
  readonly display: DisplayOptions | undefined;
  /** undefined: those remembered stay. */
  readonly numbers: Assumptions | undefined;
  /** What is kept already and what is added; undefined: no snapshot is wanted. */
  readonly snapshot:
    { readonly kept: readonly KeptSnapshot[]; readonly added: KeptSnapshot } | undefined;
  /** undefined: no sheet with charts is wanted. */
  readonly charts: ReportToWrite | undefined;
  /** Where the columns go; undefined: no columns. */
  readonly target: Target | undefined;
  readonly earlierClients: EarlierClients | undefined;
  readonly isClientsSheetWanted: boolean;
};

/**
 * Writes a run in one request where it fits, and keeps what is needed to take it back. A failure is taken back at once;
 * the `FailureError` then tells whether that worked.
 */
export async function writeRun(context: Excel.RequestContext, run: RunToWrite): Promise<Written> {
  const { located } = run;
  const beside = run.target && planBeside(run.target, run.report, run.language);
  const clients = run.isClientsSheetWanted ? planClients(run) : undefined;
  if (!beside && !clients) return NOTHING_WRITTEN;

  const charts = run.charts && planCharts(run, clients?.target);
  const record = recordOf(run, beside?.block, clients?.target, charts);
  const writes = [
    ...(beside && run.target ? piecesBeside(context, run, run.target, beside) : []),
    ...(clients ? piecesClients(context, run, clients) : []),
    ...(charts ? piecesCharts(context, run, charts) : []),
    ...piecesMemory(context, run),
    ...piecesSnapshot(context, run),
  ];
  try {
    await perform(context, writes);
  } catch (error) {
    const isBack = await rollBack(context, record).then(
      () => true,
      () => false
    );
    throw readFailure(error, isBack ? "restored" : "partly");
  }
  keepLastRun(record);
  return {
    beside: beside ? { sheet: located.state.sheet, address: blockText(beside.block) } : null,
    clientsSheet: clients
      ? { sheet: clients.target.sheet, address: blockText(clients.target.block) }
      : null,
    charts: charts ? { sheet: charts.sheet, address: charts.address } : null,
    isRefresh: run.target?.isRefresh ?? (clients ? !clients.target.isNew : false),
  };
}

type BesidePlan = {
  readonly block: Block;
  readonly values: Cell[][];
  readonly formatting: CellFormatting;
};

function planBeside(target: Target, report: Report, language: Language): BesidePlan {
  const { topRow, values } = besideValues(report.beside, language);
  const { columns, headingRow } = report.beside;
  const { row, column } = target.block;
  return {
    block: { row: row + topRow, column, rows: values.length, columns: columns.length },
    values,
    formatting: { columns, hasHeadings: headingRow >= 0, money: "General" },
  };
}

function piecesBeside(
  context: Excel.RequestContext,
  run: RunToWrite,
  target: Target,
  plan: BesidePlan
): QueuedWrite[] {
  const { state, block: data, earlier } = run.located;
  const getSheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(state.sheetId);
  const old = target.isRefresh ? earlier?.result : undefined;
  return [
    callWrite(() => {
      const { names } = getSheet();
      const place = rangeOf(getSheet(), plan.block);
      setHiddenName(names, state.sheetMarks, "Data", run.number, rangeOf(getSheet(), data));
      setHiddenName(
        names,
        state.sheetMarks,
        "Result",
        run.number,
        place,
        printFormatting(plan.formatting)
      );
    }),
    ...(old ? [callWrite(() => clearResults(getSheet(), old, plan.block, target.rules))] : []),
    ...blockWrites(getSheet, plan.block, plan.values, plan.formatting),
  ];
}

type ClientsPlan = { readonly target: ClientsTarget; readonly table: ClientTable };

function planClients(run: RunToWrite): ClientsPlan {
  const table = run.report.clientTable ?? buildClientTable(run.reading, run.classification);
  const { located, earlierClients, language } = run;
  return { target: chooseClientsTarget(located, earlierClients, table, language), table };
}

function piecesClients(
  context: Excel.RequestContext,
  run: RunToWrite,
  { target, table }: ClientsPlan
): QueuedWrite[] {
  const isMarked = run.target !== undefined || run.located.earlier !== undefined;
  return clientsWrites(
    context.workbook,
    run.located,
    target,
    target.isNew ? undefined : run.earlierClients,
    isMarked ? run.number : undefined,
    table,
    run.language,
    chooseMoneyFormat(run.cells, run.reading)
  );
}

function planCharts(run: RunToWrite, clients: ClientsTarget | undefined): ReportTarget {
  const taken = clients?.isNew ? [clients.sheet] : [];
  return chooseReportTarget(run.located.state, run.charts?.earlier, run.language, taken);
}

function piecesCharts(
  context: Excel.RequestContext,
  run: RunToWrite,
  target: ReportTarget
): QueuedWrite[] {
  if (!run.charts) return [];
  const { charts, located, language } = run;
  const money = chooseMoneyFormat(run.cells, run.reading);
  return reportWrites(context.workbook, located.state, target, charts, language, money);
}

function piecesMemory(context: Excel.RequestContext, run: RunToWrite): QueuedWrite[] {
  const { memory } = run.located.state;
  const remembered = run.choice ? rememberChoice(memory, run.choice) : memory;
  const { options } = run.classification;
  const { a, b } = options;
  const isUsual = a === DEFAULT_OPTIONS.a && b === DEFAULT_OPTIONS.b && !memory.limits;
  const { settings: _, display: __, numbers: ___, ...rest } = remembered;
  const settings = storeSettings(options);
  const { display = memory.display } = run;
  const hasDisplayOptions = display !== undefined && Object.values(display).includes(true);
  const numbers = run.numbers ? storeNumbers(run.numbers) : memory.numbers;
  const text = printMemory({
    ...rest,
    ...(isUsual ? {} : { limits: { a, b } }),
    ...(settings ? { settings } : {}),
    ...(hasDisplayOptions ? { display } : {}),
    ...(numbers ? { numbers } : {}),
  });
  if (text === printMemory(memory)) return [];
  return [callWrite(() => void context.workbook.settings.add(MEMORY_KEY, text))];
}

function piecesSnapshot({ workbook }: Excel.RequestContext, run: RunToWrite): QueuedWrite[] {
  if (!run.snapshot) return [];
  const { kept, added } = run.snapshot;
  return [snapshotWrite(workbook, run.located.state.snapshotPart, kept, added) ?? []].flat();
}

function recordOf(
  run: RunToWrite,
  beside: Block | undefined,
  clients: ClientsTarget | undefined,
  charts: ReportTarget | undefined
): RunRecord {
  return {
    sheetId: run.located.state.sheetId,
    number: run.number,
    data: run.located.block,
    beside: beside && {
      block: beside,
      before: run.target?.before,
      formatBackup: run.target?.formatBackup,
    },
    newCharts: charts?.isNew ? charts.sheet : undefined,
    oldCharts: charts && !charts.isNew ? run.charts?.earlier : undefined,
    clients: clients && {
      sheet: clients.sheet,
      isNew: clients.isNew,
      earlierMark: clients.isNew ? undefined : run.earlierClients?.mark,
      block: clients.block,
      before: clients.isNew ? undefined : run.earlierClients?.backup,
    },
  };
}
