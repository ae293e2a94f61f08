import { program, type Family } from "../program";

const reference = (member: string): string => `reference: Excel.${member}`;
const NAMES = "docs/excel/excel-add-ins-names.md";
const XML = "docs/excel/excel-add-ins-workbooks.md (custom XML data)";
const plain = (address: string): string => address.replace(/^.*!/, "");

/** Names, properties, settings, custom XML, calculation and what can be undone. */
export const workbook: Family = {
  name: "the workbook",
  programs: [
    program(
      "a name stands for a range",
      NAMES,
      async ({ workbook: book, sheet, sync }) => {
        book.names.add("ExpensesTotal", sheet.getRange("B2:B3"));
        const item = book.names.getItem("expensestotal").load("type,visible,scope");
        const range = item.getRange().load("address");
        await sync();
        return [item.type, item.visible, item.scope, plain(range.address)];
      },
      { answer: ["Range", true, "Workbook", "B2:B3"] }
    ),
    program(
      "a name stands for a formula or a value",
      reference("NamedItem#type"),
      async ({ workbook: book, sync }) => {
        const [formula, number, text] = [
          book.names.add("Half", "=1/2"),
          book.names.add("Rate", 0.19 as never),
          book.names.add("Greeting", '="hello"'),
        ];
        for (const item of [formula, number, text]) item.load("value,formula,type");
        await sync();
        return [formula.value as number, number.value as number, text.value as string, text.type];
      },
      { answer: [0.5, 0.19, "hello", "String"] }
    ),
    program(
      "a sheet's own name is found there, and hides the workbook's",
      NAMES,
      async ({ workbook: book, sheet, sync }) => {
        sheet.getRange("A1:A2").values = [[1], [2]];
        book.names.add("Twofold", sheet.getRange("A1"));
        sheet.names.add("Twofold", sheet.getRange("A2"));
        sheet.getRange("C1").formulas = [["=Twofold"]];
        const own = sheet.names.getItem("Twofold").load("scope");
        await sync();
        return own.scope;
      },
      { answer: "Worksheet", cells: { C1: 2 } }
    ),
    program(
      "a name that is no name",
      reference("NamedItemCollection#add"),
      ({ workbook: book, sheet }) => {
        book.names.add("A1", sheet.getRange("A1"));
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a malformed formula of a name is refused",
      "assumed (as of rules)",
      ({ workbook: book }) => {
        book.names.add("Broken", "=SUM(");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "a hidden name with a comment",
      reference("NamedItem#comment"),
      async ({ workbook: book, sheet, sync }) => {
        const item = book.names.add("Marked", sheet.getRange("A1"), "what it is for");
        item.visible = false;
        item.load("comment,visible");
        await sync();
        return [item.comment, item.visible];
      },
      { answer: ["what it is for", false] }
    ),
    program(
      "a name follows its cells",
      NAMES,
      async ({ workbook: book, sheet, sync }) => {
        const item = book.names.add("Moving", sheet.getRange("B2"));
        sheet.getRange("A:A").insert("Right");
        const range = item.getRange().load("address");
        await sync();
        return plain(range.address);
      },
      { answer: "C2" }
    ),
    program(
      "a name of deleted cells has no range",
      "office-js#263",
      async ({ workbook: book, sheet, sync }) => {
        const item = book.names.add("Lost", sheet.getRange("B5"));
        sheet.getRange("5:5").delete("Up");
        const none = item.getRangeOrNullObject();
        await sync();
        return none.isNullObject;
      },
      { answer: true }
    ),
    program(
      "a deleted name leaves #NAME? in formulas",
      reference("NamedItem#delete"),
      ({ workbook: book, sheet }) => {
        sheet.getRange("A1").values = [[4]];
        book.names.add("Passing_name", sheet.getRange("A1"));
        sheet.getRange("B1").formulas = [["=Passing_name*2"]];
        book.names.getItem("Passing_name").delete();
      },
      { cells: { B1: "#NAME?" } }
    ),
    program(
      "properties of the document",
      "docs/excel/excel-add-ins-workbooks.md (document properties)",
      async ({ workbook: book, sync }) => {
        book.properties.author = "Alex";
        book.properties.title = "Key clients";
        book.properties.load("author,title");
        await sync();
        return [book.properties.author, book.properties.title];
      },
      { answer: ["Alex", "Key clients"] }
    ),
    program(
      "when the document was made, and how often revised",
      "reference: Excel.DocumentProperties#revisionNumber",
      async ({ workbook: book, sync }) => {
        book.properties.revisionNumber = 3;
        book.properties.load("revisionNumber,creationDate,lastAuthor");
        await sync();
        return [book.properties.revisionNumber, book.properties.creationDate];
      },
      { answer: [3, null] }
    ),
    program(
      "custom properties of the document keep their kind",
      "docs/excel/excel-add-ins-workbooks.md (custom properties)",
      async ({ workbook: book, sync }) => {
        const { custom } = book.properties;
        custom.add("Introduction", "Hello");
        custom.add("Count", 7);
        custom.add("Done", true);
        custom.load("items/key,items/type,items/value");
        const one = custom.getItem("introduction").load("value");
        await sync();
        const kinds = custom.items.map(({ key, type }) => `${key} ${type}`).sort();
        custom.deleteAll();
        const left = custom.getCount();
        await sync();
        return [kinds, one.value as string, left.value];
      },
      { answer: [["Count Number", "Done Boolean", "Introduction String"], "Hello", 0] }
    ),
    program(
      "settings keep any value",
      "docs/excel/excel-add-ins-workbooks.md (settings)",
      async ({ workbook: book, sync }) => {
        book.settings.add("NeedsReview", { by: "me", parts: [1, 2] });
        const setting = book.settings.getItem("NeedsReview").load("value");
        await sync();
        const value = setting.value as unknown;
        setting.delete();
        const none = book.settings.getItemOrNullObject("NeedsReview");
        await sync();
        return [value, none.isNullObject];
      },
      { answer: [{ by: "me", parts: [1, 2] }, true] }
    ),
    program(
      "a custom XML part is added, read, changed and deleted",
      XML,
      async ({ workbook: book, sync }) => {
        const part = book.customXmlParts.add("<Reviewers xmlns='urn:review'><a/></Reviewers>");
        part.load("id,namespaceUri");
        const before = part.getXml();
        await sync();
        const same = book.customXmlParts.getItem(part.id);
        same.setXml("<Reviewers xmlns='urn:review'><b/></Reviewers>");
        const after = same.getXml();
        await sync();
        same.delete();
        const none = book.customXmlParts.getItemOrNullObject(part.id);
        await sync();
        const [one, two] = [before.value, after.value].map((xml) => /<([ab])\/>/.exec(xml)?.[1]);
        return [part.namespaceUri, one, two, none.isNullObject];
      },
      { answer: ["urn:review", "a", "b", true] }
    ),
    program(
      "parts of one namespace, and the only one of it",
      XML,
      async ({ workbook: book, sync }) => {
        book.customXmlParts.add("<x xmlns='urn:one'/>");
        const found = book.customXmlParts.getByNamespace("urn:one");
        const count = found.getCount();
        const only = found.getOnlyItemOrNullObject().load("namespaceUri");
        await sync();
        book.customXmlParts.add("<y xmlns='urn:one'/>");
        const several = book.customXmlParts.getByNamespace("urn:one").getOnlyItemOrNullObject();
        await sync();
        return [count.value, only.namespaceUri, several.isNullObject];
      },
      { answer: [1, "urn:one", true] }
    ),
    program(
      "what is no XML is no part",
      reference("CustomXmlPartCollection#add"),
      ({ workbook: book }) => {
        book.customXmlParts.add("<open>");
      },
      { error: "InvalidArgument" }
    ),
    program(
      "in manual calculation formulas wait until they are asked for",
      "docs/excel/performance.md",
      async ({ context, sheet, sync }) => {
        sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
        context.application.calculationMode = "Manual";
        sheet.getRange("A1").values = [[5]];
        const before = sheet.getRange("B1").load("values");
        await sync();
        context.application.calculate("Recalculate");
        const after = sheet.getRange("B1").load("values");
        context.application.calculationMode = "Automatic";
        await sync();
        return [before.values, after.values];
      },
      { answer: [[[2]], [[10]]] }
    ),
    program(
      "suspended calculation ends with the sync",
      "reference: Excel.Application#suspendApiCalculationUntilNextSync",
      async ({ context, sheet, sync }) => {
        context.application.suspendApiCalculationUntilNextSync();
        sheet.getRange("A1:B1").formulas = [[3, "=A1+1"]];
        await sync();
        const cell = sheet.getRange("B1").load("values");
        await sync();
        return cell.values;
      },
      { answer: [[4]] }
    ),
    program(
      "separators are the person's",
      "reference: Excel.CultureInfo",
      async ({ context, sync }) => {
        const { application } = context;
        application.load("decimalSeparator,thousandsSeparator");
        application.cultureInfo.load("name");
        await sync();
        const { decimalSeparator, thousandsSeparator, cultureInfo } = application;
        return [decimalSeparator, thousandsSeparator, cultureInfo.name];
      },
      { answer: [".", ",", "en-US"] }
    ),
    program(
      "the active cell, and the active sheet",
      "docs/excel/excel-add-ins-workbooks.md",
      async ({ workbook: book, sheet, sync }) => {
        sheet.getRange("C3:D5").select();
        const cell = book.getActiveCell().load("address");
        const active = book.worksheets.getActiveWorksheet().load("id");
        sheet.load("id");
        await sync();
        return [plain(cell.address), active.id === sheet.id];
      },
      { answer: ["C3", true] }
    ),
    program(
      "a protected workbook gets no sheets",
      "docs/excel/excel-add-ins-workbooks.md (protect the workbook's structure)",
      async ({ workbook: book, sync }) => {
        book.protection.protect("secret");
        await sync();
        try {
          book.worksheets.add("Barred");
          await sync();
          return "added";
        } catch (error) {
          book.protection.unprotect("secret");
          await sync();
          return (error as { code: string }).code;
        }
      },
      { answer: "AccessDenied" }
    ),
    program(
      "one request is one step of Ctrl+Z",
      "docs/excel/excel-add-ins-undo-capabilities.md; office-js-docs-pr#5175",
      async ({ host, sheet, sync }) => {
        sheet.getRange("A1").values = [[1]];
        await sync();
        sheet.getRange("A1").values = [[2]];
        sheet.getRange("A2").values = [[3]];
        await sync();
        host.history.undo();
      },
      { cells: { "A1:A2": [[1], [""]] } }
    ),
    program(
      "a group of requests is one step of Ctrl+Z",
      "docs/excel/excel-add-ins-undo-capabilities.md",
      async ({ Excel, host, sheet, sync }) => {
        sheet.load("name");
        await sync();
        await Excel.run({ mergeUndoGroup: true }, async (context) => {
          const own = context.workbook.worksheets.getItem(sheet.name);
          own.getRange("A1").values = [["123"]];
          await context.sync();
          own.getRange("B2").values = [["456"]];
          await context.sync();
        });
        host.history.undo();
      },
      { cells: { A1: "", B2: "" } }
    ),
    program(
      "a group refuses what cannot be undone",
      "docs/excel/excel-add-ins-undo-capabilities.md",
      async ({ Excel, sheet, sync }) => {
        sheet.load("name");
        await sync();
        await Excel.run({ mergeUndoGroup: true }, async (context) => {
          context.workbook.worksheets.getItem(sheet.name).copy();
          await context.sync();
        });
      },
      { error: "UndoNotSupported" }
    ),
    program(
      "a member that cannot be undone clears the stack",
      "docs/excel/excel-add-ins-undo-capabilities.md",
      async ({ host, sheet, sync }) => {
        sheet.getRange("A1").values = [[1]];
        await sync();
        const before = host.history.steps.length;
        sheet.protection.protect();
        await sync();
        return [before > 0, host.history.steps.length];
      },
      { answer: [true, 0] }
    ),
    program(
      "custom XML stays when a step is undone",
      "office-js#6415",
      async ({ host, workbook: book, sheet, sync }) => {
        sheet.getRange("A1").values = [[1]];
        book.customXmlParts.add("<kept xmlns='urn:kept'/>");
        await sync();
        host.history.undo();
        const count = book.customXmlParts.getByNamespace("urn:kept").getCount();
        await sync();
        return count.value;
      },
      { answer: 1, cells: { A1: "" } }
    ),
    program(
      "what is typed over a malformed formula stays as it was",
      "assumed (InvalidArgument ends the batch)",
      async ({ sheet, sync }) => {
        sheet.getRange("A1").values = [["kept"]];
        await sync();
        sheet.getRange("A1").formulas = [["=1+"]];
      },
      { error: "InvalidArgument", cells: { A1: "kept" } }
    ),
    program(
      "an unknown function is #NAME?, as in Excel",
      "documentation of the error #NAME?",
      ({ sheet }) => {
        sheet.getRange("A1").formulas = [["=NOSUCHFUNCTION(1)"]];
      },
      { cells: { A1: "#NAME?" } }
    ),
    program(
      "a dynamic array spills, and says where to",
      "docs/excel/excel-add-ins-ranges-dynamic-arrays.md",
      async ({ sheet, sync }) => {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        const cell = sheet.getRange("C1");
        cell.formulas = [["=A1:A3*2"]];
        const spill = cell.getSpillingToRange().load("address");
        const parent = sheet.getRange("C3").getSpillParent().load("address");
        await sync();
        return [plain(spill.address), plain(parent.address)];
      },
      { answer: ["C1:C3", "C1"], cells: { "C1:C3": [[2], [4], [6]] } }
    ),
    program(
      "a spill that is blocked",
      "documentation of the error #SPILL!",
      ({ sheet }) => {
        sheet.getRange("A1:A2").values = [[1], [2]];
        sheet.getRange("C2").values = [["in the way"]];
        sheet.getRange("C1").formulas = [["=A1:A2"]];
      },
      { cells: { "C1:C2": [["#SPILL!"], ["in the way"]] } }
    ),
    program(
      "the last match by LOOKUP over errors",
      "documentation of LOOKUP (vector form)",
      ({ sheet }) => {
        sheet.getRange("A1:B3").values = [
          ["Alfa", 120],
          ["Beta", 50],
          ["Alfa", 70],
        ];
        sheet.getRange("D1").formulas = [['=LOOKUP(2,1/(A1:A3="Alfa"),B1:B3)']];
      },
      { cells: { D1: 70 } }
    ),
    program(
      "a formula's result brings its number format along",
      "assumed (Excel's entry of formulas into General cells)",
      async ({ sheet, sync }) => {
        sheet.getRange("A1").values = [["1/15/2026"]];
        sheet.getRange("B1").formulas = [["=A1+1"]];
        const cell = sheet.getRange("B1").load("text");
        await sync();
        return cell.text;
      },
      { answer: [["1/16/2026"]] }
    ),
    program(
      "names of functions are read back in capitals",
      "assumed (what Excel makes of an entry)",
      async ({ sheet, sync }) => {
        const cell = sheet.getRange("C1");
        cell.formulas = [["=sum(a1:a2)"]];
        cell.load("formulas");
        await sync();
        return cell.formulas;
      },
      { answer: [["=SUM(A1:A2)"]] }
    ),
  ],
};
