import type { Workbook } from "../model/workbook";
import { contentTypeOf, setContentType } from "../xlsx/parts/contentTypes";
import { dialectOf, openedFileOf } from "../xlsx/parts/opened";
import { pack } from "../xlsx/parts/package";
import { addRelation, relatedPart } from "../xlsx/parts/relations";
import { removeUnreachable } from "../xlsx/parts/unreachable";
import { blankFile, PLAIN_STYLES } from "../xlsx/write/blank";
import { CONTENT, type SaveContext } from "../xlsx/write/context";
import { writeWorkbookProperties } from "../xlsx/write/properties";
import { writeSheet } from "../xlsx/write/sheet";
import { StringWriter } from "../xlsx/write/strings";
import { StyleWriter } from "../xlsx/write/styles";
import { placeSheets, writeWorkbookPart } from "../xlsx/write/workbook";

/** What a file is called by what it holds: Excel does not open one whose ending says something else. */
export type FileEnding = ".xlsx" | ".xlsm" | ".xltx" | ".xltm";

/** The ending that a saved workbook needs: with macros or without, a template or none, as the opened file was. */
export function fileEndingOf(workbook: Workbook): FileEnding {
  const opened = openedFileOf(workbook);
  const type = (opened && contentTypeOf(opened.file, opened.workbookPart)) ?? "";
  const hasMacros = /macroEnabled/i.test(type);
  if (/template/i.test(type)) return hasMacros ? ".xltm" : ".xltx";
  return hasMacros ? ".xlsm" : ".xlsx";
}

/**
 * The bytes of the workbook as .xlsx (.xlsm stays what it was). Parts of the opened file that were not changed come out
 * byte for byte, as do rows of changed sheets; the workbook itself is not touched, so saving again gives the same. The
 * workbook must have a sheet.
 */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  const fromFile = openedFileOf(workbook);
  const opened = fromFile ?? blankFile(workbook);
  const file = opened.file.copy();
  const dialect = dialectOf(file.text(opened.workbookPart));
  const related = (kind: string) => {
    const part = relatedPart(file, opened.workbookPart, kind);
    return part !== undefined && file.has(part) ? part : undefined;
  };
  const stringsPart = related("sharedStrings");
  const stylesPart = related("styles");
  const context: SaveContext = {
    workbook,
    file,
    opened,
    dialect,
    strings: new StringWriter(stringsPart && file.text(stringsPart), dialect.main),
    styles: new StyleWriter(
      stylesPart === undefined ? PLAIN_STYLES : file.text(stylesPart),
      workbook.styles,
      fromFile ? workbook.styles.fromFile : 1
    ),
    areCellsChanged: false,
  };
  const parts = placeSheets(context);
  for (const [sheet, part] of parts) writeSheet(sheet, part, context);
  writeWorkbookPart(context, parts);
  writeWorkbookProperties(context);
  const put = (
    part: string | undefined,
    kind: "sharedStrings" | "styles",
    xml: string | undefined
  ) => {
    if (xml === undefined) return;
    const usual = `xl/${kind}.xml`;
    const name = part ?? (file.find(usual) ? file.freeName(`xl/${kind}`, ".xml") : usual);
    if (part === undefined) {
      setContentType(file, name, CONTENT[kind]);
      addRelation(file, opened.workbookPart, `${dialect.relations}/${kind}`, name);
    }
    file.setText(name, xml);
  };
  put(stringsPart, "sharedStrings", context.strings.build());
  put(stylesPart, "styles", context.styles.build());
  removeUnreachable(file, opened.file);
  return pack(file);
}
