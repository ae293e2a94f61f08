import {
  DRAWING,
  HEAD,
  MAIN,
  MICROSOFT,
  OFFICE,
  PACKAGE,
  relations,
  SPREADSHEET,
} from "./namespaces";

export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;₽&quot;"/></numFmts>` +
  '<fonts count="4"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><charset val="204"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/></font><font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/></font><font><sz val="14"/><name val="Calibri"/><extLst/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="3" fillId="3" borderId="0" xfId="0" applyFill="1"/></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Hyperlink" xfId="1" builtinId="8"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const SPACES = `xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships"`;
const series = (index: number, column: string) =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Data!$${column}$3</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>Data!$A$4:$A$9</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$${column}$4:$${column}$9</c:f></c:numRef></c:val></c:ser>`;
const axes = (category: number, value: number, isSecond: boolean) =>
  `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${isSecond ? 1 : 0}"/><c:axPos val="b"/><c:crossAx val="${value}"/></c:catAx>` +
  `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isSecond ? "r" : "l"}"/><c:numFmt formatCode="0" sourceLinked="0"/><c:crossAx val="${category}"/><c:crosses val="${isSecond ? "max" : "autoZero"}"/></c:valAx>`;

/** Columns with a line on a second axis, a trend line and a style of Excel's that the preview does not know. */
export const COMBINED_CHART =
  `${HEAD}<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:style val="12"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US" b="1"/><a:t>Turnover</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series(0, "B").replace("<c:cat>", '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>')}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  `<c:lineChart><c:grouping val="standard"/>${series(1, "C")}<c:marker val="1"/><c:axId val="3"/><c:axId val="4"/></c:lineChart>${axes(1, 2, false)}${axes(3, 4, true)}</c:plotArea><c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
export const PIE_CHART = `${HEAD}<c:chartSpace ${SPACES}><c:chart><c:view3D><c:rotX val="30"/></c:view3D><c:plotArea><c:layout/><c:pie3DChart><c:varyColors val="1"/>${series(0, "B")}</c:pie3DChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const anchor = (row: number, content: string) =>
  `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>4</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 12}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const chartFrame = (number: number) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}/relationships" r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const PICTURE = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="4" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}/relationships" r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
const SHAPE =
  '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="5" name="Note"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Look here</a:t></a:r></a:p></xdr:txBody></xdr:sp>';
export const DRAWINGS = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchor(24, chartFrame(1))}${anchor(38, chartFrame(2))}${anchor(52, PICTURE)}${anchor(66, SHAPE)}</xdr:wsDr>`;
export const DRAWING_RELATIONS = relations([
  ["chart", "../charts/chart1.xml"],
  ["chart", "../charts/chart2.xml"],
  ["image", "../media/image1.png"],
]);
/** One red pixel. */
export const PICTURE_BYTES = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64"
);
export const CHART_STYLE = `${HEAD}<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`;

export const COMMENTS = `${HEAD}<comments xmlns="${MAIN}"><authors><author>Anna</author></authors><commentList><comment ref="J6" authorId="0"><text><r><t>Ask him</t></r></text></comment></commentList></comments>`;
export const COMMENT_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Row>5</x:Row><x:Column>9</x:Column></x:ClientData></v:shape></xml>';

export const PIVOT_CACHE =
  `${HEAD}<pivotCacheDefinition ${SPREADSHEET} r:id="rId1" refreshedBy="Anna" refreshedVersion="6" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:C3" sheet="Table"/></cacheSource>` +
  '<cacheFields count="3"><cacheField name="Region" numFmtId="0"><sharedItems count="2"><s v="North"/><s v="South"/></sharedItems></cacheField><cacheField name="Turnover" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="400" maxValue="600"/></cacheField><cacheField name="Double" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"/></cacheField></cacheFields></pivotCacheDefinition>';
export const PIVOT_RECORDS = `${HEAD}<pivotCacheRecords ${SPREADSHEET} count="2"><r><x v="0"/><n v="600"/><n v="1200"/></r><r><x v="1"/><n v="400"/><n v="800"/></r></pivotCacheRecords>`;
export const PIVOT_TABLE =
  `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="7" dataCaption="Values" applyNumberFormats="0" updatedVersion="6" createdVersion="6" outline="1"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
  '<pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum of Turnover" fld="1"/></dataFields></pivotTableDefinition>';

export const CUSTOM_XML = `${HEAD}<notes xmlns="urn:example:notes"><note>Kept</note></notes>`;
export const CUSTOM_XML_ABOUT = `${HEAD}<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:notes"/></ds:schemaRefs></ds:datastoreItem>`;

const EXTENSION = `${MICROSOFT}/webextensions`;
export const TASK_PANES = `${HEAD}<wetp:taskpanes xmlns:wetp="${EXTENSION}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="4"><wetp:webextensionref xmlns:r="${OFFICE}/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;
export const TASK_PANE_RELATIONS = relations([
  [`${MICROSOFT}/2011/relationships/webextension`, "webextension1.xml"],
]);
export const WEB_EXTENSION = `${HEAD}<we:webextension xmlns:we="${EXTENSION}/webextension/2010/11" id="{A0000000-0000-0000-0000-000000000001}"><we:reference id="WA104380862" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="other" value="&quot;add-in&quot;"/></we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}/relationships"/></we:webextension>`;

export const CORE = `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Turnover</dc:title><dc:creator>Anna</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`;
export const APP = `${HEAD}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><Application>Microsoft Excel</Application><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Data</vt:lpstr></vt:vector></TitlesOfParts><Company>Alpha</Company></Properties>`;
export const CUSTOM = `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Project"><vt:lpwstr>Key clients</vt:lpwstr></property></Properties>`;
export const EXTERNAL_LINK = `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><externalBook r:id="rId1"><sheetNames><sheetName val="Prices"/></sheetNames></externalBook></externalLink>`;
export const CHART_SHEET = `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`;
export const CHART_SHEET_DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${chartFrame(1)}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`;
