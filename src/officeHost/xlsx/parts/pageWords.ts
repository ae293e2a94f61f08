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
