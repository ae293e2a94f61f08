/*
 * Made by `npm run surface` from the declarations of @types/office-js: not to be edited.
 */

/** By object, the members that came after ExcelApi 1.1, each with the second number of its set; parted by blanks. */
export const MEMBER_SETS: Readonly<Record<string, string>> = {
  Runtime: "enableEvents:8",
  Application:
    "cultureInfo:11 calculationState:9 decimalSeparator:11 thousandsSeparator:11 useSystemSeparators:11 suspendApiCalculationUntilNextSync:6 suspendScreenUpdatingUntilNextSync:9",
  Workbook:
    "comments:10 customXmlParts:5 properties:7 protection:7 settings:4 styles:7 autoSave:9 name:7 readOnly:8 getActiveCell:7 getActiveChart:9 getActiveChartOrNullObject:9 getIsActiveCollabSession:9 getSelectedRanges:9 insertWorksheetsFromBase64:13 onActivated:13 onAutoSaveSettingChanged:9 onSelectionChanged:2",
  WorkbookProtection: "protected:7 protect:7 unprotect:7",
  Worksheet:
    "autoFilter:9 comments:10 customProperties:12 freezePanes:7 horizontalPageBreaks:9 names:4 pageLayout:9 protection:2 verticalPageBreaks:9 showGridlines:8 showHeadings:8 standardHeight:7 standardWidth:7 tabColor:7 tabId:14 calculate:6 copy:7 findAll:9 findAllOrNullObject:9 getNext:5 getNextOrNullObject:5 getPrevious:5 getPreviousOrNullObject:5 getRangeByIndexes:7 getRanges:9 getUsedRangeOrNullObject:4 replaceAll:9 showOutlineLevels:10 onActivated:7 onCalculated:8 onChanged:7 onColumnSorted:10 onDeactivated:7 onFormatChanged:9 onFormulaChanged:13 onNameChanged:17 onProtectionChanged:14 onRowHiddenChanged:11 onRowSorted:10 onSelectionChanged:7 onSingleClicked:10 onVisibilityChanged:17",
  WorksheetCollection:
    "getCount:4 getFirst:5 getItemOrNullObject:4 getLast:5 onActivated:7 onAdded:7 onCalculated:8 onChanged:9 onColumnSorted:10 onDeactivated:7 onDeleted:7 onFormatChanged:9 onFormulaChanged:13 onMoved:17 onNameChanged:17 onProtectionChanged:14 onRowHiddenChanged:11 onRowSorted:10 onSelectionChanged:9 onSingleClicked:10 onVisibilityChanged:17",
  WorksheetProtection: "options:2 protected:2 protect:2 unprotect:7",
  WorksheetFreezePanes:
    "freezeAt:7 freezeColumns:7 freezeRows:7 getLocation:7 getLocationOrNullObject:7 unfreeze:7",
  Range:
    "conditionalFormats:6 dataValidation:8 sort:2 columnHidden:2 formulasR1C1:2 hasSpill:12 height:10 hidden:2 hyperlink:7 isEntireColumn:7 isEntireRow:7 left:10 linkedDataTypeState:9 numberFormatCategories:12 numberFormatLocal:7 rowHidden:2 savedAsArray:12 style:7 top:10 width:10 autoFill:9 calculate:6 clearOrResetContents:18 copyFrom:9 find:9 findOrNullObject:9 getAbsoluteResizedRange:7 getCellProperties:9 getColumnProperties:9 getColumnsAfter:2 getColumnsBefore:2 getDependents:15 getDirectDependents:13 getDirectPrecedents:12 getExtendedRange:13 getIntersectionOrNullObject:4 getMergedAreasOrNullObject:13 getPrecedents:14 getRangeEdge:13 getResizedRange:2 getRowProperties:9 getRowsAbove:2 getRowsBelow:2 getSpecialCells:9 getSpecialCellsOrNullObject:9 getSpillParent:12 getSpillParentOrNullObject:12 getSpillingToRange:12 getSpillingToRangeOrNullObject:12 getSurroundingRegion:7 getTables:9 getUsedRangeOrNullObject:4 getVisibleView:3 group:10 hideGroupDetails:10 merge:2 moveTo:11 removeDuplicates:9 replaceAll:9 setCellProperties:9 setColumnProperties:9 setDirty:9 setRowProperties:9 showGroupDetails:10 ungroup:10 unmerge:2",
  RangeAreas:
    "areas:9 conditionalFormats:9 dataValidation:9 format:9 worksheet:9 address:9 addressLocal:9 areaCount:9 cellCount:9 isEntireColumn:9 isEntireRow:9 style:9 calculate:9 clear:9 clearOrResetContents:18 copyFrom:9 getEntireColumn:9 getEntireRow:9 getIntersection:9 getIntersectionOrNullObject:9 getOffsetRangeAreas:9 getSpecialCells:9 getSpecialCellsOrNullObject:9 getTables:9 getUsedRangeAreas:9 getUsedRangeAreasOrNullObject:9 select:18 setDirty:9",
  WorkbookRangeAreas:
    "areas:12 ranges:12 addresses:12 getRangeAreasBySheet:12 getRangeAreasOrNullObjectBySheet:12",
  RangeView:
    "rows:3 cellAddresses:3 columnCount:3 formulas:3 formulasLocal:3 formulasR1C1:3 index:3 numberFormat:3 rowCount:3 text:3 valueTypes:3 values:3 getRange:3",
  RangeViewCollection: "getCount:4 getItemAt:3",
  SettingCollection: "add:4 getCount:4 getItem:4 getItemOrNullObject:4 onSettingsChanged:4",
  Setting: "key:4 value:4 delete:4",
  NamedItemCollection: "add:4 addFormulaLocal:4 getCount:4 getItemOrNullObject:4",
  NamedItem:
    "worksheet:4 worksheetOrNullObject:4 comment:4 formula:7 scope:4 delete:4 getRangeOrNullObject:4",
  TableCollection: "getCount:4 getItemOrNullObject:4 onAdded:9 onChanged:7 onDeleted:9",
  TableScopedCollection: "getCount:9 getFirst:9 getItem:9 getItemOrNullObject:14",
  Table:
    "autoFilter:9 sort:2 worksheet:2 highlightFirstColumn:3 highlightLastColumn:3 legacyId:8 showBandedColumns:3 showBandedRows:3 showFilterButton:3 clearFilters:2 convertToRange:2 reapplyFilters:2 resize:13 onChanged:7 onSelectionChanged:7",
  TableColumnCollection: "getCount:4 getItemOrNullObject:4",
  TableColumn: "filter:2",
  TableRowCollection: "getCount:4",
  DataValidation:
    "errorAlert:8 ignoreBlanks:8 prompt:8 rule:8 type:8 valid:8 clear:8 getInvalidCells:9 getInvalidCellsOrNullObject:9",
  RemoveDuplicatesResult: "removed:9 uniqueRemaining:9",
  RangeFormat:
    "protection:2 autoIndent:9 columnWidth:2 indentLevel:9 readingOrder:9 rowHeight:2 shrinkToFit:9 textOrientation:7 useStandardHeight:7 useStandardWidth:7 adjustIndent:11 autofitColumns:2 autofitRows:2",
  FormatProtection: "formulaHidden:2 locked:2",
  RangeFill: "pattern:9 patternColor:9 patternTintAndShade:9 tintAndShade:9",
  RangeBorder: "tintAndShade:9",
  RangeBorderCollection: "tintAndShade:9",
  RangeFont: "strikethrough:9 subscript:9 superscript:9 tintAndShade:9",
  ChartCollection:
    "getCount:4 getItemOrNullObject:4 onActivated:8 onAdded:8 onDeactivated:8 onDeleted:8",
  Chart:
    "plotArea:8 worksheet:2 chartType:7 displayBlanksAs:8 id:7 plotVisibleOnly:8 activate:9 onActivated:8 onDeactivated:8",
  ChartAreaFormat: "border:7",
  ChartSeriesCollection: "add:7 getCount:4",
  ChartSeries:
    "dataLabels:8 trendlines:7 axisGroup:8 chartType:7 doughnutHoleSize:7 explosion:8 firstSliceAngle:8 gapWidth:7 hasDataLabels:7 markerBackgroundColor:7 markerForegroundColor:7 markerSize:7 markerStyle:7 overlap:8 plotOrder:7 smooth:7 delete:7 getDimensionDataSourceString:15 getDimensionDataSourceType:15 getDimensionValues:12 setValues:7 setXAxisValues:7",
  ChartPointsCollection: "getCount:4",
  ChartPoint: "dataLabel:7 hasDataLabel:7",
  ChartAxes: "getItem:7",
  ChartAxis:
    "axisGroup:7 displayUnit:7 linkNumberFormat:9 logBase:7 majorTickMark:7 minorTickMark:7 numberFormat:8 position:8 positionAt:8 reversePlotOrder:7 scaleType:7 showDisplayUnitLabel:7 textOrientation:8 tickLabelPosition:7 tickLabelSpacing:7 tickMarkSpacing:7 type:7 visible:7 setCategoryNames:7 setPositionAt:8",
  ChartAxisFormat: "fill:8",
  ChartAxisTitleFormat: "border:8 fill:8",
  ChartDataLabels: "linkNumberFormat:9 numberFormat:8",
  ChartDataLabel:
    "format:8 linkNumberFormat:9 numberFormat:8 position:7 separator:7 showBubbleSize:7 showCategoryName:7 showLegendKey:7 showPercentage:7 showSeriesName:7 showValue:7",
  ChartDataLabelFormat: "border:8",
  ChartLegendFormat: "border:8",
  ChartTitle: "position:7",
  ChartTitleFormat: "border:7",
  ChartFill: "getSolidColor:16",
  ChartBorder: "color:7 lineStyle:7 weight:7 clear:8",
  ChartLineFormat: "lineStyle:7 weight:7",
  ChartTrendline:
    "format:7 backwardPeriod:8 forwardPeriod:8 intercept:7 movingAveragePeriod:7 name:7 polynomialOrder:7 showEquation:8 showRSquared:8 type:7 delete:7",
  ChartTrendlineCollection: "add:7 getCount:7 getItem:7",
  ChartTrendlineFormat: "line:7",
  ChartPlotArea: "format:8",
  ChartPlotAreaFormat: "border:8 fill:8",
  RangeSort: "apply:2",
  TableSort: "fields:2 matchCase:2 method:2 apply:2 clear:2 reapply:2",
  Filter:
    "criteria:2 apply:2 applyBottomItemsFilter:2 applyBottomPercentFilter:2 applyCellColorFilter:2 applyCustomFilter:2 applyDynamicFilter:2 applyFontColorFilter:2 applyTopItemsFilter:2 applyTopPercentFilter:2 applyValuesFilter:2 clear:2",
  AutoFilter:
    "criteria:9 enabled:9 isDataFiltered:9 apply:9 clearColumnCriteria:14 clearCriteria:9 getRange:9 getRangeOrNullObject:9 reapply:9 remove:9",
  CultureInfo: "datetimeFormat:12 numberFormat:11 name:11",
  NumberFormatInfo: "currencySymbol:17 numberDecimalSeparator:11 numberGroupSeparator:11",
  DatetimeFormatInfo:
    "dateSeparator:12 longDatePattern:12 longTimePattern:12 shortDatePattern:12 timeSeparator:12",
  CustomXmlPartScopedCollection:
    "getCount:5 getItem:5 getItemOrNullObject:5 getOnlyItem:5 getOnlyItemOrNullObject:5",
  CustomXmlPartCollection: "add:5 getByNamespace:5 getCount:5 getItem:5 getItemOrNullObject:5",
  CustomXmlPart: "id:5 namespaceUri:5 delete:5 getXml:5 setXml:5",
  WorksheetCustomProperty: "key:12 value:12 delete:12",
  WorksheetCustomPropertyCollection: "add:12 getCount:12 getItem:12 getItemOrNullObject:12",
  DocumentProperties:
    "custom:7 author:7 category:7 comments:7 company:7 creationDate:7 keywords:7 lastAuthor:7 manager:7 revisionNumber:7 subject:7 title:7",
  CustomProperty: "key:7 type:7 value:7 delete:7",
  CustomPropertyCollection: "add:7 deleteAll:7 getCount:7 getItem:7 getItemOrNullObject:7",
  ConditionalFormatCollection:
    "add:6 clearAll:6 getCount:6 getItem:6 getItemAt:6 getItemOrNullObject:14",
  ConditionalFormat:
    "cellValue:6 cellValueOrNullObject:6 colorScale:6 colorScaleOrNullObject:6 custom:6 customOrNullObject:6 dataBar:6 dataBarOrNullObject:6 iconSet:6 iconSetOrNullObject:6 preset:6 presetOrNullObject:6 textComparison:6 textComparisonOrNullObject:6 topBottom:6 topBottomOrNullObject:6 id:6 priority:6 stopIfTrue:6 type:6 delete:6 getRange:6 getRangeOrNullObject:6 getRanges:9",
  DataBarConditionalFormat:
    "positiveFormat:6 axisFormat:6 barDirection:6 lowerBoundRule:6 showDataBarOnly:6 upperBoundRule:6",
  ConditionalDataBarPositiveFormat: "borderColor:6 fillColor:6 gradientFill:6",
  CustomConditionalFormat: "format:6 rule:6",
  ConditionalFormatRule: "formula:6 formulaLocal:6",
  IconSetConditionalFormat: "criteria:6 reverseIconOrder:6 showIconOnly:6 style:6",
  ColorScaleConditionalFormat: "criteria:6 threeColorScale:6",
  TopBottomConditionalFormat: "format:6 rule:6",
  PresetCriteriaConditionalFormat: "format:6 rule:6",
  TextConditionalFormat: "format:6 rule:6",
  CellValueConditionalFormat: "format:6 rule:6",
  ConditionalRangeFormat: "borders:6 fill:6 font:6 numberFormat:6 clearFormat:17",
  ConditionalRangeFont: "bold:6 color:6 italic:6 strikethrough:6 underline:6 clear:6",
  ConditionalRangeFill: "color:6 clear:6",
  ConditionalRangeBorder: "color:6 sideIndex:6 style:6",
  ConditionalRangeBorderCollection: "bottom:6 left:6 right:6 top:6 count:6 getItem:6 getItemAt:6",
  Style:
    "fill:7 font:7 autoIndent:8 builtIn:7 formulaHidden:7 horizontalAlignment:7 includeAlignment:7 includeBorder:7 includeFont:7 includeNumber:7 includePatterns:7 includeProtection:7 indentLevel:7 locked:7 name:7 numberFormat:7 numberFormatLocal:7 readingOrder:7 shrinkToFit:7 textOrientation:8 verticalAlignment:7 wrapText:7 delete:7",
  StyleCollection: "add:7 getCount:9 getItem:7 getItemAt:9 getItemOrNullObject:14",
  PageLayout:
    "headersFooters:9 blackAndWhite:9 bottomMargin:9 centerHorizontally:9 centerVertically:9 draftMode:9 firstPageNumber:9 footerMargin:9 headerMargin:9 leftMargin:9 orientation:9 paperSize:9 printComments:9 printErrors:9 printGridlines:9 printHeadings:9 printOrder:9 rightMargin:9 topMargin:9 zoom:9 getPrintArea:9 getPrintAreaOrNullObject:9 getPrintTitleColumns:9 getPrintTitleColumnsOrNullObject:9 getPrintTitleRows:9 getPrintTitleRowsOrNullObject:9 setPrintArea:9 setPrintMargins:9 setPrintTitleColumns:9 setPrintTitleRows:9",
  HeaderFooter:
    "centerFooter:9 centerHeader:9 leftFooter:9 leftHeader:9 rightFooter:9 rightHeader:9",
  HeaderFooterGroup: "defaultForAllPages:9 state:9",
  PageBreak: "columnIndex:9 rowIndex:9 delete:9 getCellAfterBreak:9",
  PageBreakCollection: "add:9 getCount:9 getItem:9 removePageBreaks:9",
  RangeCollection: "getCount:9 getItemAt:9",
  RangeAreasCollection: "getCount:12 getItemAt:12",
  CommentCollection:
    "add:10 getCount:10 getItem:10 getItemAt:10 getItemByCell:10 getItemByReplyId:10 getItemOrNullObject:14 onAdded:12 onChanged:12 onDeleted:12",
  Comment:
    "replies:10 authorEmail:10 authorName:10 content:10 contentType:12 creationDate:10 id:10 mentions:11 resolved:11 richContent:11 delete:10 getLocation:10",
  CommentReplyCollection: "add:10 getCount:10 getItem:10 getItemAt:10",
  CommentReply:
    "authorEmail:10 authorName:10 content:10 contentType:12 creationDate:10 id:10 mentions:11 resolved:11 richContent:11 delete:10 getLocation:10 getParentComment:10",
};
