import type { SheetCounts } from "../../core/strategy/howMany";
import type { Language } from "../language";
import { showCount } from "../numbers";

type ConflictLine = {
  readonly number: number;
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
  readonly isTheirs: boolean;
};
/** What may be lost, and the day from which the data lack the client; "" where they do not. */
type Danger = { readonly money: string; readonly since: string };
type Change = { readonly where: string; readonly before: string; readonly after: string };
type Taken = { readonly decisions: number; readonly left: number; readonly talks: number };

/** What the command line says of strategy sheets. */
const ru = {
  usage: `Листы стратегии:
  --strategy ФАЙЛ.xlsx          создать или обновить листы всех ключевых клиентов, указатель и
                                доски территорий; сохранить книгу (с параметрами классификации)
      [--sheets company|territory|ЧИСЛО] [--sheets-of АГЕНТ]
                                кому завести листы: классу A по компании, ещё и классу A
                                своей территории (так без параметра), стольким самым
                                крупным; клиентам одного агента. Заведённые листы остаются
      [--form full|short]       полная или краткая форма всем новым листам; без параметра
                                краткая — классу A одной своей территории
  --sheets count                сколько листов вышло бы; ничего не записывается
  --into КНИГА.xlsx --out ФАЙЛ.xlsx [--sheets …]
                                обновить по этим данным листы стратегии, обзор и доски
                                другой книги; с --sheets завести листы новым ключевым
  --pack АГЕНТ --out ФАЙЛ.xlsx  книга с листами одного агента, чтобы отправить ему
  --merge ПАКЕТ.xlsx --out ФАЙЛ.xlsx [--take ours|theirs|1,4]
                                влить ответы агента; спорные показать по номерам; оставить
                                наши, взять все у агента или только с этими номерами
  --prospect "НАЗВАНИЕ" --out ФАЙЛ.xlsx [--source ТЕКСТ] [--expected СУММА]
      [--agent АГЕНТ] [--territory ТЕРРИТОРИЯ]
                                лист для фирмы, которая пока не покупает; когда она купит под
                                этим названием, лист станет листом клиента
  --same-client "КЛИЕНТ=ЛИСТ" --out ФАЙЛ.xlsx
                                это тот же клиент: лист переходит к нему; если у клиента
                                есть свой лист, ответы оттуда вливаются по одному
  --agendas --out ФАЙЛ.xlsx [--agenda-of АГЕНТ]
                                повестки бесед всех агентов (или одного), по странице на
                                каждого; решения из прежних повесток перейдут на листы
  --decisions --out ФАЙЛ.xlsx   перенести решения из повесток на листы клиентов и отметить
                                там день беседы
  --calls --out ФАЙЛ.xlsx       список звонков руководителей по всем клиентам (пункт 9)
  --team --out ФАЙЛ.xlsx        страница команды: агенты по датам; рядом кто кого готовит к визитам
  --playbook --out ФАЙЛ.xlsx    план по квадрантам для всей базы: задача, действия, кто делает,
                                клиенты поимённо (с параметрами классификации)
  --conflicts [--take ours|theirs|1,4 --out ФАЙЛ.xlsx]
                                нерешённые разногласия с файлами агентов: показать или решить
  --changes                     что изменилось в ответах после последнего разбора и беседы
  --who ИМЯ                     чьё имя писать в журнал у введённого в листы
  --coaching "people=12,nextStep=15,silentDays=45" --out ФАЙЛ.xlsx
                                веса оценки и пределы замечаний, хранятся в книге; usual
                                вернёт обычные
  --turn ru|en --out ФАЙЛ.xlsx  перевести всю книгу на другой язык: классы, отчёт, листы
                                стратегии, обзор и списки; введённое людьми не переводится,
                                та же команда с прежним языком возвращает всё как было`,
  needsOut: () =>
    "Нужно имя новой книги: --out ФАЙЛ.xlsx, не исходный файл. Ничего не прочитано и не записано.",
  badTurn: (value: string) =>
    `Для --turn есть ru и en, а не «${value}». Ничего не прочитано и не записано.`,
  badTake: (value: string) =>
    `Для --take есть ours (оставить наши), theirs (взять у агента) и номера через запятую (1,4), а не «${value}». Ничего не записано.`,
  coachingNames: (weights: string, limits: string) =>
    `Веса --coaching: ${weights}\nПределы --coaching: ${limits}`,
  badCoaching: (value: string) =>
    `Для --coaching нужны веса от 0 до 100 и пределы, например people=12,silentDays=45, или usual, а не «${value}». Имена показывает --help. Ничего не прочитано и не записано.`,
  weighed: (sheets: number) => `Листов, где оценка пересчитана: ${sheets}.`,
  notTogether: () =>
    "За один раз делается одно: --strategy, --into, --pack, --merge, --prospect, --same-client, --coaching, --turn, --agendas, --decisions, --calls, --team, --playbook, --conflicts или --changes. Ничего не прочитано и не записано.",
  needsStrategy: () =>
    "Параметры --sheets и --sheets-of работают вместе с --strategy ФАЙЛ.xlsx; --sheets count — и без него. Ничего не прочитано и не записано.",
  badSheets: (value: string) =>
    `Для --sheets есть company, territory и число от 1, а не «${value}». Ничего не прочитано и не записано.`,
  badForm: (value: string) =>
    `Для --form есть full (полная) и short (краткая), а не «${value}». Ничего не прочитано и не записано.`,
  counts: ({ company, territory, byAgent }: SheetCounts): string[] => [
    `Класс A по компании (--sheets company): ${company}.`,
    `Вместе с классом A своей территории (--sheets territory): ${territory}.`,
    ...(byAgent.some(({ agent }) => agent !== null)
      ? byAgent.map(
          (one) => `  ${one.agent ?? "без агента"}: ${one.company}, с территорией ${one.territory}.`
        )
      : []),
  ],
  otherLanguage: "Листы стратегии этой книги на английском: новые листы и обзоры тоже на нём.",
  noKeyClients: (agent: string, agents: readonly string[]) =>
    `Ключевых клиентов у агента «${agent}» нет. Агенты: ${agents.join(", ") || "не указаны"}.`,
  fewer: ({ company, territory }: SheetCounts) =>
    `Выбрать, кому заводить листы, можно заранее: --sheets company — ${company}, --sheets territory — ${territory}, --sheets ЧИСЛО — столько самых крупных.`,
  strategy: (created: number, refreshed: number, left: number) =>
    `Листов стратегии создано: ${created}, обновлено: ${refreshed}, больше не ключевых: ${left}.`,
  pack: (sheets: number, agent: string) => `Листов в пакете агента «${agent}»: ${sheets}.`,
  merged: (client: string, taken: number, conflicts: number) =>
    `${client}: взято ответов ${taken}, спорных ${conflicts}.`,
  conflict: ({ number, place, ours, theirs, isTheirs }: ConflictLine) =>
    `  ${number}. ${place}: у нас «${ours}», у агента «${theirs}»${isTheirs ? " — взято у агента" : ""}.`,
  conflictsLeft: (count: number) =>
    `Спорных ответов ${count}: пока оставлены наши, разногласия хранятся в книге. Решить: --conflicts --take ours, theirs или номера ответов агента, например --take 1,4.`,
  conflictsKept: (count: number) =>
    `Не решено: ${count}. Решить: --conflicts --take ours, theirs или номера, например --take 1,4, и --out ФАЙЛ.xlsx.`,
  noConflicts: "Нерешённых разногласий нет.",
  decided: (all: number, theirs: number) =>
    `Решено разногласий: ${all}, из них взято у агента: ${theirs}.`,
  changed: ({ where, before, after }: Change) => `  ${where}: было «${before}», стало «${after}».`,
  changedSince: {
    review: (client: string, day: string, changes: number) =>
      `${client}, после разбора ${day}: изменений ${changes}.`,
    talk: (client: string, day: string, changes: number) =>
      `${client}, после беседы ${day}: изменений ${changes}.`,
  },
  noMilestones:
    "Сравнивать не с чем: разборов и бесед, замеченных программой, ещё не было. День разбора пишется в раздел тренера на листе.",
  refreshed: (sheets: number, changed: number, created: number) =>
    `Листов обновлено: ${sheets}, изменилось: ${changed}, создано: ${created}.`,
  renamed: (before: string, now: string) => `${before} теперь называется ${now}: лист тот же.`,
  stateChanged: (client: string, before: string, now: string, atStake: number) =>
    `${client}: был «${before}», стал «${now}», на кону ${showCount("ru", atStake)}.`,
  newKey: (clients: readonly string[]) =>
    `Новые ключевые клиенты без листа: ${clients.join(", ")}. Завести им листы: --sheets territory.`,
  board: (sheet: string) => `Лист «${sheet}» записан.`,
  agendas: (sheets: readonly string[]) => `Повесток: ${sheets.length} (${sheets.join(", ")}).`,
  decisions: ({ decisions, left, talks }: Taken): string[] => [
    `Решений перенесено на листы клиентов: ${decisions}; беседа отмечена на листах: ${talks}.`,
    ...(left > 0
      ? [`Решения по ${left} клиентам остались в повестках: их листы защищены или удалены.`]
      : []),
  ],
  added: (sheet: string) => `Листа этого клиента у нас не было, он добавлен: ${sheet}.`,
  locked: (sheet: string) => `Лист «${sheet}» защищён: в него ничего не записано.`,
  inDanger: (client: string, state: string, { money, since }: Danger) =>
    `  ${client}: ${state}, можем потерять ${money}${since && `, нет в данных с ${since}`}.`,
  sameOffer: (client: string, sheet: string) =>
    `Лист «${sheet}» похож на лист клиента «${client}». Если это он, добавьте его лист к клиенту: --same-client "${client}=${sheet}".`,
  prospect: (client: string, sheet: string) =>
    `Заведён лист будущего клиента «${client}»: ${sheet}.`,
  prospectExists: (client: string, sheet: string) =>
    `Лист клиента «${client}» уже есть: ${sheet}. В нём ничего не изменено.`,
  badExpected: (value: string) =>
    `Для --expected нужна сумма, например 1500000, а не «${value}». Ничего не прочитано и не записано.`,
  badSame: (value: string) =>
    `Для --same-client нужно «КЛИЕНТ=ЛИСТ», а не «${value}». Ничего не прочитано и не записано.`,
  sameClient: (client: string, sheet: string) =>
    `Лист «${sheet}» теперь принадлежит клиенту «${client}».`,
  tookIn: (sheet: string, taken: number) =>
    `Из листа «${sheet}» взято ответов: ${taken}. Сам он скрыт, в нём ничего не изменено.`,
  saved: (file: string) => `Книга сохранена: ${file}`,
};

const en: typeof ru = {
  usage: `Strategy sheets:
  --strategy FILE.xlsx          make or refresh the sheets of all key clients, the index and the
                                territory boards; save the workbook (with options of classifying)
      [--sheets company|territory|NUMBER] [--sheets-of AGENT]
                                who gets a sheet: class A in the company, class A in its
                                territory too (so without the option), so many of the
                                largest; the clients of one agent. Sheets made before stay
      [--form full|short]       the full or the short form for every new sheet; without it
                                the short one is for class A of a territory alone
  --sheets count                how many sheets that would be; nothing is written
  --into BOOK.xlsx --out FILE.xlsx [--sheets ...]
                                refresh strategy sheets, index and boards of another workbook
                                from these data; with --sheets make sheets for new key clients
  --pack AGENT --out FILE.xlsx  a workbook with one agent's sheets, to be sent to the agent
  --merge PACK.xlsx --out FILE.xlsx [--take ours|theirs|1,4]
                                take the agent's answers in; disputed ones are shown with
                                numbers; keep ours, take all, or take those numbered
  --prospect "NAME" --out FILE.xlsx [--source TEXT] [--expected SUM]
      [--agent AGENT] [--territory TERRITORY]
                                a sheet for a firm that does not buy yet; once it buys under
                                this name, the sheet is the client's
  --same-client "CLIENT=SHEET" --out FILE.xlsx
                                this is the same client: the sheet becomes the client's; the
                                answers of another sheet of the client are taken in one by one
  --agendas --out FILE.xlsx [--agenda-of AGENT]
                                coaching agendas of all agents (or of one), a page for each;
                                decisions in earlier agendas go to the clients' sheets
  --decisions --out FILE.xlsx   take decisions from the agendas to the clients' sheets and
                                note the day of the talk there
  --calls --out FILE.xlsx       the executives' call list over all clients (point 9)
  --team --out FILE.xlsx        the page of the team: agents over time; beside it who trains whom for visits
  --playbook --out FILE.xlsx    the playbook of the whole base by quadrant: task, actions, who
                                does it, clients by name (with options of classifying)
  --conflicts [--take ours|theirs|1,4 --out FILE.xlsx]
                                undecided disputes with agents' files: show or decide them
  --changes                     what the answers changed since the last review and talk
  --who NAME                    whom the journal names for what was typed into sheets
  --coaching "people=12,nextStep=15,silentDays=45" --out FILE.xlsx
                                weights of the score and limits of the remarks, kept in the
                                workbook; usual puts them back
  --turn ru|en --out FILE.xlsx  turn the whole workbook into the other language: classes, report,
                                strategy sheets, index and lists; what people typed is never
                                translated, the same with the former language puts it back`,
  needsOut: () =>
    "A name for the new workbook is needed: --out FILE.xlsx, not the file itself. Nothing was read or written.",
  badTurn: (value: string) =>
    `--turn knows ru and en, not "${value}". Nothing was read or written.`,
  badTake: (value: string) =>
    `--take knows ours (keep ours), theirs (take the agent's) and numbers with commas (1,4), not "${value}". Nothing was written.`,
  coachingNames: (weights, limits) =>
    `Weights of --coaching: ${weights}\nLimits of --coaching: ${limits}`,
  badCoaching: (value) =>
    `--coaching takes weights from 0 to 100 and limits, such as people=12,silentDays=45, or usual, not "${value}". --help lists their names. Nothing was read or written.`,
  weighed: (sheets) => `Sheets scored anew: ${sheets}.`,
  notTogether: () =>
    "One thing at a time: --strategy, --into, --pack, --merge, --prospect, --same-client, --coaching, --turn, --agendas, --decisions, --calls, --team, --playbook, --conflicts or --changes. Nothing was read or written.",
  needsStrategy: () =>
    "--sheets and --sheets-of go with --strategy FILE.xlsx; --sheets count goes without it, too. Nothing was read or written.",
  badSheets: (value: string) =>
    `--sheets knows company, territory and a number from 1, not "${value}". Nothing was read or written.`,
  badForm: (value: string) =>
    `--form knows full and short, not "${value}". Nothing was read or written.`,
  counts: ({ company, territory, byAgent }) => [
    `Class A in the company (--sheets company): ${company}.`,
    `With class A of a territory (--sheets territory): ${territory}.`,
    ...(byAgent.some(({ agent }) => agent !== null)
      ? byAgent.map(
          (one) => `  ${one.agent ?? "no agent"}: ${one.company}, with territory ${one.territory}.`
        )
      : []),
  ],
  otherLanguage:
    "The strategy sheets of this workbook are in Russian: new sheets and overviews are in it, too.",
  noKeyClients: (agent, agents) =>
    `The agent "${agent}" has no key clients. Agents: ${agents.join(", ") || "none given"}.`,
  fewer: ({ company, territory }) =>
    `Who gets a sheet can be chosen: --sheets company (${company}), --sheets territory (${territory}), --sheets NUMBER (so many of the largest).`,
  strategy: (created: number, refreshed: number, left: number) =>
    `Strategy sheets made: ${created}, refreshed: ${refreshed}, of clients key no longer: ${left}.`,
  pack: (sheets: number, agent: string) => `Sheets in the pack of the agent "${agent}": ${sheets}.`,
  merged: (client: string, taken: number, conflicts: number) =>
    `${client}: ${taken} answers taken, ${conflicts} disputed.`,
  conflict: ({ number, place, ours, theirs, isTheirs }) =>
    `  ${number}. ${place}: ours "${ours}", the agent's "${theirs}"${isTheirs ? ", the agent's was taken" : ""}.`,
  conflictsLeft: (count: number) =>
    `${count} answers are disputed: ours stand for now, the workbook keeps the disputes. To decide: --conflicts --take ours, theirs, or numbers of the agent's such as --take 1,4.`,
  conflictsKept: (count: number) =>
    `Undecided: ${count}. To decide: --conflicts --take ours, theirs or numbers such as --take 1,4, and --out FILE.xlsx.`,
  noConflicts: "There are no undecided disputes.",
  decided: (all, theirs) => `Disputes decided: ${all}, the agent's side was taken in ${theirs}.`,
  changed: ({ where, before, after }) => `  ${where}: was "${before}", is "${after}".`,
  changedSince: {
    review: (client, day, changes) => `${client}, since the review of ${day}: ${changes} changes.`,
    talk: (client, day, changes) => `${client}, since the talk of ${day}: ${changes} changes.`,
  },
  noMilestones:
    "There is nothing to compare with: no review or talk has been noticed yet. The day of a review is written into the coach's part of a sheet.",
  refreshed: (sheets, changed, created) =>
    `Sheets refreshed: ${sheets}, changed: ${changed}, made: ${created}.`,
  renamed: (before, now) => `${before} is now called ${now}: it keeps its sheet.`,
  stateChanged: (client, before, now, atStake) =>
    `${client}: was "${before}", is "${now}", ${showCount("en", atStake)} at stake.`,
  newKey: (clients) =>
    `New key clients without a sheet: ${clients.join(", ")}. To make their sheets: --sheets territory.`,
  board: (sheet) => `The sheet "${sheet}" was written.`,
  agendas: (sheets) => `Agendas: ${sheets.length} (${sheets.join(", ")}).`,
  decisions: ({ decisions, left, talks }) => [
    `Decisions taken to the clients' sheets: ${decisions}; the talk was noted on sheets: ${talks}.`,
    ...(left > 0
      ? [`Decisions about ${left} clients stay in the agendas: their sheets are protected or gone.`]
      : []),
  ],
  added: (sheet: string) => `There was no sheet of this client here, it was added: ${sheet}.`,
  locked: (sheet: string) => `The sheet "${sheet}" is protected: nothing was written into it.`,
  inDanger: (client: string, state: string, { money, since }: Danger) =>
    `  ${client}: ${state}, ${money} may be lost${since && `, not in the data since ${since}`}.`,
  sameOffer: (client: string, sheet: string) =>
    `The sheet "${sheet}" looks like the client "${client}"'s. If it is, give it to the client: --same-client "${client}=${sheet}".`,
  prospect: (client: string, sheet: string) =>
    `A sheet was made for the future client "${client}": ${sheet}.`,
  prospectExists: (client: string, sheet: string) =>
    `The client "${client}" has a sheet already: ${sheet}. Nothing in it was changed.`,
  badExpected: (value: string) =>
    `--expected wants an amount such as 1500000, not "${value}". Nothing was read or written.`,
  badSame: (value: string) =>
    `--same-client wants "CLIENT=SHEET", not "${value}". Nothing was read or written.`,
  sameClient: (client: string, sheet: string) =>
    `The sheet "${sheet}" is the client "${client}"'s now.`,
  tookIn: (sheet: string, taken: number) =>
    `Answers taken from the sheet "${sheet}": ${taken}. It is hidden, nothing in it was changed.`,
  saved: (file: string) => `The workbook was saved: ${file}`,
};

export function strategyCommandTexts(language: Language): typeof ru {
  return language === "ru" ? ru : en;
}
