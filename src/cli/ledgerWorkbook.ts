import { basename } from "node:path";
import type { Classification } from "../core/classes/classification";
import { fromMinor } from "../core/reading/values/decimal";
import type { Reading, ReadingPlan } from "../core/reading/model/reading";
import type { NamedHeadings } from "../core/reading/plan/propose";
import type { Compute } from "../core/steps/runInSteps";
import { sheetNameOf } from "../officeHost/csv/table";
import { SHEET_ROWS } from "../officeHost/model/area";
import { Workbook } from "../officeHost/model/workbook";
import { describeOtherClients } from "../strings/engine";
import type { Language } from "../strings/language";
import { showMoney } from "../strings/numbers";
import { sheetTexts } from "../strings/sheet";

/** The clients of a ledger as a sheet of their own, in a new workbook. */
export type LedgerWorkbook = {
  readonly workbook: Workbook;
  /** The headings of the sheet by role. */
  readonly headings: NamedHeadings;
  /**
   * What a run on that sheet computes: the ledger's own reading and classes, which know more of each client (months,
   * territories) than its one row says.
   */
  readonly compute: Compute;
};

/** What of a ledger is put on the sheet. */
type Ledger = { readonly reading: Reading; readonly classification: Classification };
type Column = "client" | "territory" | "agent" | "turnover" | "profit" | "loyalty";

/**
 * Lays the clients of a ledger into a sheet, a row for each, largest first: a turnover sheet like any other, beside which
 * classes are written and which the pane reads. Where there are more clients than rows, the largest are taken and a line
 * above the headings tells of the others. `most`: rows that a sheet has.
 */
export function makeLedgerWorkbook(
  { reading, classification }: Ledger,
  file: string,
  language: Language,
  most = SHEET_ROWS
): LedgerWorkbook {
  const columns = chooseColumns(reading, classification);
  const headings = sheetTexts(language).tableHeadings;
  const workbook = new Workbook("Book1.xlsx");
  const sheet = workbook.makeSheet(sheetNameOf(basename(file).replace(/\.gz$/i, "")));
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  const isWhole = classification.clients.length < most;
  const shown = isWhole ? classification.clients : classification.clients.slice(0, most - 2);
  const headingRow = isWhole ? 0 : 1;
  if (!isWhole) sheet.put(0, 0, tellOthers({ reading, classification }, shown.length, language));
  const style = (numberFormat: string): number =>
    workbook.styles.derive(0, (base) => ({ ...base, numberFormat }));
  const [text, percent] = [style("@"), style("0%")];
  const money = style(reading.scale > 0 ? "#,##0.00" : "#,##0");
  for (const [at, column] of columns.entries()) sheet.put(headingRow, at, headings[column]);
  for (const [index, { client, loyalty }] of shown.entries()) {
    const row = headingRow + 1 + index;
    for (const [at, column] of columns.entries()) {
      if (column === "turnover" || column === "profit") {
        const units = client[column];
        if (units !== null) sheet.put(row, at, fromMinor(units, reading.scale), money);
      } else if (column === "loyalty") {
        if (loyalty !== null) sheet.put(row, at, loyalty / 100, percent);
      } else {
        const name = column === "client" ? client.name : client[column];
        if (name !== null) sheet.put(row, at, name, text);
      }
    }
  }
  return {
    workbook,
    headings: Object.fromEntries(columns.map((column) => [column, headings[column]])),
    compute: ({ plan }) =>
      Promise.resolve(placeClients({ reading, classification }, plan, shown.length)),
  };
}

function chooseColumns({ plan }: Reading, { clients }: Classification): Column[] {
  const { territory, agent, profit } = plan.columns;
  return [
    "client",
    ...(territory === undefined ? [] : (["territory"] as const)),
    ...(agent === undefined ? [] : (["agent"] as const)),
    "turnover",
    ...(profit === undefined ? [] : (["profit"] as const)),
    ...(clients.some(({ loyalty }) => loyalty !== null) ? (["loyalty"] as const) : []),
  ];
}

function tellOthers(
  { reading, classification }: Ledger,
  shown: number,
  language: Language
): string {
  const others = classification.clients.slice(shown);
  const turnover = others.reduce((sum, { client }) => sum + client.turnover, 0);
  return describeOtherClients(
    language,
    others.length,
    showMoney(language, turnover, reading.scale)
  );
}

/** The ledger's reading with its clients in the rows of the sheet, by rank. */
function placeClients(
  { reading, classification }: Ledger,
  plan: ReadingPlan,
  shown: number
): Ledger {
  const firstRow = plan.headingRow + 1;
  const rowOf = new Int32Array(reading.clients.length);
  const clientAt = new Int32Array(shown);
  for (const [index, { client }] of classification.clients.entries()) {
    rowOf[client.at] = firstRow + index;
    if (index < shown) clientAt[index] = client.at;
  }
  const clients = reading.clients.map((client) => ({
    ...client,
    firstRow: rowOf[client.at] ?? firstRow,
    rowCount: 1,
  }));
  return {
    reading: {
      ...reading,
      plan,
      clients,
      clientAt,
      firstRow,
      lastRow: firstRow + shown - 1,
      findings: [],
    },
    classification: {
      ...classification,
      clients: classification.clients.map((one) => ({
        ...one,
        client: clients[one.client.at] ?? one.client,
      })),
    },
  };
}
