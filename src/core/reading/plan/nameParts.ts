import type { Cells } from "../values/cells";
import { isNothing } from "../values/nothing";
import { headingWords, shownName } from "../values/text";

/** Which part of a person's name a column holds. */
type NamePart = "first" | "middle" | "last";

/** What headings call the parts, in one word or two, in both languages. */
const PART_WORDS: readonly (readonly [NamePart, RegExp])[] = [
  ["first", /^(?:(?:first|given|fore|christian) ?names?|fname|имя)$/],
  ["middle", /^(?:(?:middle|second) ?names?|patronymic|отчество)$/],
  ["last", /^(?:(?:last|family|sur) ?names?|lname|фамилия)$/],
];

/** Persons who are no clients: whose names these are, besides. */
const NOT_A_CLIENT =
  /(?:^| )(?:agent|manager|rep|sales|seller|employee|owner|contact|агент|менеджер|продавец|сотрудник|ответственн|контакт|исполнител|куратор)/;
/** Of several names in a row the client's own goes before the name on the parcel. */
const SECOND_CHOICE = /(?:^| )(?:ship|shipping|delivery|recipient|доставк|получател)/;

/**
 * Finds the columns that make a person's name together: first and last name of one and the same (`Billing First Name`,
 * `Billing Last Name`; «Имя», «Фамилия», «Отчество»), in the order in which the language says them. Empty: there is no
 * such pair (METHOD 1b).
 */
export function findNameParts(headings: readonly string[]): readonly number[] {
  const byOwner = new Map<string, Partial<Record<NamePart, number>>>();
  for (const [column, heading] of headings.entries()) {
    const found = readNamePart(heading);
    if (!found || NOT_A_CLIENT.test(found.owner)) continue;
    const parts = byOwner.get(found.owner) ?? {};
    parts[found.part] ??= column;
    byOwner.set(found.owner, parts);
  }
  const whole = [...byOwner].filter(
    ([, { first, last }]) => first !== undefined && last !== undefined
  );
  const [, parts] = whole.find(([owner]) => !SECOND_CHOICE.test(owner)) ?? whole[0] ?? [];
  if (!parts) return [];
  const isRussian = /[а-я]/i.test(headings[parts.first ?? -1] ?? "");
  const order = isRussian
    ? (["last", "first", "middle"] as const)
    : (["first", "middle", "last"] as const);
  return order.map((part) => parts[part]).filter((column) => column !== undefined);
}

/** The part of a name that a heading means, and the words that say whose (`billing`, "" for nobody's in particular). */
function readNamePart(heading: string): { readonly part: NamePart; readonly owner: string } | null {
  const words = headingWords(heading);
  if (words.length === 0 || words.length > 5) return null;
  for (let from = 0; from < words.length; from++) {
    for (const size of [2, 1]) {
      const said = words.slice(from, from + size);
      if (said.length < size) continue;
      const part = PART_WORDS.find(([, pattern]) => pattern.test(said.join(" ")));
      if (part)
        return {
          part: part[0],
          owner: [...words.slice(0, from), ...words.slice(from + size)].join(" "),
        };
    }
  }
  return null;
}

/**
 * The cells with whole names in the client's column: first and last name of each row with a space between (METHOD 1b). A
 * row with none of the parts keeps what it has.
 */
export function joinNames(cells: Cells, parts: readonly number[], client: number): Cells {
  const values = cells.values.map((row) => {
    const said = parts.map((part) => row[part]).filter((value) => !isNothing(value));
    if (said.length === 0) return row;
    const joined = row.slice();
    joined[client] = said.map(shownName).join(" ");
    return joined;
  });
  return { ...cells, values };
}
