import type { Light } from "../core/strategy/completeness";
import type { Language } from "./language";
import { count, showCount, showPercent } from "./numbers";

/** How full a sheet is, in a word beside the number and the colour. */
type LightWords = Readonly<Record<Light, string>>;

const ruLights: LightWords = { red: "мало", amber: "частично", green: "хорошо" };
const enLights: LightWords = { red: "little", amber: "partly", green: "well" };

const ru = {
  looking: "Поиск листов стратегии…",
  sheets: (sheets: number) => `Листы стратегии (${showCount("ru", sheets)})`,
  noSheets: "В книге ещё нет листов стратегии.",
  noneOfThese: "Ни одного листа для этого выбора.",
  noResult:
    "Чтобы создать листы и обновить шапки, сначала запишите классы клиентов на вкладке «Данные».",
  scope: "Чьи листы",
  scopeAll: "Все",
  territories: "Территории",
  agents: "Агенты",
  noTerritory: "без территории",
  noAgent: "без агента",

  keyClients: "Ключевые клиенты",
  have: (sheets: number, clients: number) =>
    `Лист есть у ${showCount("ru", sheets)} из ${showCount("ru", clients)}.`,
  whoGetsSheet: "Кому создать листы",
  everyKey: (clients: number) => `Всем ключевым (${showCount("ru", clients)})`,
  companyOnly: (clients: number) => `Только классу A по компании (${showCount("ru", clients)})`,
  largest: "Самым крупным из них",
  largestCount: "Сколько самых крупных",
  sheetsOf: (agent: string, clients: number) => `${agent} ${showCount("ru", clients)}`,
  makeAll: (clients: number) =>
    `Создать листы всем ключевым клиентам (${showCount("ru", clients)})`,
  makeThese: (clients: number) => `Создать листы (${showCount("ru", clients)})`,
  making: "Создание листов стратегии",
  progress: (done: number, total: number) =>
    `${showCount("ru", done)} из ${showCount("ru", total)}`,
  cancel: "Отменить",
  cancelling: "Остановка…",
  refresh: "Обновить шапки",
  refreshing: "Обновление шапок…",
  refreshHint: "Перепишет только шапки: оборот, класс, квадрант. Ответы останутся как есть.",

  made: (sheets: number) => `Создано: ${count("ru", sheets, "sheet")}.`,
  otherLanguage: "Листы стратегии этой книги на английском, поэтому и новые на нём.",
  existed: (sheets: number) => `Были раньше: ${showCount("ru", sheets)}, в них ничего не изменено.`,
  movedOver: (sheets: number) =>
    `Перенесены ответы с листов прежнего вида: ${showCount("ru", sheets)}. Сами они скрыты.`,
  left: (clients: number) =>
    `Отменено: без листа ${count("ru", clients, "client")}. Нажмите ещё раз, чтобы продолжить.`,
  headsRefreshed: (sheets: number, changed: number) =>
    `Шапки обновлены: ${count("ru", sheets, "sheet")}, изменилось ${showCount("ru", changed)}.`,
  changed: (sheets: number) => `Что изменилось (${showCount("ru", sheets)})`,
  newAnswers: "новые ответы",
  noLongerKey: (sheets: number) => `Больше не ключевые (${showCount("ru", sheets)})`,
  noLongerKeyNote: "Листы этих клиентов остаются.",
  withoutSheet: (clients: number) => `Ключевые без листа (${showCount("ru", clients)})`,
  locked: (sheets: number) => `Защищены, не тронуты (${showCount("ru", sheets)})`,
  lockedNote: "Снимите защиту и обновите ещё раз.",

  jobs: "Работа с агентами",
  agentOfJobs: "Агент",
  agentNotChosen: "выберите агента",
  pack: (agent: string) => `Пакет: ${agent}`,
  packFileName: (agent: string) => `Пакет ${agent}`,
  packSaved: (sheets: number, file: string) =>
    `Пакет готов: ${count("ru", sheets, "sheet")}, файл «${file}» в загрузках. Отправьте его агенту; ответы вернёт «Принять файл агента».`,
  saveAgain: "Сохранить ещё раз",
  boards: "Сводные листы",
  boardsNote: "Составляются из листов стратегии; повторное нажатие обновит их на месте.",
  index: "Обзор ключевых клиентов",
  territoryBoards: "Доски территорий",
  basePlaybook: "План по квадрантам",
  agendas: "Повестки всем агентам",
  agenda: (agent: string) => `Повестка: ${agent}`,
  agendasMade: (sheets: readonly string[]) =>
    `Повесток: ${showCount("ru", sheets.length)} (${sheets.join(", ")}).`,
  talksNoted: (sheets: number) =>
    `День беседы отмечен на листах клиентов: ${showCount("ru", sheets)}.`,
  calls: "Звонки руководителей",
  team: "Команда: агенты по датам",
  takeDecisions: "Забрать решения из повесток",
  boardMade: (sheet: string) => `Создан лист «${sheet}».`,
  boardRefreshed: (sheet: string) => `Обновлён лист «${sheet}».`,
  decisionsTaken: (decisions: number) =>
    decisions > 0
      ? `Решений записано на листы клиентов: ${showCount("ru", decisions)}.`
      : "Новых решений в повестках нет.",
  decisionsLeft: (decisions: number) =>
    `Осталось в повестках: ${showCount("ru", decisions)} — листы этих клиентов защищены или удалены.`,
  takePack: "Принять файл агента",
  takePackNote: "Ответы агента встанут на листы клиентов; о разногласиях будет вопрос.",
  makePackTitle: "Сделать эту книгу пакетом агента",
  makePack: "Собрать пакет из файла",
  packAgent: "Агент",
  packAgentHint: "Как в шапках листов; пусто — клиенты без агента.",
  makePackNote:
    "Эта книга станет пакетом: в неё встанут листы агента из выбранного файла, пустые листы будут удалены. Делайте это в новой книге.",
  packMade: (sheets: number) =>
    `Пакет собран: ${count("ru", sheets, "sheet")}. Сохраните книгу и отправьте её агенту.`,
  packTaken: (answers: number, sheets: number) =>
    `Из файла принято ответов: ${showCount("ru", answers)}, листов: ${showCount("ru", sheets)}.`,
  packAdded: (sheets: number) =>
    `Добавлено листов клиентов, у которых их не было: ${showCount("ru", sheets)}.`,
  packLocked: (sheets: readonly string[]) => `Защищены, не тронуты: ${sheets.join(", ")}.`,
  packDisputed: (answers: number) =>
    `Разногласий: ${showCount("ru", answers)}. Выберите вверху, что оставить.`,
  disputed: (now: string, theirs: string) =>
    `На листе: «${now}». У агента: «${theirs}». Пока осталось то, что на листе.`,
  takeTheirs: "Взять у агента",
  takenAnswers: (answers: number) => `Что взято у агента (${showCount("ru", answers)})`,
  journalLines: (lines: number) => `Что записано в журнал (${showCount("ru", lines)})`,
  wasIs: (before: string, after: string) => `было «${before}», стало «${after}»`,
  whatChanged: "Что изменилось",
  whatChangedNote:
    "Ответы сейчас и копия, которую программа сохранила в день последнего разбора и последней беседы.",
  showChanges: "Показать изменения",
  sinceReview: (day: string, changes: number) =>
    `После разбора ${day}: ${showCount("ru", changes)}.`,
  sinceTalk: (day: string, changes: number) => `После беседы ${day}: ${showCount("ru", changes)}.`,
  noReview: "Разбора, после которого листы обновляли, ещё не было.",
  noTalk: "Беседы, после которой листы обновляли, ещё не было.",
  journalName: "Ваше имя для журнала",
  journalNameHint:
    "Excel не сообщает программе, кто работает с книгой. Имя хранится в этом браузере и встанет в столбец «Кто».",
  keepName: "Запомнить",
  nameJournal: "Назвать себя в журнале",
  journalNamed: (name: string) => `В журнале: ${name}. Изменить`,

  doubts: (doubts: number) => `Под вопросом (${showCount("ru", doubts)})`,
  copy: (copy: string, client: string, own: string) =>
    `Лист «${copy}» тоже назван листом клиента ${client}. Считается «${own}», а из «${copy}» ничего не берётся. Сравните их, выберите, какой считать, и удалите лишний.`,
  choose: (sheet: string) => `Считать «${sheet}»`,
  old: (sheet: string) =>
    `Лист «${sheet}» прежнего вида. Его ответы перейдут на новый лист, когда листы будут созданы.`,
  show: (sheet: string) => `Показать «${sheet}»`,

  complete: (score: number) => `${showCount("ru", score)} из 100`,
  lights: ruLights,
  notBegun: "ещё не заполняли",
  answersOf: (day: string) => `ответы ${day}`,
  stale: (points: number) => `снято за давность ${showCount("ru", points)}`,
  visit: (day: string) => `визит ${day}`,
  noVisit: "визит не назначен",
  nextTalk: (day: string) => `беседа ${day}`,
  nextReview: (day: string) => `разбор ${day}`,
  overdue: { talk: "просрочена беседа", review: "просрочен разбор" },
  hidden: "скрыт",
  protected: "защищён",
  openSheet: (client: string) => `Открыть лист: ${client}`,

  toFull: "Развернуть в полную форму",
  toFullHint: "Покажет на листе все девять пунктов; написанное останется.",
  toShort: "Свернуть в краткую форму",
  toShortHint: "Скроет на листе пункты 2, 3, 6, 7 и 9; написанное в них останется.",
  toList: "Все листы",
  prospect: "Будущий клиент",
  prospectNote: "Лист для фирмы, которая пока не покупает. Когда купит, он станет листом клиента.",
  prospectName: "Название фирмы",
  prospectNeedsName: "Сначала введите название фирмы",
  prospectAgent: "Агент",
  makeProspect: "Создать лист",
  sameClient: "Этот клиент есть в данных под другим названием?",
  sameClientHint:
    "Лист перейдёт к выбранному клиенту. Если у того есть свой лист, ответы оттуда вольются в этот, а сам он будет скрыт.",
  sameNone: "не выбран",
  makeSame: (client: string) => `Это «${client}»`,
  toForm: (client: string) => `Открытый лист: ${client}`,
  isCopy:
    "Это второй лист того же клиента: в списке и в сводках его ответы не считаются. Сравните листы и удалите лишний.",
  isProtected:
    "Лист защищён: ответы видны, но записать их нельзя. Снимите защиту на вкладке «Рецензирование».",
  saving: "Запись на лист…",
  saved: "Записано на лист.",
  answersStay: "Ответы хранит сам лист: пишите здесь или в ячейках.",
  missing: (parts: number) => `Чего не хватает (${showCount("ru", parts)})`,
  nothingMissing: "Все пункты засчитаны.",
  findings: (findings: number) => `Слабые места (${showCount("ru", findings)})`,
  noFindings: "Слабых мест не видно.",
  done: "засчитано",
  notDone: "не засчитано",
  partDone: (share: number) => `засчитано на ${showPercent("ru", share, 0)}`,
  someDone: (done: number, all: number) => `${showCount("ru", done)} из ${showCount("ru", all)}`,
  notMarked: "не отмечено",
  knowledgeOf: (label: string) => `Известно? ${label}`,
  notChosen: "не выбрано",
  percent: "%",
  dayFormat: "дд.мм.гггг",
  addRow: (table: string) => `Добавить: ${table}`,
  newRow: "Новая строка",
  unnamedRow: (line: number) => `Строка ${showCount("ru", line)}`,
  clearRow: "Убрать строку",
  clearAsk: "Убрать с листа всё, что написано в этой строке?",
  clearYes: "Убрать",
  clearNo: "Оставить",

  nothing: "пусто",
  changedMeanwhile: (now: string, typed: string) =>
    `На листе уже другое: «${now}». Здесь введено: «${typed}». Ничего не перезаписано.`,
  keepTheirs: "Оставить как на листе",
  writeMine: "Записать моё",
  noPlace: (typed: string) =>
    `Записать некуда: ячейки этого ответа на листе удалены. Введено: «${typed}».`,
  notWritten: (reason: string, typed: string) => `${reason} Введено: «${typed}».`,
  tryAgain: "Попробовать снова",
  giveUp: "Не записывать",
  wholeRow: "вся строка",
  notOnForm: "Не записано",
};

type PlanTexts = typeof ru;

const en: PlanTexts = {
  looking: "Looking for strategy sheets…",
  sheets: (sheets) => `Strategy sheets (${showCount("en", sheets)})`,
  noSheets: "There are no strategy sheets in the workbook yet.",
  noneOfThese: "No sheet for this choice.",
  noResult: 'To make sheets and refresh their heads, first classify the clients on the tab "Data".',
  scope: "Whose sheets",
  scopeAll: "All",
  territories: "Territories",
  agents: "Agents",
  noTerritory: "without a territory",
  noAgent: "without an agent",

  keyClients: "Key clients",
  have: (sheets, clients) =>
    `${showCount("en", sheets)} of ${showCount("en", clients)} have a sheet.`,
  whoGetsSheet: "Who gets a sheet",
  everyKey: (clients) => `Every key client (${showCount("en", clients)})`,
  companyOnly: (clients) => `Class A in the company alone (${showCount("en", clients)})`,
  largest: "The largest of them",
  largestCount: "How many of the largest",
  sheetsOf: (agent, clients) => `${agent} ${showCount("en", clients)}`,
  makeAll: (clients) => `Create sheets for all key clients (${showCount("en", clients)})`,
  makeThese: (clients) => `Create sheets (${showCount("en", clients)})`,
  making: "Creating strategy sheets",
  progress: (done, total) => `${showCount("en", done)} of ${showCount("en", total)}`,
  cancel: "Cancel",
  cancelling: "Stopping…",
  refresh: "Refresh heads",
  refreshing: "Refreshing heads…",
  refreshHint: "Rewrites the heads only: turnover, class, quadrant. Answers stay as they are.",

  made: (sheets) => `Created: ${count("en", sheets, "sheet")}.`,
  otherLanguage: "The strategy sheets of this workbook are in Russian, so the new ones are, too.",
  existed: (sheets) => `There before: ${showCount("en", sheets)}, nothing in them was changed.`,
  movedOver: (sheets) =>
    `Answers brought over from sheets of the old kind: ${showCount("en", sheets)}. Those are hidden now.`,
  left: (clients) =>
    `Cancelled: ${count("en", clients, "client")} left without a sheet. Press again to go on.`,
  headsRefreshed: (sheets, changed) =>
    `Heads refreshed: ${count("en", sheets, "sheet")}, ${showCount("en", changed)} changed.`,
  changed: (sheets) => `What changed (${showCount("en", sheets)})`,
  newAnswers: "new answers",
  noLongerKey: (sheets) => `No longer key (${showCount("en", sheets)})`,
  noLongerKeyNote: "These clients keep their sheets.",
  withoutSheet: (clients) => `Key clients without a sheet (${showCount("en", clients)})`,
  locked: (sheets) => `Protected, left alone (${showCount("en", sheets)})`,
  lockedNote: "Take the protection off and refresh again.",

  jobs: "Working with agents",
  agentOfJobs: "Agent",
  agentNotChosen: "choose an agent",
  pack: (agent) => `Pack: ${agent}`,
  packFileName: (agent) => `Pack ${agent}`,
  packSaved: (sheets, file) =>
    `The pack is ready: ${count("en", sheets, "sheet")}, the file "${file}" among your downloads. Send it to the agent; "Take an agent's file" brings the answers back.`,
  saveAgain: "Save it again",
  boards: "Overviews",
  boardsNote: "Made from the strategy sheets; pressing again refreshes them in place.",
  index: "Index of key clients",
  territoryBoards: "Territory boards",
  basePlaybook: "Quadrant playbook",
  agendas: "Agendas for all agents",
  agenda: (agent) => `Agenda: ${agent}`,
  agendasMade: (sheets) => `Agendas: ${showCount("en", sheets.length)} (${sheets.join(", ")}).`,
  talksNoted: (sheets) =>
    `The day of the talk was noted on clients' sheets: ${showCount("en", sheets)}.`,
  calls: "Executive calls",
  team: "Team: agents over time",
  takeDecisions: "Take decisions from agendas",
  boardMade: (sheet) => `The sheet "${sheet}" was made.`,
  boardRefreshed: (sheet) => `The sheet "${sheet}" was refreshed.`,
  decisionsTaken: (decisions) =>
    decisions > 0
      ? `Decisions written to the clients' sheets: ${showCount("en", decisions)}.`
      : "There are no new decisions in the agendas.",
  decisionsLeft: (decisions) =>
    `Left in the agendas: ${showCount("en", decisions)}; the sheets of these clients are protected or gone.`,
  takePack: "Take an agent's file",
  takePackNote:
    "The agent's answers go to the clients' sheets; where both sides changed, you are asked.",
  makePackTitle: "Make this workbook an agent's pack",
  makePack: "Make a pack from a file",
  packAgent: "Agent",
  packAgentHint: "As in the heads of the sheets; empty: clients without an agent.",
  makePackNote:
    "This workbook becomes the pack: the agent's sheets of the chosen file go into it, empty sheets go away. Do it in a new workbook.",
  packMade: (sheets) =>
    `The pack is made: ${count("en", sheets, "sheet")}. Save the workbook and send it to the agent.`,
  packTaken: (answers, sheets) =>
    `Taken from the file: answers ${showCount("en", answers)}, sheets ${showCount("en", sheets)}.`,
  packAdded: (sheets) => `Sheets added for clients who had none: ${showCount("en", sheets)}.`,
  packLocked: (sheets) => `Protected, left alone: ${sheets.join(", ")}.`,
  packDisputed: (answers) => `Disputed: ${showCount("en", answers)}. Choose above what is to stay.`,
  disputed: (now, theirs) =>
    `On the sheet: "${now}". The agent has: "${theirs}". The sheet's own stays for now.`,
  takeTheirs: "Take the agent's",
  takenAnswers: (answers) => `What was taken from the agent (${showCount("en", answers)})`,
  journalLines: (lines) => `What the journal got (${showCount("en", lines)})`,
  wasIs: (before, after) => `was "${before}", is "${after}"`,
  whatChanged: "What changed",
  whatChangedNote:
    "The answers now, and the copy that was kept on the day of the last review and the last talk.",
  showChanges: "Show changes",
  sinceReview: (day, changes) => `Since the review of ${day}: ${showCount("en", changes)}.`,
  sinceTalk: (day, changes) => `Since the talk of ${day}: ${showCount("en", changes)}.`,
  noReview: "There has been no review that a refresh followed.",
  noTalk: "There has been no talk that a refresh followed.",
  journalName: "Your name for the journal",
  journalNameHint:
    'Excel does not tell add-ins who is at work. The name is kept in this browser and goes into the column "Who".',
  keepName: "Remember",
  nameJournal: "Name yourself in the journal",
  journalNamed: (name) => `In the journal: ${name}. Change`,

  doubts: (doubts) => `In doubt (${showCount("en", doubts)})`,
  copy: (copy, client, own) =>
    `The sheet "${copy}" claims the client ${client} too. "${own}" counts, nothing is taken from "${copy}". Compare them, choose which one counts, and delete the one too many.`,
  choose: (sheet) => `Let "${sheet}" count`,
  old: (sheet) =>
    `The sheet "${sheet}" is of the old kind. Its answers go to a new sheet when you create sheets.`,
  show: (sheet) => `Show "${sheet}"`,

  complete: (score) => `${showCount("en", score)} of 100`,
  lights: enLights,
  notBegun: "not begun yet",
  answersOf: (day) => `answers ${day}`,
  stale: (points) => `lost to age ${showCount("en", points)}`,
  visit: (day) => `visit ${day}`,
  noVisit: "no visit planned",
  nextTalk: (day) => `talk ${day}`,
  nextReview: (day) => `review ${day}`,
  overdue: { talk: "talk overdue", review: "review overdue" },
  hidden: "hidden",
  protected: "protected",
  openSheet: (client) => `Open the sheet: ${client}`,

  toFull: "Show the full form",
  toFullHint: "Shows all nine points on the sheet; what is written stays.",
  toShort: "Use the short form",
  toShortHint: "Hides points 2, 3, 6, 7 and 9 on the sheet; what is written in them stays.",
  toList: "All sheets",
  prospect: "Future client",
  prospectNote:
    "A sheet for a firm that does not buy yet. Once it buys, the sheet is the client's.",
  prospectName: "Name of the firm",
  prospectNeedsName: "Type the name of the firm first",
  prospectAgent: "Agent",
  makeProspect: "Make a sheet",
  sameClient: "Do the data have this client under another name?",
  sameClientHint:
    "The sheet becomes the chosen client's. Where that one has a sheet, its answers are taken into this one and it is hidden.",
  sameNone: "none chosen",
  makeSame: (client) => `It is “${client}”`,
  toForm: (client) => `Open sheet: ${client}`,
  isCopy:
    "This is a second sheet of the same client: its answers do not count in the list and in reports. Compare the sheets and delete the one too many.",
  isProtected:
    'The sheet is protected: its answers can be read, not written. Take the protection off on the tab "Review".',
  saving: "Writing to the sheet…",
  saved: "Written to the sheet.",
  answersStay: "The sheet itself keeps the answers: write here or in its cells.",
  missing: (parts) => `What is missing (${showCount("en", parts)})`,
  nothingMissing: "All points count.",
  findings: (findings) => `Weak spots (${showCount("en", findings)})`,
  noFindings: "No weak spots in sight.",
  done: "counts",
  notDone: "does not count yet",
  partDone: (share) => `counts ${showPercent("en", share, 0)}`,
  someDone: (done, all) => `${showCount("en", done)} of ${showCount("en", all)}`,
  notMarked: "not marked",
  knowledgeOf: (label) => `Known? ${label}`,
  notChosen: "not chosen",
  percent: "%",
  dayFormat: "Dec 31, 2026",
  addRow: (table) => `Add: ${table}`,
  newRow: "New row",
  unnamedRow: (line) => `Row ${showCount("en", line)}`,
  clearRow: "Clear the row",
  clearAsk: "Take everything written in this row off the sheet?",
  clearYes: "Clear",
  clearNo: "Keep",

  nothing: "nothing",
  changedMeanwhile: (now, typed) =>
    `The sheet says something else now: "${now}". Typed here: "${typed}". Nothing was overwritten.`,
  keepTheirs: "Keep what the sheet says",
  writeMine: "Write mine",
  noPlace: (typed) =>
    `There is no place for it: the cells of this answer were deleted. Typed: "${typed}".`,
  notWritten: (reason, typed) => `${reason} Typed: "${typed}".`,
  tryAgain: "Try again",
  giveUp: "Do not write it",
  wholeRow: "the whole row",
  notOnForm: "Not written",
};

/** The words of the pane about strategy sheets; those that stand on the sheets are `strategyTexts`. */
export function planTexts(language: Language): PlanTexts {
  return language === "ru" ? ru : en;
}
