import { HEAD, MAIN, MICROSOFT, relations, SPREADSHEET } from "./namespaces";

/** Texts of the shared table by number; the first is a rich text. */
export const STRINGS = [
  '<r><rPr><b/><sz val="14"/><color rgb="FF1F4E79"/><rFont val="Calibri"/><family val="2"/></rPr><t xml:space="preserve">Turnover </t></r><r><rPr><i/><sz val="11"/><color theme="1"/><rFont val="Calibri"/></rPr><t>of 2026</t></r>',
  "<t>Client</t>",
  "<t>Turnover</t>",
  "<t>Profit</t>",
  "<t>Alpha</t>",
  "<t>Beta</t>",
  "<t>Gamma</t>",
  "<t>Delta</t>",
  "<t>Epsilon</t>",
  "<t>Zeta</t>",
  "<t>Site</t>",
  '<t xml:space="preserve"> yes </t>',
  "<t>Region</t>",
  "<t>North</t>",
  "<t>South</t>",
  "<t>Double</t>",
  "<t>Total</t>",
];

const text = (ref: string, string: number, style = 0) =>
  `<c r="${ref}" s="${style}" t="s"><v>${string}</v></c>`;
const number = (ref: string, value: number, style = 0) =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const TURNOVERS = [850, 50, 40, 30, 20, 10];

function clientRow(turnover: number, index: number): string {
  const row = index + 4;
  const formula =
    index === 0 ? '<f t="shared" ref="C4:C9" si="0">B4*0.1</f>' : '<f t="shared" si="0"/>';
  const profit = `<c r="C${row}" s="2">${formula}<v>${turnover / 10}</v></c>`;
  return `<row r="${row}" spans="1:14" x14ac:dyDescent="0.25">${text(`A${row}`, index + 4)}${number(`B${row}`, turnover, 2)}${profit}${EXTRAS[row] ?? ""}</row>`;
}

/** Cells right of the ledger: a link, a comment's cell, an array formula, an error, a truth, a date. */
const EXTRAS: Readonly<Record<number, string>> = {
  4: `${text("J4", 10, 3)}<c r="N4"><f t="array" ref="N4">SUM(B4:B9*1)</f><v>1000</v></c>`,
  5: `${text("J5", 10, 3)}<c r="N5" t="e"><v>#N/A</v></c>`,
  6: `${text("J6", 11)}<c r="N6" t="b"><v>1</v></c>`,
  7: number("N7", 46_000, 4),
};

const SPARKLINES =
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main">` +
  `<x14:sparklineGroups xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap">` +
  '<x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Data!B4:B9</xm:f><xm:sqref>K4</xm:sqref>' +
  "</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>";
const BARS =
  `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main">` +
  `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${MICROSOFT}/excel/2006/main">` +
  '<x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1" ' +
  'negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/>' +
  '<x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>' +
  "</x14:cfRule><xm:sqref>C4:C9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>";
const LISTS =
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main">` +
  `<x14:dataValidations count="1" xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:dataValidation type="list" allowBlank="1">` +
  "<x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>M4:M9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>";

/** The sheet with a ledger in A3:C9 and one of nearly everything around it. */
export const DATA =
  `${HEAD}<worksheet ${SPREADSHEET}><sheetPr codeName="Sheet1"><tabColor rgb="FF70AD47"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
  '<dimension ref="A1:N22"/><sheetViews><sheetView tabSelected="1" zoomScale="90" workbookViewId="0">' +
  '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" x14ac:dyDescent="0.25"/>' +
  '<cols><col min="1" max="1" width="24.7109375" customWidth="1"/><col min="2" max="3" width="12.7109375" style="2" customWidth="1"/><col min="16" max="16" width="9.140625" hidden="1" customWidth="1"/></cols>' +
  `<sheetData><row r="1" spans="1:14" ht="21" customHeight="1" x14ac:dyDescent="0.3">${text("A1", 0, 5)}<c r="B1" s="5"/><c r="C1" s="5"/></row>` +
  `<row r="3" spans="1:14" x14ac:dyDescent="0.25">${text("A3", 1, 1)}${text("B3", 2, 1)}${text("C3", 3, 1)}</row>` +
  TURNOVERS.map(clientRow).join("") +
  `<row r="20" outlineLevel="1" x14ac:dyDescent="0.25">${number("A20", 1)}</row><row r="21" hidden="1" outlineLevel="1" x14ac:dyDescent="0.25">${number("A21", 2)}</row>` +
  '<row r="22" collapsed="1" x14ac:dyDescent="0.25"><c r="A22"><f>SUBTOTAL(9,A20:A21)</f><v>3</v></c></row></sheetData>' +
  '<protectedRanges><protectedRange sqref="L4:L9" name="Open"/></protectedRanges><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
  '<conditionalFormatting sqref="B4:B9"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$B4&gt;100</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C4:C9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  '<conditionalFormatting sqref="L4:L9"><cfRule type="timePeriod" dxfId="0" priority="4" timePeriod="lastMonth"><formula>TRUE</formula></cfRule><cfRule type="iconSet" priority="3"><iconSet iconSet="3Symbols2"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Choose" prompt="One of the list" sqref="L4:L9"><formula1>"A,B,C"</formula1></dataValidation>' +
  '<dataValidation type="whole" operator="between" errorStyle="warning" sqref="L12"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="J4" r:id="rId1" tooltip="The site"/><hyperlink ref="J5" location="Table!A1" display="Site"/></hyperlinks>' +
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId2"/><headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Calibri,Bold"Turnover&amp;RPage &amp;P</oddHeader><firstHeader>&amp;CFirst</firstHeader></headerFooter>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><customProperties><customPr name="owner" r:id="rId3"/></customProperties>' +
  '<ignoredErrors><ignoredError sqref="A4:A9" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId4"/><legacyDrawing r:id="rId5"/>' +
  `<extLst>${BARS}${LISTS}${SPARKLINES}</extLst></worksheet>`;

export const DATA_RELATIONS = relations([
  ["hyperlink", "https://example.com/?a=1&amp;b=2"],
  ["printerSettings", "../printerSettings/printerSettings1.bin"],
  ["customProperty", "../customProperty1.bin"],
  ["drawing", "../drawings/drawing1.xml"],
  ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
  ["comments", "../comments1.xml"],
]);

/** A table with a computed column and a total row. */
export const TABLE_SHEET =
  `${HEAD}<worksheet ${SPREADSHEET}><dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>` +
  `<row r="1">${text("A1", 12)}${text("B1", 2)}${text("C1", 15)}</row>` +
  `<row r="2">${text("A2", 13)}${number("B2", 600)}<c r="C2"><f>Regions[[#This Row],[Turnover]]*2</f><v>1200</v></c></row>` +
  `<row r="3">${text("A3", 14)}${number("B3", 400)}<c r="C3"><f>Regions[[#This Row],[Turnover]]*2</f><v>800</v></c></row>` +
  `<row r="4">${text("A4", 16)}<c r="B4"><f>SUBTOTAL(109,Regions[Turnover])</f><v>1000</v></c></row></sheetData>` +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';
export const TABLE =
  `${HEAD}<table xmlns="${MAIN}" id="1" name="Regions" displayName="Regions" ref="A1:C4" totalsRowCount="1"><autoFilter ref="A1:C3"/>` +
  '<tableColumns count="3"><tableColumn id="1" name="Region" totalsRowLabel="Total"/><tableColumn id="2" name="Turnover" totalsRowFunction="sum"/>' +
  '<tableColumn id="3" name="Double" dataDxfId="0"><calculatedColumnFormula>Regions[[#This Row],[Turnover]]*2</calculatedColumnFormula></tableColumn></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';

/** A small sheet of texts in column A. */
export function listSheet(strings: readonly number[]): string {
  const rows = strings.map(
    (string, index) => `<row r="${index + 1}">${text(`A${index + 1}`, string)}</row>`
  );
  return `${HEAD}<worksheet ${SPREADSHEET}><sheetData>${rows.join("")}</sheetData></worksheet>`;
}
/** The sheet over which the pivot table lies. */
export const PIVOT_SHEET =
  `${HEAD}<worksheet ${SPREADSHEET}><dimension ref="A3:B6"/><sheetData><row r="3">${text("A3", 12)}${text("B3", 2)}</row><row r="4">${text("A4", 13)}${number("B4", 600)}</row>` +
  `<row r="5">${text("A5", 14)}${number("B5", 400)}</row><row r="6">${text("A6", 16)}${number("B6", 1000)}</row></sheetData></worksheet>`;
