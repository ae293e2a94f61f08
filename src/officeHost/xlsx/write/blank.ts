import type { Workbook } from "../../model/workbook";
import type { OpenedFile } from "../parts/opened";
import { Package } from "../parts/package";
import { themeXml } from "./theme";
import { DECLARATION } from "./context";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A package without sheets yet, for a workbook that came from no file: what every .xlsx of Excel has. */
export function blankFile(workbook: Workbook): OpenedFile {
  const file = new Package();
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  file.setText(
    "[Content_Types].xml",
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`) +
      override("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml") +
      override("xl/styles.xml", `${SPREADSHEET}.styles+xml`) +
      override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
      override(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
      ) +
      "</Types>"
  );
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  file.setText(
    "_rels/.rels",
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      relation(1, `${OFFICE}/relationships/officeDocument`, "xl/workbook.xml") +
      relation(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml") +
      relation(3, `${OFFICE}/relationships/extended-properties`, "docProps/app.xml") +
      "</Relationships>"
  );
  const epoch = workbook.date1904 ? ' date1904="1"' : "";
  file.setText(
    "xl/workbook.xml",
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><workbookPr${epoch}/>` +
      "<bookViews><workbookView/></bookViews><sheets/></workbook>"
  );
  file.setText(
    "xl/_rels/workbook.xml.rels",
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      relation(1, `${OFFICE}/relationships/theme`, "theme/theme1.xml") +
      relation(2, `${OFFICE}/relationships/styles`, "styles.xml") +
      "</Relationships>"
  );
  file.setText("xl/theme/theme1.xml", themeXml(workbook.themeColors));
  file.setText("xl/styles.xml", PLAIN_STYLES);
  file.setText(
    "docProps/core.xml",
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>'
  );
  file.setText(
    "docProps/app.xml",
    `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application></Properties>`
  );
  return {
    file,
    workbookPart: "xl/workbook.xml",
    sheets: [],
    origin: new WeakMap(),
    charts: new WeakMap(),
    activeSheet: "",
    rows: new WeakMap(),
  };
}

/** One font, the two fills and the border that Excel expects to come first, one cell format, the style Normal. */
export const PLAIN_STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  "</styleSheet>";
