import type { PageLayout } from "../../model/parts";
/** Points in an inch: margins are inches in the file. */
export const INCH = 72;

type Sections = { left: string; center: string; right: string };

/** Splits a header's text with its `&L`, `&C`, `&R` marks; what stands before the first mark is in the middle. */
export function splitHeader(text: string): Sections {
  const sections: Sections = { left: "", center: "", right: "" };
  let current: keyof Sections = "center";
  for (let i = 0; i < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    const turn = ({ "&L": "left", "&C": "center", "&R": "right" } as const)[pair];
    if (turn) {
      current = turn;
      i += 1;
    } else if (pair === "&&") {
      sections[current] += pair;
      i += 1;
    } else {
      sections[current] += text.charAt(i);
    }
  }
  return sections;
}

/** The text of a header from its sections; "" when all are empty. */
export function joinHeader(left = "", center = "", right = ""): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** The file's word for where comments are printed, and Excel's. */
export const PRINTED_COMMENTS: ReadonlyMap<
  string,
  NonNullable<PageLayout["printComments"]>
> = new Map([
  ["none", "NoComments"],
  ["atEnd", "EndSheet"],
  ["asDisplayed", "InPlace"],
]);

/** The file's word for what is printed of errors, and Excel's. */
export const PRINTED_ERRORS: ReadonlyMap<string, NonNullable<PageLayout["printErrors"]>> = new Map([
  ["displayed", "AsDisplayed"],
  ["blank", "Blank"],
  ["dash", "Dash"],
  ["NA", "NotAvailable"],
]);
