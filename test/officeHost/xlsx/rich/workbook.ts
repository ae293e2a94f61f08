import { zipSync, type Zippable } from "fflate";
import { themeXml } from "../../../../src/officeHost/xlsx/write/theme";
import * as parts from "./parts";
import { HEAD, MAIN, MICROSOFT, PACKAGE, relations, SPREADSHEET } from "./namespaces";
import {
  DATA,
  DATA_RELATIONS,
  listSheet,
  PIVOT_SHEET,
  STRINGS,
  TABLE,
  TABLE_SHEET,
} from "./sheets";

/** Excel's own way of writing, or that of libraries: elements with a prefix, texts in the cells themselves. */
export type WriterDialect = "excel" | "prefixed";

const WORKBOOK =
  `${HEAD}<workbook ${SPREADSHEET}><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Table" sheetId="4" r:id="rId2"/><sheet name="Chart sheet" sheetId="9" r:id="rId3"/><sheet name="Pivot" sheetId="5" r:id="rId4"/><sheet name="Lists" sheetId="6" state="hidden" r:id="rId5"/><sheet name="Secret" sheetId="7" state="veryHidden" r:id="rId6"/></sheets>' +
  '<externalReferences><externalReference r:id="rId10"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$N$22</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$3</definedName><definedName name="Answers">Lists!$A$1:$A$2</definedName><definedName name="Local" localSheetId="1" comment="of the table">Table!$B$2</definedName><definedName name="Rate" hidden="1">0.1</definedName></definedNames>' +
  '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="rId11"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>';

const WEB = `${MICROSOFT}/2011/relationships/webextensiontaskpanes`;
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "_rels/.rels": relations([
    ["officeDocument", "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["extended-properties", "docProps/app.xml"],
    ["custom-properties", "docProps/custom.xml"],
    [WEB, "xl/webextensions/taskpanes.xml"],
  ]),
  "docProps/core.xml": parts.CORE,
  "docProps/app.xml": parts.APP,
  "docProps/custom.xml": parts.CUSTOM,
  "xl/workbook.xml": WORKBOOK,
  "xl/_rels/workbook.xml.rels": relations([
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
    ["chartsheet", "chartsheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet3.xml"],
    ["worksheet", "worksheets/sheet4.xml"],
    ["worksheet", "worksheets/sheet5.xml"],
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["customXml", "../customXml/item1.xml"],
    ["externalLink", "externalLinks/externalLink1.xml"],
    ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["calcChain", "calcChain.xml"],
    ["theme", "theme/theme1.xml"],
  ]),
  "xl/styles.xml": parts.STYLES,
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="30" uniqueCount="${STRINGS.length}">${STRINGS.map((text) => `<si>${text}</si>`).join("")}</sst>`,
  "xl/theme/theme1.xml": themeXml([]),
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="C4" i="1"/><c r="N4" i="1" a="1"/><c r="C2" i="4"/></calcChain>`,
  "xl/worksheets/sheet1.xml": DATA,
  "xl/worksheets/_rels/sheet1.xml.rels": DATA_RELATIONS,
  "xl/worksheets/sheet2.xml": TABLE_SHEET,
  "xl/worksheets/_rels/sheet2.xml.rels": relations([["table", "../tables/table1.xml"]]),
  "xl/worksheets/sheet3.xml": PIVOT_SHEET,
  "xl/worksheets/_rels/sheet3.xml.rels": relations([
    ["pivotTable", "../pivotTables/pivotTable1.xml"],
  ]),
  "xl/worksheets/sheet4.xml": listSheet([11, 13]),
  "xl/worksheets/sheet5.xml": listSheet([14]),
  "xl/chartsheets/sheet1.xml": parts.CHART_SHEET,
  "xl/chartsheets/_rels/sheet1.xml.rels": relations([["drawing", "../drawings/drawing2.xml"]]),
  "xl/tables/table1.xml": TABLE,
  "xl/drawings/drawing1.xml": parts.DRAWINGS,
  "xl/drawings/_rels/drawing1.xml.rels": parts.DRAWING_RELATIONS,
  "xl/drawings/drawing2.xml": parts.CHART_SHEET_DRAWING,
  "xl/drawings/_rels/drawing2.xml.rels": relations([["chart", "../charts/chart3.xml"]]),
  "xl/drawings/vmlDrawing1.vml": parts.COMMENT_SHAPES,
  "xl/charts/chart1.xml": parts.COMBINED_CHART,
  "xl/charts/_rels/chart1.xml.rels": relations([
    [`${MICROSOFT}/2011/relationships/chartStyle`, "style1.xml"],
  ]),
  "xl/charts/style1.xml": parts.CHART_STYLE,
  "xl/charts/chart2.xml": parts.PIE_CHART,
  "xl/charts/chart3.xml": parts.PIE_CHART,
  "xl/media/image1.png": parts.PICTURE_BYTES,
  "xl/comments1.xml": parts.COMMENTS,
  "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3]),
  "xl/customProperty1.bin": new Uint8Array(Buffer.from("Anna", "utf16le")),
  "xl/pivotTables/pivotTable1.xml": parts.PIVOT_TABLE,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relations([
    ["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
  ]),
  "xl/pivotCache/pivotCacheDefinition1.xml": parts.PIVOT_CACHE,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations([
    ["pivotCacheRecords", "pivotCacheRecords1.xml"],
  ]),
  "xl/pivotCache/pivotCacheRecords1.xml": parts.PIVOT_RECORDS,
  "xl/externalLinks/externalLink1.xml": parts.EXTERNAL_LINK,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relations([
    ["externalLinkPath", "https://example.com/prices.xlsx"],
  ]),
  "xl/webextensions/taskpanes.xml": parts.TASK_PANES,
  "xl/webextensions/_rels/taskpanes.xml.rels": parts.TASK_PANE_RELATIONS,
  "xl/webextensions/webextension1.xml": parts.WEB_EXTENSION,
  "customXml/item1.xml": parts.CUSTOM_XML,
  "customXml/_rels/item1.xml.rels": relations([["customXmlProps", "itemProps1.xml"]]),
  "customXml/itemProps1.xml": parts.CUSTOM_XML_ABOUT,
};

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument";
/** Content types by the beginning of a part's name, the first that fits. */
const TYPES: readonly (readonly [start: string, type: string])[] = [
  ["docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app", `${DOCUMENT_TYPE}.extended-properties+xml`],
  ["docProps/custom", `${DOCUMENT_TYPE}.custom-properties+xml`],
  ["xl/workbook", `${SHEET_TYPE}.sheet.main+xml`],
  ["xl/styles", `${SHEET_TYPE}.styles+xml`],
  ["xl/sharedStrings", `${SHEET_TYPE}.sharedStrings+xml`],
  ["xl/theme/", `${DOCUMENT_TYPE}.theme+xml`],
  ["xl/calcChain", `${SHEET_TYPE}.calcChain+xml`],
  ["xl/worksheets/sheet", `${SHEET_TYPE}.worksheet+xml`],
  ["xl/chartsheets/sheet", `${SHEET_TYPE}.chartsheet+xml`],
  ["xl/tables/", `${SHEET_TYPE}.table+xml`],
  ["xl/drawings/drawing", `${DOCUMENT_TYPE}.drawing+xml`],
  ["xl/charts/chart", `${DOCUMENT_TYPE}.drawingml.chart+xml`],
  ["xl/charts/style", "application/vnd.ms-office.chartstyle+xml"],
  ["xl/comments", `${SHEET_TYPE}.comments+xml`],
  ["xl/pivotTables/pivot", `${SHEET_TYPE}.pivotTable+xml`],
  ["xl/pivotCache/pivotCacheDefinition", `${SHEET_TYPE}.pivotCacheDefinition+xml`],
  ["xl/pivotCache/pivotCacheRecords", `${SHEET_TYPE}.pivotCacheRecords+xml`],
  ["xl/externalLinks/external", `${SHEET_TYPE}.externalLink+xml`],
  ["xl/webextensions/taskpanes", "application/vnd.ms-office.webextensiontaskpanes+xml"],
  ["xl/webextensions/webextension", "application/vnd.ms-office.webextension+xml"],
  ["xl/customProperty", `${SHEET_TYPE}.customProperty`],
  ["customXml/itemProps", `${DOCUMENT_TYPE}.customXmlProperties+xml`],
];

function contentTypes(names: readonly string[]): string {
  const overrides = names.flatMap((name) => {
    const type = TYPES.find(([start]) => name.startsWith(start))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  const general = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["vml", `${DOCUMENT_TYPE}.vmlDrawing`],
    ["bin", `${SHEET_TYPE}.printerSettings`],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${general.join("")}${overrides.join("")}</Types>`;
}

/** A workbook with one of nearly everything that people have in theirs. */
export function richWorkbook(dialect: WriterDialect): Uint8Array {
  const files = { ...FILES };
  if (dialect === "prefixed") {
    delete files["xl/sharedStrings.xml"];
    delete files["xl/calcChain.xml"];
    for (const [name, content] of Object.entries(files)) {
      if (typeof content === "string") files[name] = prefixed(content);
    }
    const kept = String(files["xl/_rels/workbook.xml.rels"]);
    files["xl/_rels/workbook.xml.rels"] = kept.replace(/<Relationship Id="rId(8|12)"[^>]*>/g, "");
  }
  const entries: Zippable = {};
  const encode = (text: string) => new TextEncoder().encode(text);
  entries["[Content_Types].xml"] = encode(contentTypes(Object.keys(files)));
  for (const [name, content] of Object.entries(files)) {
    entries[name] = typeof content === "string" ? encode(content) : content;
  }
  return zipSync(entries);
}

/** The same part as ClosedXML and the Open XML SDK write it; parts of other languages stay. */
function prefixed(xml: string): string {
  if (!xml.includes(`xmlns="${MAIN}"`)) return xml;
  return xml
    .replace(
      / t="s"><v>(\d+)<\/v>/g,
      (_, at: string) => ` t="inlineStr"><is>${STRINGS[Number(at)]}</is>`
    )
    .replace(/<(\/?)([A-Za-z0-9]+)(?=[\s/>])/g, "<$1x:$2")
    .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}
