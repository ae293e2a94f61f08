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
