import { addSheet } from "../../../src/officeHost/model/edit/sheets";
import { activateSheet } from "../../../src/officeHost/model/edit/selection";
import { resolveReference } from "../../../src/officeHost/api/resolve";
import { writtenValue } from "../../../src/officeHost/model/edit/cells";
import { startHost } from "../wire/book";
import { openOffice, type OpenedOffice } from "../../../src/officeHost/node/office";
import type { Host } from "../../../src/officeHost/wire/host";
import type { Bench, Family, Program } from "./program";

type Running = { readonly host: Host; readonly office: OpenedOffice };

/** Runs a program on a new sheet of the host's workbook and gives what it answers, or the code of its error. */
export async function runProgram(
  { host, office }: Running,
  name: string,
  { run }: Program
): Promise<{ readonly answer?: unknown; readonly error?: string }> {
  activateSheet(host.workbook, addSheet(host.workbook, name));
  try {
    const answer = await office.Excel.run(async (context) => {
      const bench: Bench = {
        context,
        workbook: context.workbook,
        sheet: context.workbook.worksheets.getItem(name),
        host,
        Excel: office.Excel,
        Office: office.Office,
        sync: async () => void (await context.sync()),
        settle,
      };
      const result: unknown = await run(bench);
      await context.sync();
      return unwrap(result);
    });
    return { answer };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return { error: code };
  }
}

/** Waits until the events of what happened so far have been handled. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The values of an address of a sheet, as a program writes them down. */
export function valuesAt(host: Host, sheetName: string, address: string): unknown {
  const { sheet, areas } = resolveReference(host, address, host.workbook.sheetByName(sheetName));
  const [area] = areas;
  if (!area) throw new Error(`No cells: ${address}`);
  const rows = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) =>
      writtenValue(sheet.valueAt(area.row + r, area.column + c))
    )
  );
  return area.rows * area.columns === 1 ? rows[0]?.[0] : rows;
}

/** Results that came with a sync are given by their value, wherever they stand in an answer. */
function unwrap(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(unwrap);
  if (result !== null && typeof result === "object" && "m_isLoaded" in result) {
    return (result as { value?: unknown }).value;
  }
  return result;
}

/** The tests of a family: each program on a sheet of its own of one workbook. */
export function testFamily(family: Family): void {
  describe(family.name, () => {
    const host = startHost(["First"]);
    let office: OpenedOffice;
    beforeAll(async () => {
      office = await openOffice(host);
    });
    afterAll(async () => {
      // Events of the last program reach their handlers before the library goes.
      await settle();
      office.close();
    });

    family.programs.forEach((one, index) => {
      test(`${one.name} (${one.source})`, async () => {
        const name = `P${index + 1}`;
        const { expected } = one;
        const { answer, error } = await runProgram({ host, office }, name, one);
        expect(error).toBe(expected.error);
        if ("answer" in expected) expect(answer).toEqual(expected.answer);
        for (const [address, values] of Object.entries(expected.cells ?? {})) {
          expect({ [address]: valuesAt(host, name, address) }).toEqual({ [address]: values });
        }
      });
    });
  });
}
