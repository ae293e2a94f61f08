import { areaText } from "../../model/area";
import type { Table, TableColumn } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { escapeColumn } from "../../model/edit/tableFormulas";
import { writeFormula } from "../read/formulaNames";
import { TOTALS } from "../read/tables";
import { setContentType } from "../parts/contentTypes";
import { addRelation, relationsOf, removeRelations } from "../parts/relations";
import { changeTag } from "../xml/patch";
import type { Frame } from "../xml/frame";
import { encodeCellText, escapeXml } from "../xml/text";
import {
  attributeOf,
  childOf,
  childrenOf,
  outerXml,
  parseXml,
  prefixOf,
  textOf,
  type XmlElement,
} from "../xml/tree";
import { CONTENT, DECLARATION, type SaveContext } from "./context";
import { autoFilterXml } from "./filters";
import { relationAttribute } from "./links";

/** Writes the sheet's tables: parts of changed and new ones, and the list of them in the sheet. */
export function writeTables(frame: Frame, sheet: Sheet, part: string, context: SaveContext): void {
  const { file } = context;
  const known = relationsOf(file, part).filter(({ kind }) => kind === "table");
  const wanted = new Map<Table, string | undefined>(
    sheet.tables.map((table) => [
      table,
      sheet.source === undefined ? undefined : context.opened.origin.get(table),
    ])
  );
  const alive = new Set([...wanted.values()]);
  const gone = known.filter(({ target }) => !alive.has(target));
  removeRelations(file, part, new Set(gone.map(({ id }) => id)));
  const ids = [...wanted].map(([table, origin]) => {
    if (origin !== undefined) {
      if (table.source === undefined)
        file.setText(origin, tableXml(table, context, file.text(origin)));
      return known.find(({ target }) => target === origin)?.id ?? "";
    }
    const name = file.freeName("xl/tables/table", ".xml");
    file.setText(name, tableXml(table, context, undefined));
    setContentType(file, name, CONTENT.table);
    return addRelation(file, part, `${context.dialect.relations}/table`, name);
  });
  const p = frame.prefix;
  const items = ids
    .map((id) => `<${p}tablePart ${relationAttribute(frame, id, context)}/>`)
    .join("");
  frame.set(
    "tableParts",
    items === "" ? "" : `<${p}tableParts count="${ids.length}">${items}</${p}tableParts>`
  );
}

function tableXml(table: Table, context: SaveContext, before: string | undefined): string {
  const fresh = `${DECLARATION}<table xmlns="${context.dialect.main}"></table>`;
  const xml = before ?? fresh;
  const root = parseXml(xml);
  const p = prefixOf(root);
  const tag = changeTag(xml.slice(root.start, root.innerStart), {
    id: String(table.id),
    name: table.name,
    displayName: table.name,
    ref: areaText(table.area),
    headerRowCount: table.showHeaders ? undefined : "0",
    totalsRowCount: table.showTotals ? "1" : undefined,
    totalsRowShown: table.showTotals ? undefined : "0",
  });
  const columns = table.columns.map((column) => columnXml(column, table, root, p));
  const filter = table.filter ? autoFilterXml(table.filter, p, context.styles) : "";
  const kept = root.children
    .filter(({ local }) => !["autoFilter", "tableColumns", "tableStyleInfo"].includes(local))
    .map((child) => ({ local: child.local, xml: outerXml(child) }));
  const sort = kept.filter(({ local }) => local === "sortState").map(({ xml: text }) => text);
  const rest = kept.filter(({ local }) => local !== "sortState").map(({ xml: text }) => text);
  return [
    xml.slice(0, root.start),
    tag,
    filter,
    ...sort,
    `<${p}tableColumns count="${columns.length}">${columns.join("")}</${p}tableColumns>`,
    styleXml(table, p),
    ...rest,
    `</${root.name}>`,
  ].join("");
}

function styleXml(table: Table, p: string): string {
  const flag = (name: string, value: boolean) => ` ${name}="${value ? 1 : 0}"`;
  const name = table.style === "" ? "" : ` name="${escapeXml(table.style)}"`;
  return (
    `<${p}tableStyleInfo${name}` +
    flag("showFirstColumn", table.highlightFirstColumn) +
    flag("showLastColumn", table.highlightLastColumn) +
    flag("showRowStripes", table.showBandedRows) +
    `${flag("showColumnStripes", table.showBandedColumns)}/>`
  );
}

/** A column of the file keeps what is not modelled of it: its formula, its formats. */
function columnXml(column: TableColumn, table: Table, root: XmlElement, p: string): string {
  const before = childrenOf(childOf(root, "tableColumns"), "tableColumn").find(
    (entry) => attributeOf(entry, "id") === String(column.id)
  );
  const tag = before
    ? before.source.slice(before.start, before.innerStart).replace(/\s*\/>$/, ">")
    : `<${p}tableColumn>`;
  const total = table.showTotals
    ? totalOf(column, table.name)
    : { word: undefined, formula: undefined };
  const head = changeTag(tag, {
    id: String(column.id),
    name: encodeLines(column.name),
    totalsRowLabel: table.showTotals ? column.totalsLabel : undefined,
    totalsRowFunction: total.word,
  });
  const kept = (before?.children ?? [])
    .filter(({ local }) => local !== "totalsRowFormula")
    .map((child) => outerXml(child));
  const own = childOf(before, "totalsRowFormula");
  const formula =
    total.formula === undefined
      ? ""
      : own && textOf(own) === total.formula
        ? outerXml(own)
        : `<${p}totalsRowFormula>${encodeCellText(total.formula)}</${p}totalsRowFormula>`;
  const inner = [
    kept.filter((xml) => xml.includes("calculatedColumnFormula")),
    formula,
    kept.filter((xml) => !xml.includes("calculatedColumnFormula")),
  ]
    .flat()
    .join("");
  return inner === ""
    ? head.replace(/>$/, "/>")
    : `${head}${inner}</${before?.name ?? `${p}tableColumn`}>`;
}

/** What the file says of a total: a word for the usual ones of the column itself, else the formula. */
function totalOf(
  column: TableColumn,
  table: string
): { word: string | undefined; formula: string | undefined } {
  const { totalsFormula } = column;
  if (totalsFormula === undefined) return { word: undefined, formula: undefined };
  const own = `[${escapeColumn(column.name)}]`;
  for (const [word, number] of TOTALS) {
    if (totalsFormula === `=SUBTOTAL(${number},${own})`) return { word, formula: undefined };
  }
  return { word: "custom", formula: writeFormula(totalsFormula, { table }) };
}

/** A heading's line break stands as `_x000a_` in the column's name. */
function encodeLines(name: string): string {
  return name.replace(
    /[\u0000-\u001f]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`
  );
}
