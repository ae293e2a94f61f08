/**
 * Members after which Excel on the desktop can take nothing back any more, and which a run with `mergeUndoGroup` refuses
 * with `UndoNotSupported`: the table of docs/excel/excel-add-ins-undo-capabilities.md. Methods as `Class.Method`,
 * properties that are set as `Class.Property=`.
 */
const NOT_UNDONE = [
  ...["Chart.CategoryLabelLevel=", "Chart.SeriesNameLevel="],
  ...["DataConnectionCollection.RefreshAll", "LinkedWorkbook.Refresh"],
  "LinkedWorkbookCollection.RefreshAll",
  ...["Workbook.Close", "Workbook.InsertWorksheetsFromBase64", "Workbook.Save"],
  ...["WorkbookProtection.Protect", "WorkbookProtection.Unprotect"],
  ...["Worksheet.Copy", "Worksheet.Delete", "Worksheet.Name=", "Worksheet.Position="],
  ...["Worksheet.Visibility=", "WorksheetCollection.AddFromBase64"],
  ...["WorksheetProtection.Protect", "WorksheetProtection.Unprotect"],
];

/**
 * Members that were seen to clear the undo stack of the desktop though the table lacks them: a new sheet
 * (office-js#6170, "by design") and asking for merged areas (office-js#5918).
 */
const SEEN_TO_CLEAR = [
  ...["WorksheetCollection.Add", "Range.GetMergedAreas", "Range.GetMergedAreasOrNullObject"],
];

const refused = new Set(NOT_UNDONE);
const clearing = new Set([...NOT_UNDONE, ...SEEN_TO_CLEAR]);

/** Does a run with `mergeUndoGroup` refuse this member? */
export function isRefusedInUndoGroup(member: string): boolean {
  return refused.has(member) || /^AllowEditRange(?:Collection)?\./.test(member);
}

/** Does the use of this member make all that was before it impossible to take back? */
export function clearsUndo(member: string): boolean {
  return clearing.has(member) || /^AllowEditRange(?:Collection)?\./.test(member);
}
