import { tidySpaces } from "../values/text";

/** What parts the names of several things in one heading: «Регион / Клиент», "Customer (Region)", «Клиент, город». */
const SEPARATORS = /[/\\|;,()[\]\n>→]|:\s|(?<=\p{L})\s+(?:и|and|&|\+|-|–|—)\s+(?=\p{L})/u;

/** What counts or describes the client and does not name it: «Клиент, телефон», "Customer (count)". */
const NOT_A_NAME =
  /(?:^|[^\p{L}])(?:id|ид|код|code|инн|кпп|кол|кол-во|количеств|count|qty|number|номер|№|%|доля|share|phone|телефон|e-?mail|почта|оценк|статус|status|дата|date|since|сумм|amount|руб|usd|eur)/iu;

/**
 * The things that a heading names one beside the other, each of which may be a level of rows or a part of the text in
 * its cells; empty where it names one thing, or says more of the client than where it belongs (METHOD 1b).
 */
export function splitHeading(heading: string): readonly string[] {
  const parts = heading
    .split(SEPARATORS)
    .map(tidySpaces)
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.some((part) => NOT_A_NAME.test(part))) return [];
  return parts;
}

/** What a program puts before its fields' names: `Deal - `, `Сделка: `, `orders.`. */
const PREFIX = /^([\p{L}\d ]{2,30}(?: [-–—] |: |\.(?=\p{L})))\S/u;
/** So many headings, and this share of all, share it. */
const FEWEST_SHARED = 3;
const SHARED = 0.6;

/** Headings without the name of the whole table that most of them begin with; as they were where they do not. */
export function dropSharedPrefix(headings: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const prefix = PREFIX.exec(heading)?.[1];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const filled = headings.filter((heading) => heading !== "").length;
  const shared = [...counts].find(
    ([, count]) => count >= FEWEST_SHARED && count >= filled * SHARED
  )?.[0];
  if (shared === undefined) return headings;
  return headings.map((heading) =>
    heading.startsWith(shared) ? heading.slice(shared.length) : heading
  );
}
