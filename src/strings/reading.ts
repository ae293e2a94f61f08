import type { Minor } from "../core/reading/values/decimal";
import type { Reading, LeftOut, ReadingAccount } from "../core/reading/model/reading";
import type { Language } from "./language";
import { count, showCount, showMoney } from "./numbers";

type Reasons = Readonly<Record<LeftOut["code"], string>>;
type Words = {
  readonly outside: (parts: string) => string;
  readonly filled: (rows: string) => string;
  readonly left: (rows: string, reason: string, amount: string) => string;
  readonly formats: (rows: string, of: string) => string;
  /** `leftOut` is empty where every row has a client. */
  readonly proof: (says: string, clients: string, leftOut: string) => string;
  readonly contradiction: (says: string, got: string) => string;
  readonly sum: (total: string, positive: string, returns: string, leftOut: string) => string;
  readonly reasons: Reasons;
};

const ru: Words = {
  outside: (parts) => `В расчёт не вошли: ${parts}.`,
  filled: (rows) => `${rows}: имя клиента взято из строки выше.`,
  left: (rows, reason, amount) => `Отдельно ${rows} (${reason}) на ${amount}.`,
  formats: (rows, of) =>
    `Валюта по формату ячеек проверена выборочно: ${rows} из ${of}, разных валют не видно.`,
  proof: (says, clients, leftOut) =>
    `Итог самого листа ${says} = ${clients}${leftOut && ` + не вошло ${leftOut}`} ✓`,
  contradiction: (says, got) => `Итог самого листа ${says} не сходится: по строкам ${got}.`,
  sum: (total, positive, returns, leftOut) =>
    `Сумма листа ${total} = клиенты с оборотом ${positive} + возвраты ${returns} + не вошло ${leftOut}.`,
  reasons: {
    textNumber: "число записано текстом",
    ambiguousNumber: "число читается двояко",
    notANumber: "сумма не число",
    errorCell: "ошибка вместо суммы",
    blankAmount: "сумма не указана",
    textDate: "дата записана текстом",
    ambiguousDate: "дата читается двояко",
    blankClient: "клиент не указан",
    filledName: "имя только в строке выше",
    totalRow: "итоги",
    looksLikeTotal: "похоже на итог",
    noteRow: "примечания",
    negativeAmount: "отрицательная сумма",
    profitAboveTurnover: "прибыль больше оборота",
    dateLikeNumber: "сумма похожа на дату",
    mergedNames: "другое написание имени",
    mixedCurrencies: "другая валюта",
    hiddenRows: "скрытые строки",
    duplicateRow: "повтор другой строки",
    oneNameSeveralIds: "одно имя под разными кодами",
    oneIdSeveralNames: "один код при разных именах",
    returnDocument: "возвраты",
    otherDocument: "оплаты, заказы, остатки",
    voidDocument: "отменённые документы и черновики",
    otherTable: "другая таблица",
    discountTaken: "скидка",
  },
};

const en: Words = {
  outside: (parts) => `Not counted: ${parts}.`,
  filled: (rows) => `${rows}: the client's name is taken from a row above.`,
  left: (rows, reason, amount) => `Apart: ${rows} (${reason}) with ${amount}.`,
  formats: (rows, of) =>
    `Currencies of cell formats were looked at in a sample, ${rows} of ${of}: no two are seen.`,
  proof: (says, clients, leftOut) =>
    `The sheet's own total ${says} = ${clients}${leftOut && ` + left out ${leftOut}`} ✓`,
  contradiction: (says, got) =>
    `The sheet's own total ${says} does not agree: the rows give ${got}.`,
  sum: (total, positive, returns, leftOut) =>
    `Sheet total ${total} = clients with turnover ${positive} + returns ${returns} + left out ${leftOut}.`,
  reasons: {
    textNumber: "a number stored as text",
    ambiguousNumber: "a number that reads two ways",
    notANumber: "the amount is no number",
    errorCell: "an error in place of the amount",
    blankAmount: "no amount",
    textDate: "a date stored as text",
    ambiguousDate: "a date that reads two ways",
    blankClient: "no client named",
    filledName: "the name stands in a row above only",
    totalRow: "totals",
    looksLikeTotal: "looks like a total",
    noteRow: "notes",
    negativeAmount: "a negative amount",
    profitAboveTurnover: "profit above turnover",
    dateLikeNumber: "the amount looks like a date",
    mergedNames: "another spelling of the name",
    mixedCurrencies: "another currency",
    hiddenRows: "hidden rows",
    duplicateRow: "repeats another row",
    oneNameSeveralIds: "one name under several ids",
    oneIdSeveralNames: "one id beside several names",
    returnDocument: "returns",
    otherDocument: "payments, orders, balances",
    voidDocument: "cancelled documents and drafts",
    otherTable: "another table",
    discountTaken: "a discount",
  },
};

const WORDS = { ru, en };

/**
 * The reading in plain words, sentence by sentence: what was read, what was not counted, what stands apart and why, and
 * the line of reconciliation. `205 rows, 54 clients.` `Not counted: 161 total rows, 1 note.`
 */
export function describeReading(language: Language, reading: Reading): string[] {
  const rows = reportRows(language, reading);
  if (rows.length === 0) return [];
  const money = (minor: number): string => showMoney(language, minor, reading.scale);
  const { sheetTotal, positive, returns, leftOut } = reading.reconciliation;
  const sum = [sheetTotal, positive, returns, leftOut].map(money) as [
    string,
    string,
    string,
    string,
  ];
  const proof = reportProof(language, reading);
  return [
    ...rows.slice(0, 1),
    ...(proof === undefined ? [] : [proof]),
    ...rows.slice(1),
    WORDS[language].sum(...sum),
  ];
}

/** The same without the proof and without the line of reconciliation. */
export function reportRows(language: Language, reading: Reading): string[] {
  const { account, scale } = reading;
  if (!account) return [];
  const words = WORDS[language];
  const outside = listOutside(language, account);
  const seen = account.formatsSeen;
  return [
    `${count(language, account.clientRows, "row")}, ${count(language, account.clients, "client")}.`,
    ...(account.filledRows > 0 ? [words.filled(count(language, account.filledRows, "row"))] : []),
    ...(outside.length > 0 ? [words.outside(outside.join(", "))] : []),
    ...account.leftOut.map(({ code, rows, amount }) =>
      words.left(
        count(language, rows, "row"),
        words.reasons[code],
        showMoney(language, amount, scale)
      )
    ),
    ...(seen
      ? [words.formats(count(language, seen.rows, "row"), showCount(language, seen.of))]
      : []),
  ];
}

/**
 * METHOD 1a: the sheet's own total against what was read, in one line; undefined: the sheet has no total.
 * `The sheet's own total 2,290,000 = 54 clients ✓`
 */
export function reportProof(
  language: Language,
  { proof, account, scale, reconciliation }: Reading
): string | undefined {
  if (proof?.sheetSays == null) return undefined;
  const money = (minor: Minor): string => showMoney(language, minor, scale);
  const says = money(proof.sheetSays);
  const { sheetTotal, leftOut } = reconciliation;
  if (!proof.agrees) return WORDS[language].contradiction(says, money(sheetTotal));
  const clients = count(language, account?.clients ?? 0, "client");
  return WORDS[language].proof(says, clients, leftOut === 0 ? "" : money(leftOut));
}

/** Rows that hold no amounts of clients, those there are: `161 total rows`. */
function listOutside(language: Language, account: ReadingAccount): string[] {
  const kinds = [
    [account.totalRows, "totalRow"],
    [account.groupRows, "groupRow"],
    [account.headingRows, "headingRow"],
    [account.noteRows, "noteRow"],
  ] as const;
  return kinds.flatMap(([rows, word]) => (rows > 0 ? [count(language, rows, word)] : []));
}
