import { codeOf, runExcel, startHost } from "./book";

describe("limits and faults", () => {
  it("records the size of every request and nothing of what Office.js does for itself", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      context.workbook.worksheets.getItem("First").getRange("A1").values = [["Ж"]];
      await context.sync();
    });
    expect(host.requests).toHaveLength(1);
    const [first] = host.requests;
    expect(first?.actions).toBeGreaterThan(2);
    expect(first?.bytes).toBeGreaterThan(300);
    expect(first?.error).toBeUndefined();
  });

  it("refuses a request above the limit before anything is done", async () => {
    const host = startHost();
    host.limits.payloadBytes = 5_000;
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      sheet.getRange("A1:A999").values = Array.from({ length: 999 }, () => ["a long text"]);
      expect(await codeOf(context.sync())).toBe("RequestPayloadSizeLimitExceeded");
    });
    expect(host.workbook.sheets[0]?.valueAt(0, 0)).toBeNull();
    expect(host.requests[0]?.error).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("refuses a response above the limit", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      const range = context.workbook.worksheets.getItem("First").getRange("A1:A999");
      range.values = Array.from({ length: 999 }, () => ["text"]);
      await context.sync();
      host.limits.payloadBytes = 3_000;
      range.load("values");
      expect(await codeOf(context.sync())).toBe("ResponsePayloadSizeLimitExceeded");
      host.limits.payloadBytes = Infinity;
    });
  });

  it("gives null for more cells than allowed, and says nothing of it, as Excel may", async () => {
    const host = startHost();
    host.limits.readCells = 20;
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const range = sheet.getRange("A1:C7").load("values,address");
      await context.sync();
      expect([range.values, range.address]).toEqual([null, "First!A1:C7"]);
    });
    expect(host.requests[0]?.error).toBeUndefined();
  });

  it("refuses to read more cells than allowed, and counts cells, not ranges", async () => {
    const host = startHost();
    host.limits.readCells = 20;
    host.limits.aboveReadCells = "error";
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const fits = sheet.getRange("A1:B10").load("values");
      await context.sync();
      expect(fits.values).toHaveLength(10);
      sheet.getRange("A1:C7").load("values");
      expect(await codeOf(context.sync())).toBe("RangeExceedsLimit");
      const big = sheet.getRange("A1:C7").load("address");
      await context.sync();
      expect(big.address).toBe("First!A1:C7");
    });
  });

  it("fails a whole request by a rule, once, and goes on", async () => {
    const host = startHost();
    host.faults.push({ code: "ActivityLimitReached", after: 1 });
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("First").load("name");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      expect(await codeOf(context.sync())).toBe("ActivityLimitReached");
      expect(host.workbook.sheets[0]?.valueAt(0, 0)).toBeNull();
      sheet.getRange("A1").values = [[2]];
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.valueAt(0, 0)).toBe(2);
    expect(host.faults).toEqual([]);
  });

  it.each([
    "InvalidOrTimedOutSession",
    "AccessDenied",
    "WriteNotSupportedWhenModalDialogOpen",
    "GeneralException",
    "InvalidOperationInCellEditMode",
  ])("knows %s as the failure of a request", async (code) => {
    const host = startHost();
    host.faults.push({ code });
    await runExcel(host, async (context) => {
      context.workbook.worksheets.getItem("First").load("name");
      expect(await codeOf(context.sync())).toBe(code);
    });
  });

  it("fails at a member, as often as the rule says", async () => {
    const host = startHost();
    host.faults.push({ code: "AccessDenied", at: "Range.Values", after: 1, times: 2 });
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const write = (value: number): Promise<void> => {
        sheet.getRange("A1").values = [[value]];
        return context.sync();
      };
      await write(1);
      expect(await codeOf(write(2))).toBe("AccessDenied");
      expect(await codeOf(write(3))).toBe("AccessDenied");
      await write(4);
    });
    expect(host.workbook.sheets[0]?.valueAt(0, 0)).toBe(4);
  });
});
