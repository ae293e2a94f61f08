import type { ReadingFailure } from "../core/reading/model/finding";
import type { Language } from "./language";
import { count, showCount, showNumber } from "./numbers";

/**
 * A failure that stops a command as the sentences need it: the room that meets the failure has the union of all codes, and
 * its compiler checks that every code has its sentence here.
 */
export type FailureData = {
  readonly emptyBlock: object;
  readonly noClientColumn: object;
  readonly noTurnoverColumn: object;
  readonly noClients: object;
  readonly noPositiveTurnover: object;
  readonly amountsNotRead: Extract<ReadingFailure, { code: "amountsNotRead" }>;
  readonly headingNotFound: Extract<ReadingFailure, { code: "headingNotFound" }>;
  readonly notCells: object;
  readonly emptySheet: { readonly sheet: string };
  readonly emptySelection: object;
  readonly sheetNotEmpty: { readonly sheet: string };
  readonly sampleChanged: { readonly sheet: string };
  readonly noLastResult: object;
  readonly severalAreas: { readonly areas: number };
  readonly tooManyCells: { readonly cells: number; readonly limit: number };
  readonly sheetNotFound: { readonly sheet: string };
  readonly rangeNotFound: { readonly range: string };
  readonly ownSheet: { readonly sheet: string };
  readonly sheetProtected: { readonly sheet: string };
  readonly workbookProtected: object;
  readonly filtered: { readonly sheet: string };
  readonly mergedCells: object;
  readonly noRoom: { readonly sheet: string };
  readonly columnsInTable: { readonly sheet: string; readonly address: string };
  readonly typedInResult: {
    readonly sheet: string;
    readonly address: string;
    readonly count: number;
  };
  readonly classCorrected: {
    readonly sheet: string;
    readonly address: string;
    readonly count: number;
  };
  readonly typedOnSheet: {
    readonly sheet: string;
    readonly address: string;
    readonly count: number;
  };
  readonly changedMeanwhile: { readonly sheet: string; readonly address: string };
  readonly changedSinceCheck: { readonly sheet: string };
  readonly cellEditing: object;
  readonly dialogOpen: object;
  readonly otherWorkbook: object;
  readonly accessDenied: object;
  readonly signedOut: object;
  readonly sessionEnded: object;
  readonly nameTaken: object;
  readonly itemGone: object;
  readonly noRoomToInsert: object;
  readonly pivotInTheWay: object;
  readonly otherSheetKind: object;
  readonly notPossibleNow: object;
  readonly linksBlocked: object;
  readonly excelFailed: object;
  readonly excelBusy: object;
  readonly tooLargeForExcel: object;
  readonly fileTooLarge: { readonly bytes: number; readonly limit: number };
  readonly excelTooOld: { readonly member: string };
  readonly connectionLost: object;
  readonly cancelled: object;
  readonly nothingToRevert: object;
  readonly notClassified: object;
  readonly noClientHere: object;
  readonly noWeights: object;
  readonly noSnapshot: { readonly day: string; readonly days: readonly string[] };
  readonly noStrategySheets: { readonly agent: string };
  readonly excelRefused: { readonly excelCode: string; readonly statement: string };
};

/** What happened, and what to do next; between them stands what became of the workbook. */
type Told = readonly [happened: string, next: string];
type Sentences = { readonly [Code in keyof FailureData]: (data: FailureData[Code]) => Told };

const ru: Sentences = {
  emptyBlock: () => ["В выделенных ячейках пусто.", "Выделите таблицу с клиентами и оборотом."],
  noClientColumn: () => [
    "Не найден столбец с именами клиентов.",
    "Укажите его в списке «Клиент» или выделите таблицу вместе с заголовками.",
  ],
  noTurnoverColumn: () => [
    "Не найден столбец с оборотом.",
    "Укажите его в списке «Оборот», либо «Количество» и «Цена».",
  ],
  noClients: () => [
    "Ни в одной строке не нашлось имени клиента.",
    "Проверьте, тот ли столбец выбран как «Клиент».",
  ],
  noPositiveTurnover: () => [
    "Ни у одного клиента нет положительного оборота, делить не на что.",
    "Проверьте, тот ли столбец выбран как «Оборот».",
  ],
  amountsNotRead: ({ heading, sample }) => [
    `Суммы в столбце «${heading}» не прочитаны: «${sample}» — не число.`,
    "Оставьте в ячейках одни числа или выберите другой столбец как «Оборот».",
  ],
  headingNotFound: ({ heading, headings }) => [
    `Заголовка «${heading}» в таблице нет.`,
    headings.length > 0 ? `Есть такие: ${headings.join(", ")}.` : "Строка заголовков не найдена.",
  ],
  notCells: () => [
    "Сейчас выделены не ячейки (например, диаграмма или рисунок).",
    "Щёлкните любую ячейку таблицы с клиентами.",
  ],
  sheetNotEmpty: ({ sheet }) => [
    `На листе «${sheet}» уже что-то есть, а пример встаёт только на пустой лист.`,
    "Добавьте пустой лист и повторите.",
  ],
  sampleChanged: ({ sheet }) => [
    `Пример на листе «${sheet}» правили, поэтому он оставлен как есть.`,
    "Удалите ненужное сами.",
  ],
  emptySheet: ({ sheet }) => [`Лист «${sheet}» пуст.`, "Перейдите на лист с клиентами и оборотом."],
  noLastResult: () => [
    "В книге нет записанного итога.",
    "Запишите классы на экране «Данные»; с этого дня новый месяц обновляется одной кнопкой.",
  ],
  emptySelection: () => [
    "В выделении нет заполненных ячеек.",
    "Щёлкните любую ячейку таблицы или выделите её целиком.",
  ],
  severalAreas: ({ areas }) => [
    `Выделено: ${count("ru", areas, "area")} с разными строками, вместе они не таблица.`,
    "Выделите одну область или столбцы одной и той же таблицы.",
  ],
  tooManyCells: ({ cells, limit }) => [
    `Выделено ${count("ru", cells, "cell")}, это больше предела в ${showCount("ru", limit)}.`,
    "Выделите только нужные столбцы: клиент, оборот, территория, агент.",
  ],
  sheetNotFound: ({ sheet }) => [`Листа «${sheet}» в книге нет.`, "Проверьте имя листа."],
  rangeNotFound: ({ range }) => [
    `«${range}» не похоже на диапазон этого листа.`,
    "Напишите его так: A1:F99.",
  ],
  ownSheet: ({ sheet }) => [
    `Лист «${sheet}» записала сама надстройка.`,
    "Перейдите на лист с исходными данными.",
  ],
  sheetProtected: ({ sheet }) => [
    `Лист «${sheet}» защищён от изменений.`,
    "Снимите защиту на вкладке «Рецензирование» или запишите результат на отдельный лист.",
  ],
  workbookProtected: () => [
    "Структура книги защищена, новый лист добавить нельзя.",
    "Снимите защиту книги на вкладке «Рецензирование» и повторите.",
  ],
  filtered: ({ sheet }) => [
    sheet === ""
      ? "Фильтр скрывает часть строк, запись легла бы не в те строки."
      : `На листе «${sheet}» фильтр скрывает часть строк, запись легла бы не в те строки.`,
    "Снимите фильтр или запишите результат на отдельный лист.",
  ],
  mergedCells: () => [
    "Мешают объединённые ячейки.",
    "Отмените объединение справа от таблицы или запишите результат на отдельный лист.",
  ],
  noRoom: ({ sheet }) => [
    `На листе «${sheet}» справа от данных нет пяти свободных столбцов.`,
    "Запишите результат на отдельный лист.",
  ],
  columnsInTable: ({ sheet, address }) => [
    `Столбцы с результатом (${address} на листе «${sheet}») стоят внутри вашей таблицы, а правее них есть ваши столбцы.`,
    "Ничего не изменено. Удалите столбцы с результатом сами: правая кнопка → Удалить → Столбцы таблицы.",
  ],
  typedInResult: ({ sheet, address, count: cells }) => [
    `Среди столбцов с результатом на листе «${sheet}» есть то, что записано не надстройкой: ${count("ru", cells, "cell")}, первая ${address}.`,
    "Перенесите это в другое место или удалите столбцы с результатом и повторите.",
  ],
  classCorrected: ({ sheet, address, count: cells }) => [
    `Класс на листе «${sheet}» исправлен вручную и был бы заменён: ${count("ru", cells, "cell")}, первая ${address}.`,
    "Чтобы исправление осталось, укажите тот же класс в панели, в поле «Класс вручную» у этого клиента: он останется в данных о клиенте рядом с расчётным, который вернётся в столбец. Чтобы отказаться от исправления, удалите столбцы с результатом. Затем повторите.",
  ],
  typedOnSheet: ({ sheet, address, count: rows }) => [
    `На листе «${sheet}» есть записи, сделанные вручную: ${count("ru", rows, "row")}, первая в ячейке ${address}. Лист пишется заново, и они пропали бы.`,
    "Перенесите их на другой лист и повторите.",
  ],
  changedMeanwhile: ({ sheet, address }) => [
    `Пока надстройка работала, книгу изменили${sheet === "" ? "" : `: лист «${sheet}»${address === "" ? "" : `, ячейка ${address}`}`}.`,
    "Повторите: данные будут прочитаны заново.",
  ],
  changedSinceCheck: ({ sheet }) => [
    `После проверки данные на листе «${sheet}» изменились.`,
    "Посмотрите новый итог и нажмите «Записать» ещё раз.",
  ],
  cellEditing: () => [
    "В Excel сейчас правят ячейку.",
    "Нажмите Enter, чтобы закончить ввод, и повторите.",
  ],
  otherWorkbook: () => ["Сейчас активна другая книга.", "Вернитесь в окно этой книги и повторите."],
  accessDenied: () => [
    "Excel не разрешил изменить книгу.",
    "Проверьте, не открыта ли она только для чтения и нет ли защиты.",
  ],
  dialogOpen: () => ["В Excel открыто диалоговое окно.", "Закройте его и повторите."],
  signedOut: () => [
    "Excel не узнал пользователя: вход в учётную запись больше не действует.",
    "Войдите в учётную запись заново и повторите.",
  ],
  sessionEnded: () => [
    "Сеанс работы с книгой закончился.",
    "Обновите страницу или откройте книгу заново и повторите.",
  ],
  nameTaken: () => [
    "Лист или имя, которое понадобилось, уже есть в книге.",
    "Повторите: надстройка возьмёт другое. Если не поможет, переименуйте свой лист.",
  ],
  itemGone: () => [
    "Лист или ячейки, с которыми работала надстройка, удалены.",
    "Проверьте книгу и повторите.",
  ],
  noRoomToInsert: () => [
    "Вставить строки или столбцы нельзя: заполненные ячейки вышли бы за край листа.",
    "Очистите последние строки и столбцы листа и повторите.",
  ],
  pivotInTheWay: () => [
    "Место для записи занимает сводная таблица.",
    "Перенесите её на другой лист или запишите результат на отдельный лист.",
  ],
  otherSheetKind: () => [
    "На этом листе нет ячеек: это лист диаграммы или макросов.",
    "Перейдите на лист с таблицей клиентов.",
  ],
  notPossibleNow: () => [
    "В нынешнем состоянии книги Excel этого сделать не может.",
    "Если книга открыта в защищённом просмотре, нажмите «Разрешить редактирование»; если действует старый общий доступ, отключите его. Затем повторите.",
  ],
  linksBlocked: () => [
    "Excel не обновляет связи этой книги с другими файлами и запросами.",
    "Разрешите их на вкладке «Данные» или скопируйте значения и повторите.",
  ],
  excelFailed: () => [
    "В Excel произошёл внутренний сбой.",
    "Повторите через минуту; если сбой останется, сохраните книгу и откройте её заново.",
  ],
  fileTooLarge: ({ bytes, limit }) => [
    `Файл слишком велик для Excel в браузере: ${megabytes("ru", bytes)} МБ при пределе ${megabytes("ru", limit)} МБ.`,
    "Откройте книгу в Excel на компьютере или соберите пакет из меньшего числа листов.",
  ],
  excelBusy: () => ["Excel сейчас занят.", "Подождите несколько секунд и повторите."],
  tooLargeForExcel: () => [
    "Данных за один раз больше, чем принимает Excel.",
    "Выделите меньше столбцов и повторите.",
  ],
  excelTooOld: ({ member }) => [
    `Эта версия Excel не умеет того, что нужно${member === "" ? "" : ` (${member})`}.`,
    "Обновите Excel: нужна версия 2021 или новее.",
  ],
  connectionLost: () => [
    "Связь с Excel прервалась.",
    "Закройте панель, откройте её снова и повторите.",
  ],
  cancelled: () => ["Чтение таблицы остановлено.", "Чтобы начать заново, нажмите кнопку ещё раз."],
  nothingToRevert: () => [
    "На этом листе нет столбцов, записанных надстройкой.",
    "Перейдите на лист, где они записаны.",
  ],
  notClassified: () => [
    "В этой панели клиенты ещё не классифицированы.",
    "Выделите таблицу с оборотами, нажмите «Записать» и повторите.",
  ],
  noClientHere: () => [
    "В выделенной строке нет клиента из последнего итога.",
    "Поставьте курсор в строку клиента: в таблице с данными или на листе клиентов.",
  ],
  noWeights: () => [
    "Так все пункты листа стратегии ничего не весили бы.",
    "Дайте хотя бы одному пункту вес больше нуля.",
  ],
  noSnapshot: ({ day, days }) => [
    `Снимка за ${day} в книге нет.`,
    days.length > 0 ? `Есть снимки за дни: ${days.join(", ")}.` : "Снимков в книге ещё нет.",
  ],
  noStrategySheets: ({ agent }) => [
    agent === ""
      ? "В этом файле нет листов стратегии."
      : `В этом файле нет листов стратегии агента «${agent}».`,
    "Проверьте имя агента и файл: нужна книга, где листы стратегии уже созданы.",
  ],
  excelRefused: ({ excelCode, statement }) => [
    `Excel ответил ошибкой ${excelCode}${statement ? ` (${statement})` : ""}.`,
    "Повторите; если ошибка останется, пришлите её код тому, кто ведёт надстройку.",
  ],
};

const en: Sentences = {
  emptyBlock: () => [
    "The selected cells are empty.",
    "Select the table with clients and turnover.",
  ],
  noClientColumn: () => [
    "No column with clients' names was found.",
    'Name it in the list "Client", or select the table together with its headings.',
  ],
  noTurnoverColumn: () => [
    "No column with turnover was found.",
    'Name it in the list "Turnover", or "Quantity" and "Unit price".',
  ],
  noClients: () => [
    "No row holds a client's name.",
    'Check whether the right column is chosen as "Client".',
  ],
  noPositiveTurnover: () => [
    "No client has a positive turnover, there is nothing to divide.",
    'Check whether the right column is chosen as "Turnover".',
  ],
  amountsNotRead: ({ heading, sample }) => [
    `The amounts in the column "${heading}" could not be read: "${sample}" is no number.`,
    'Leave nothing but numbers in the cells, or choose another column as "Turnover".',
  ],
  headingNotFound: ({ heading, headings }) => [
    `The table has no heading "${heading}".`,
    headings.length > 0 ? `It has these: ${headings.join(", ")}.` : "No row of headings was found.",
  ],
  notCells: () => [
    "What is selected is no range of cells (a chart or a picture, say).",
    "Click any cell of the table with clients.",
  ],
  sheetNotEmpty: ({ sheet }) => [
    `The sheet "${sheet}" holds something already, and the sample goes into an empty sheet only.`,
    "Add an empty sheet and try again.",
  ],
  sampleChanged: ({ sheet }) => [
    `The sample on the sheet "${sheet}" was changed, so it was left as it is.`,
    "Delete yourself what you do not need.",
  ],
  emptySheet: ({ sheet }) => [
    `The sheet "${sheet}" is empty.`,
    "Go to the sheet with clients and turnover.",
  ],
  noLastResult: () => [
    "No result has been written into this workbook.",
    "Write the classes on the screen “Data” once; from then on a new month takes one press.",
  ],
  emptySelection: () => [
    "The selection holds no filled cells.",
    "Click any cell of the table, or select all of it.",
  ],
  severalAreas: ({ areas }) => [
    `${count("en", areas, "area")} with different rows are selected; together they are no table.`,
    "Select one area, or columns of one and the same table.",
  ],
  tooManyCells: ({ cells, limit }) => [
    `${count("en", cells, "cell")} are selected, more than the limit of ${showCount("en", limit)}.`,
    "Select only the columns that are needed: client, turnover, territory, agent.",
  ],
  sheetNotFound: ({ sheet }) => [
    `The workbook has no sheet "${sheet}".`,
    "Check the name of the sheet.",
  ],
  rangeNotFound: ({ range }) => [
    `"${range}" is no range of this sheet.`,
    "Write it like this: A1:F99.",
  ],
  ownSheet: ({ sheet }) => [
    `The sheet "${sheet}" was written by this add-in.`,
    "Go to the sheet with the data themselves.",
  ],
  sheetProtected: ({ sheet }) => [
    `The sheet "${sheet}" is protected against changes.`,
    'Take the protection off on the tab "Review", or write the result to a sheet of its own.',
  ],
  workbookProtected: () => [
    "The structure of the workbook is protected, no sheet can be added.",
    'Take the protection of the workbook off on the tab "Review" and try again.',
  ],
  filtered: ({ sheet }) => [
    sheet === ""
      ? "A filter hides some rows, and the result would land in the wrong ones."
      : `A filter on the sheet "${sheet}" hides some rows, and the result would land in the wrong ones.`,
    "Clear the filter, or write the result to a sheet of its own.",
  ],
  mergedCells: () => [
    "Merged cells are in the way.",
    "Unmerge the cells right of the table, or write the result to a sheet of its own.",
  ],
  noRoom: ({ sheet }) => [
    `The sheet "${sheet}" has no five free columns right of the data.`,
    "Write the result to a sheet of its own.",
  ],
  columnsInTable: ({ sheet, address }) => [
    `The result columns (${address} on the sheet "${sheet}") stand inside your table, and columns of yours stand right of them.`,
    "Nothing was changed. Delete the result columns yourself: right button → Delete → Table Columns.",
  ],
  typedInResult: ({ sheet, address, count: cells }) => [
    `Among the result columns on the sheet "${sheet}" stands what the add-in did not write: ${count("en", cells, "cell")}, the first is ${address}.`,
    "Move it elsewhere, or delete the result columns, and try again.",
  ],
  classCorrected: ({ sheet, address, count: cells }) => [
    `A class on the sheet "${sheet}" was corrected by hand and would be replaced: ${count("en", cells, "cell")}, the first is ${address}.`,
    'To keep the correction, choose the same class in the pane, under "Class by hand" of that client: it stays in the client\'s data beside the computed one, which goes back into the column. To drop the correction, delete the result columns. Then try again.',
  ],
  typedOnSheet: ({ sheet, address, count: rows }) => [
    `The sheet "${sheet}" holds notes typed by hand: ${count("en", rows, "row")}, the first in cell ${address}. The sheet is written anew, and they would be lost.`,
    "Move them to another sheet and try again.",
  ],
  changedMeanwhile: ({ sheet, address }) => [
    `The workbook was changed while the add-in was at work${sheet === "" ? "" : `: sheet "${sheet}"${address === "" ? "" : `, cell ${address}`}`}.`,
    "Try again: the data will be read anew.",
  ],
  changedSinceCheck: ({ sheet }) => [
    `The data on sheet "${sheet}" changed after they were checked.`,
    'Look at the new outcome and press "Write" again.',
  ],
  cellEditing: () => [
    "A cell is being edited in Excel.",
    "Press Enter to finish typing, and try again.",
  ],
  otherWorkbook: () => [
    "Another workbook is active.",
    "Go back to the window of this workbook and try again.",
  ],
  accessDenied: () => [
    "Excel did not allow the workbook to be changed.",
    "Check whether it is open for reading only, or protected.",
  ],
  dialogOpen: () => ["A dialog is open in Excel.", "Close it and try again."],
  signedOut: () => [
    "Excel no longer knows who you are: the sign-in has expired.",
    "Sign in again and repeat.",
  ],
  sessionEnded: () => [
    "The session with this workbook has ended.",
    "Reload the page or open the workbook anew, and try again.",
  ],
  nameTaken: () => [
    "A sheet or a name that was needed is there already.",
    "Try again: the add-in will take another one. If that does not help, rename your sheet.",
  ],
  itemGone: () => [
    "A sheet or cells that the add-in was working with were deleted.",
    "Look at the workbook and try again.",
  ],
  noRoomToInsert: () => [
    "Rows or columns cannot be inserted: filled cells would leave the sheet.",
    "Clear the last rows and columns of the sheet and try again.",
  ],
  pivotInTheWay: () => [
    "A pivot table stands where the results would go.",
    "Move it to another sheet, or write the result to a sheet of its own.",
  ],
  otherSheetKind: () => [
    "This sheet has no cells: it is a sheet of a chart or of macros.",
    "Go to the sheet with the table of clients.",
  ],
  notPossibleNow: () => [
    "Excel cannot do this with the workbook as it is now.",
    'If it is open in Protected View, press "Enable Editing"; if it is a legacy shared workbook, stop sharing it. Then try again.',
  ],
  linksBlocked: () => [
    "Excel does not refresh this workbook's links to other files and queries.",
    'Allow them on the tab "Data", or copy the values, and try again.',
  ],
  excelFailed: () => [
    "Excel met an error of its own.",
    "Try again in a minute; if it stays, save the workbook and open it anew.",
  ],
  fileTooLarge: ({ bytes, limit }) => [
    `The file is too large for Excel in the browser: ${megabytes("en", bytes)} MB, where the limit is ${megabytes("en", limit)} MB.`,
    "Open the workbook in Excel on a computer, or make the pack of fewer sheets.",
  ],
  excelBusy: () => ["Excel is busy.", "Wait a few seconds and try again."],
  tooLargeForExcel: () => [
    "That is more data at once than Excel takes.",
    "Select fewer columns and try again.",
  ],
  excelTooOld: ({ member }) => [
    `This version of Excel lacks something that is needed${member === "" ? "" : ` (${member})`}.`,
    "Update Excel: version 2021 or later is needed.",
  ],
  connectionLost: () => [
    "The connection to Excel was lost.",
    "Close the pane, open it anew and try again.",
  ],
  cancelled: () => [
    "Reading the table was stopped.",
    "To begin again, press the button once more.",
  ],
  nothingToRevert: () => [
    "This sheet has no columns that the add-in wrote.",
    "Go to the sheet where they were written.",
  ],
  notClassified: () => [
    "No clients have been classified in this pane yet.",
    "Select the table with turnovers, press Write and try again.",
  ],
  noClientHere: () => [
    "The selected row holds no client of the last result.",
    "Put the cursor into a client's row, in the table of data or on the sheet of clients.",
  ],
  noWeights: () => [
    "Every part of a strategy sheet would weigh nothing.",
    "Give at least one part a weight above zero.",
  ],
  noSnapshot: ({ day, days }) => [
    `The workbook has no snapshot of ${day}.`,
    days.length > 0 ? `There are snapshots of: ${days.join(", ")}.` : "It has no snapshots yet.",
  ],
  noStrategySheets: ({ agent }) => [
    agent === ""
      ? "This file has no strategy sheets."
      : `This file has no strategy sheets of the agent "${agent}".`,
    "Check the agent's name and the file: it has to be a workbook in which strategy sheets were made.",
  ],
  excelRefused: ({ excelCode, statement }) => [
    `Excel answered with the error ${excelCode}${statement ? ` (${statement})` : ""}.`,
    "Try again; if it stays, send its code to whoever looks after the add-in.",
  ],
};

/** One place after the point is enough to compare with a limit. */
function megabytes(language: Language, bytes: number): string {
  return showNumber(language, Math.ceil(bytes / 100_000) / 10);
}

const SENTENCES = { ru, en };

const LEFT = {
  ru: {
    untouched: "Ничего не изменено.",
    restored: "Записанное возвращено назад, в книге ничего не изменилось.",
    partly:
      "Часть записанного могла остаться в книге: её убирает кнопка «Отменить последнюю классификацию» или повтор.",
  },
  en: {
    untouched: "Nothing was changed.",
    restored: "What had been written was taken back; the workbook is as it was.",
    partly:
      'A part of what was written may still be in the workbook: "Undo the last classification" takes it away, and so does trying again.',
  },
} as const;

/** In what state a failed command left the workbook. */
export type LeftAs = keyof (typeof LEFT)["ru"];

type AnyFailure = {
  readonly [Code in keyof FailureData]: { readonly code: Code } & FailureData[Code];
}[keyof FailureData];

/** A failure in words: what happened, what became of the workbook, what to do next. */
export function describeFailure(
  language: Language,
  failure: AnyFailure,
  left: LeftAs = "untouched"
): string {
  const [happened, next] = explainFailure(language, failure);
  return `${happened} ${LEFT[language][left]} ${next}`;
}

/** The same without the state of the workbook, for a look that changes nothing anyway. */
export function explainFailure(language: Language, failure: AnyFailure): Told {
  const tell = SENTENCES[language][failure.code] as (data: AnyFailure) => Told;
  return tell(failure);
}
