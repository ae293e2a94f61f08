export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
export const MICROSOFT = "http://schemas.microsoft.com/office";

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespaces of a part of SpreadsheetML with relations and Excel 2010's additions. */
export const SPREADSHEET =
  `xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `mc:Ignorable="x14ac" xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac"`;

/** A relations part: `[kind, target]` each, in order `rId1`, `rId2`, ...; a kind with a colon is a whole type. */
export function relations(entries: readonly (readonly [kind: string, target: string])[]): string {
  const items = entries.map(([kind, target], index) => {
    const type = kind.includes(":") ? kind : `${OFFICE}/relationships/${kind}`;
    const mode = target.startsWith("http") ? ' TargetMode="External"' : "";
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}
