import type { SheetCounts } from "../../core/strategy/howMany";
import type { Language } from "../language";

/** What the command line says of strategy sheets. */
const ru = {
  usage: `Листы стратегии:
  --strategy ФАЙЛ.xlsx          создать или обновить листы всех ключевых клиентов, указатель и
                                доски территорий; сохранить книгу (с параметрами классификации)
      [--sheets company|territory|ЧИСЛО] [--sheets-of АГЕНТ]
                                кому завести листы: классу A по компании, ещё и классу A
                                своей территории (так без параметра), стольким самым
                                крупным; клиентам одного агента. Заведённые листы остаются
  --sheets count                сколько листов вышло бы; ничего не записывается
  --pack АГЕНТ --out ФАЙЛ.xlsx  книга с листами одного агента, чтобы отправить ему
  --merge ПАКЕТ.xlsx --out ФАЙЛ.xlsx [--take ours|theirs]
                                влить ответы агента; спорные ответы показать или взять указанные`,
  needsOut: () =>
    "Нужно имя новой книги: --out ФАЙЛ.xlsx, не исходный файл. Ничего не прочитано и не записано.",
  badTake: (value: string) =>
    `Для --take есть ours (оставить наши) и theirs (взять агента), а не «${value}». Ничего не записано.`,
  notTogether: () =>
    "За один раз делается одно: --strategy, --pack или --merge. Ничего не прочитано и не записано.",
  needsStrategy: () =>
    "Параметры --sheets и --sheets-of работают вместе с --strategy ФАЙЛ.xlsx; --sheets count — и без него. Ничего не прочитано и не записано.",
  badSheets: (value: string) =>
    `Для --sheets есть company, territory и число от 1, а не «${value}». Ничего не прочитано и не записано.`,
  counts: ({ company, territory, byAgent }: SheetCounts): string[] => [
    `Класс A по компании (--sheets company): ${company}.`,
    `Вместе с классом A своей территории (--sheets territory): ${territory}.`,
    ...(byAgent.some(({ agent }) => agent !== null)
      ? byAgent.map(
          (one) => `  ${one.agent ?? "без агента"}: ${one.company}, с территорией ${one.territory}.`
        )
      : []),
  ],
  noKeyClients: (agent: string, agents: readonly string[]) =>
    `Ключевых клиентов у агента «${agent}» нет. Агенты: ${agents.join(", ") || "не указаны"}.`,
  fewer: ({ company, territory }: SheetCounts) =>
    `Выбрать, кому заводить листы, можно заранее: --sheets company — ${company}, --sheets territory — ${territory}, --sheets ЧИСЛО — столько самых крупных.`,
  strategy: (created: number, refreshed: number, left: number) =>
    `Листов стратегии создано: ${created}, обновлено: ${refreshed}, больше не ключевых: ${left}.`,
  pack: (sheets: number, agent: string) => `Листов в пакете агента «${agent}»: ${sheets}.`,
  merged: (client: string, taken: number, conflicts: number) =>
    `${client}: взято ответов ${taken}, спорных ${conflicts}.`,
  conflict: (place: string, ours: string, theirs: string) =>
    `  ${place}: у нас «${ours}», у агента «${theirs}».`,
  conflictsLeft: (count: number) =>
    `Спорных ответов ${count}: оставлены наши. Чтобы взять ответы агента, добавьте --take theirs.`,
  added: (sheet: string) => `Листа этого клиента у нас не было, он добавлен: ${sheet}.`,
  locked: (sheet: string) => `Лист «${sheet}» защищён: в него ничего не записано.`,
  saved: (file: string) => `Книга сохранена: ${file}`,
  empty: "пусто",
};

const en: typeof ru = {
  usage: `Strategy sheets:
  --strategy FILE.xlsx          make or refresh the sheets of all key clients, the index and the
                                territory boards; save the workbook (with options of classifying)
      [--sheets company|territory|NUMBER] [--sheets-of AGENT]
                                who gets a sheet: class A in the company, class A in its
                                territory too (so without the option), so many of the
                                largest; the clients of one agent. Sheets made before stay
  --sheets count                how many sheets that would be; nothing is written
  --pack AGENT --out FILE.xlsx  a workbook with one agent's sheets, to be sent to the agent
  --merge PACK.xlsx --out FILE.xlsx [--take ours|theirs]
                                take the agent's answers in; disputed ones are shown, or taken as told`,
  needsOut: () =>
    "A name for the new workbook is needed: --out FILE.xlsx, not the file itself. Nothing was read or written.",
  badTake: (value: string) =>
    `--take knows ours (keep ours) and theirs (take the agent's), not "${value}". Nothing was written.`,
  notTogether: () =>
    "One thing at a time: --strategy, --pack or --merge. Nothing was read or written.",
  needsStrategy: () =>
    "--sheets and --sheets-of go with --strategy FILE.xlsx; --sheets count goes without it, too. Nothing was read or written.",
  badSheets: (value: string) =>
    `--sheets knows company, territory and a number from 1, not "${value}". Nothing was read or written.`,
  counts: ({ company, territory, byAgent }) => [
    `Class A in the company (--sheets company): ${company}.`,
    `With class A of a territory (--sheets territory): ${territory}.`,
    ...(byAgent.some(({ agent }) => agent !== null)
      ? byAgent.map(
          (one) => `  ${one.agent ?? "no agent"}: ${one.company}, with territory ${one.territory}.`
        )
      : []),
  ],
  noKeyClients: (agent, agents) =>
    `The agent "${agent}" has no key clients. Agents: ${agents.join(", ") || "none given"}.`,
  fewer: ({ company, territory }) =>
    `Who gets a sheet can be chosen: --sheets company (${company}), --sheets territory (${territory}), --sheets NUMBER (so many of the largest).`,
  strategy: (created: number, refreshed: number, left: number) =>
    `Strategy sheets made: ${created}, refreshed: ${refreshed}, of clients key no longer: ${left}.`,
  pack: (sheets: number, agent: string) => `Sheets in the pack of the agent "${agent}": ${sheets}.`,
  merged: (client: string, taken: number, conflicts: number) =>
    `${client}: ${taken} answers taken, ${conflicts} disputed.`,
  conflict: (place: string, ours: string, theirs: string) =>
    `  ${place}: ours "${ours}", the agent's "${theirs}".`,
  conflictsLeft: (count: number) =>
    `${count} answers are disputed: ours were kept. To take the agent's, add --take theirs.`,
  added: (sheet: string) => `There was no sheet of this client here, it was added: ${sheet}.`,
  locked: (sheet: string) => `The sheet "${sheet}" is protected: nothing was written into it.`,
  saved: (file: string) => `The workbook was saved: ${file}`,
  empty: "empty",
};

export function strategyCommandTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}
