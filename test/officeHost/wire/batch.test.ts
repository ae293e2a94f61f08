import { openOffice } from "../../../src/officeHost/node/office";
import { codeOf, runExcel, startHost } from "./book";

describe("requests of the real Office.js", () => {
  it("writes and reads back", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      const range = context.workbook.worksheets.getItem("first").getRange("B2:C3");
      range.values = [
        [1, "a"],
        [2, "b"],
      ];
      range.load("values, address");
      await context.sync();
      expect(range.values).toEqual([
        [1, "a"],
        [2, "b"],
      ]);
      expect(range.address).toBe("First!B2:C3");
    });
    expect(host.workbook.sheets[0]?.valueAt(2, 2)).toBe("b");
  });

  it("gives only what was loaded", async () => {
    await runExcel(startHost(), async (context) => {
      const range = context.workbook.worksheets.getItem("First").getRange("A1");
      range.load("address");
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  it("loads every plain property when none is named", async () => {
    await runExcel(startHost(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("Second").load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: "Second", position: 1, visibility: "Visible" });
    });
  });

  it("nests what lies deeper, by path and by object", async () => {
    await runExcel(startHost(), async (context) => {
      const range = context.workbook.worksheets.getItem("First").getRange("A1");
      range.format.fill.color = "#FFA500";
      range.load("format/fill/color, worksheet/name");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFA500");
      expect(range.worksheet.name).toBe("First");
      const again = context.workbook.worksheets.getItem("First").getRange("A1");
      again.load({ format: { fill: { color: true } } });
      await context.sync();
      expect(again.format.fill.color).toBe("#FFA500");
    });
  });

  it("gives a window of a collection", async () => {
    await runExcel(startHost(["A", "B", "C", "D"]), async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
    });
  });

  it("finds the items of a loaded collection again in a later request", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      const second = sheets.items[1];
      if (!second) throw new Error("no second sheet");
      second.getRange("A1").values = [["here"]];
      await context.sync();
    });
    expect(host.workbook.sheets[1]?.valueAt(0, 0)).toBe("here");
  });

  it("answers null objects, whose own objects are null too", async () => {
    await runExcel(startHost(), async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const inside = none.getRange("A1");
      inside.load("values");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(inside.isNullObject).toBe(true);
    });
  });

  it("takes an object as an argument", async () => {
    await runExcel(startHost(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const box = sheet.getRange("A1").getBoundingRect(sheet.getRange("C3"));
      box.load("address");
      await context.sync();
      expect(box.address).toBe("First!A1:C3");
    });
  });

  it("sets many properties at once", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      context.workbook.worksheets.getItem("First").set({ name: "New", tabColor: "#00ff00" });
      await context.sync();
    });
    expect(host.workbook.sheets[0]).toMatchObject({ name: "New", tabColor: "#00FF00" });
  });

  it("stops at the first error; what ran before stays done", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("First").getRange("A1").values = [[1]];
      worksheets.getItem("Nowhere").getRange("A1").values = [[2]];
      worksheets.getItem("First").getRange("A2").values = [[3]];
      const error: OfficeExtension.Error = await context.sync().then(
        () => undefined as never,
        (thrown: OfficeExtension.Error) => thrown
      );
      expect(error.code).toBe("ItemNotFound");
      expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.GetItem");
      expect(error.debugInfo.statement).toContain("getItem");
    });
    const [first] = host.workbook.sheets;
    expect([first?.valueAt(0, 0), first?.valueAt(1, 0)]).toEqual([1, null]);
  });

  it("names the member it does not imitate", async () => {
    await runExcel(startHost(), async (context) => {
      context.workbook.worksheets.getItem("First").shapes.load("items");
      const error = await context.sync().then(
        () => undefined,
        (thrown: OfficeExtension.Error) => thrown
      );
      expect(error?.code).toBe("ApiNotFound");
      expect(error?.message).toContain("Worksheet.Shapes");
    });
  });

  it("refuses a read-only property on the client's side already", async () => {
    await runExcel(startHost(), async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      expect(() => sheet.set({ id: "x" } as never)).toThrow();
    });
  });

  it("keeps ranges across requests, and moves them with their cells", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const kept = sheet.getRange("B5:C6");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      kept.load("address");
      await context.sync();
      expect(kept.address).toBe("First!B7:C8");
      sheet.getRange("6:9").delete("Up");
      await context.sync();
      kept.load("address");
      expect(await codeOf(context.sync())).toBe("InvalidReference");
    });
  });

  it("keeps no range that was untracked, before or after it was sent", async () => {
    const host = startHost();
    await runExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      const early = sheet.getRange("A1").load("values");
      early.untrack();
      const late = sheet.getRange("A2").load("address");
      await context.sync();
      expect(early.values).toEqual([[""]]);
      expect(host.references.count).toBe(1);
      late.untrack();
      await context.sync();
      expect(host.references.count).toBe(0);
    });
  });

  it("keeps a range that was tracked beyond its run, until it is untracked", async () => {
    const host = startHost();
    const { Excel, close } = await openOffice(host);
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("First").getRange("B2");
      range.track();
      await context.sync();
      return range;
    });
    expect(host.references.count).toBe(1);
    await Excel.run(kept, async (context) => {
      kept.load("address");
      await context.sync();
      expect(kept.address).toBe("First!B2");
      kept.untrack();
      await context.sync();
    });
    close();
    expect(host.references.count).toBe(0);
  });

  it("lets go of ranges when the batch is over", async () => {
    const host = startHost();
    let kept: Excel.Range | undefined;
    await runExcel(host, async (context) => {
      kept = context.workbook.worksheets.getItem("First").getRange("A1");
      await context.sync();
    });
    expect(kept).toBeDefined();
    expect(() => host.references.find("Ref1")).toThrow();
  });
});
