/** Every word of the preview page. It is a tool for development, but people read it. */
export type PageTexts = {
  readonly locale: string;
  readonly open: string;
  readonly save: string;
  readonly newSample: string;
  readonly pane: string;
  readonly language: string;
  readonly tools: string;
  readonly workbook: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly grid: (sheet: string) => string;
  readonly leaveCells: string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly rename: string;
  readonly remove: string;
  readonly hide: string;
  readonly unhide: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly sheetMenu: (sheet: string) => string;
  readonly status: { readonly sum: string; readonly average: string; readonly count: string };
  readonly ready: string;
  readonly editing: string;
  /** `what`: names of functions the preview lacks, `cells`: how many formulas have them, `first`: one of these cells. */
  readonly notComputed: (what: string, cells: number, first: string) => string;
  readonly dragPane: string;
  readonly filter: (column: string) => string;
  readonly filterAll: string;
  readonly filterApply: string;
  readonly filterBlank: string;
  readonly clearFilter: string;
  readonly tooManyValues: string;
  readonly chart: (title: string) => string;
  readonly notDrawn: (type: string) => string;
  readonly unsaved: (file: string) => string;
  readonly loseChanges: (file: string) => string;
  readonly close: string;
  readonly notAnAddress: (text: string) => string;
  readonly protectedCell: string;
  readonly lastSheet: string;
  readonly protectedStructure: string;
  readonly badSheetName: string;
  readonly notInList: string;
  readonly noFormula: (piece: string) => string;
  readonly formulaNotComputed: (what: string) => string;
  readonly failed: (text: string) => string;
  readonly dropFile: string;
  readonly noUndo: string;
  readonly noRedo: string;
  readonly empty: string;
};

const english: PageTexts = {
  locale: "en-US",
  open: "Open",
  save: "Save",
  newSample: "New sample",
  pane: "Key Clients",
  language: "Русский",
  tools: "Tools",
  workbook: "Workbook",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  grid: (sheet) => `Sheet ${sheet}`,
  leaveCells: "F6 leads out of the cells",
  sheets: "Sheets",
  addSheet: "Add a sheet",
  rename: "Rename",
  remove: "Delete",
  hide: "Hide",
  unhide: "Show",
  moveLeft: "Move left",
  moveRight: "Move right",
  sheetMenu: (sheet) => `What to do with the sheet ${sheet}`,
  status: { sum: "Sum", average: "Average", count: "Count" },
  ready: "Ready",
  editing: "Typing",
  notComputed: (what, cells, first) =>
    `The preview does not compute ${what}: ${cells === 1 ? first : `${cells} formulas, first ${first}`}`,
  dragPane: "Width of the pane",
  filter: (column) => `Filter: ${column}`,
  filterAll: "All",
  filterApply: "Apply",
  filterBlank: "(blank)",
  clearFilter: "Clear the filter",
  tooManyValues: "This column has more than 1,000 different values: too many to pick from here.",
  chart: (title) => `Chart: ${title}`,
  notDrawn: (type) =>
    `Charts of the type ${type} are kept in the workbook, but the preview does not draw them.`,
  unsaved: (file) => `${file} · not saved`,
  loseChanges: (file) =>
    `“${file}” has changes that are not saved, and they would be lost. Open the other workbook all the same?`,
  close: "Close",
  notAnAddress: (text) => `“${text}” is neither an address nor a name in this workbook.`,
  protectedCell: "The cell is on a protected sheet and cannot be changed.",
  protectedStructure: "The structure of the workbook is protected: its sheets stay as they are.",
  lastSheet: "A workbook must keep at least one visible sheet.",
  badSheetName:
    "A sheet's name has 1 to 31 characters, none of \\ / ? * : [ ], and no other sheet has it.",
  notInList: "The value is not in the list that this cell allows.",
  noFormula: (piece) =>
    `This is not a complete formula: check it from “${piece}” on. The cell was not changed.`,
  formulaNotComputed: (what) =>
    `Excel computes ${what}, the preview does not. The cell was not changed.`,
  failed: (text) => `That did not work: ${text}`,
  noUndo:
    "There is nothing more to undo, and nothing was changed. Ctrl+Z goes back to the last added, renamed, moved, hidden or deleted sheet; the pane takes its last run back by its button.",
  noRedo: "There is nothing to do again.",
  dropFile: "Drop the file to open it",
  empty: "empty",
};

const russian: PageTexts = {
  locale: "ru-RU",
  open: "Открыть",
  save: "Сохранить",
  newSample: "Новый пример",
  pane: "Ключевые клиенты",
  language: "English",
  tools: "Инструменты",
  workbook: "Книга",
  nameBox: "Поле имени",
  formulaBar: "Строка формул",
  grid: (sheet) => `Лист ${sheet}`,
  leaveCells: "F6 выводит из ячеек",
  sheets: "Листы",
  addSheet: "Добавить лист",
  rename: "Переименовать",
  remove: "Удалить",
  hide: "Скрыть",
  unhide: "Показать",
  moveLeft: "Сдвинуть влево",
  moveRight: "Сдвинуть вправо",
  sheetMenu: (sheet) => `Действия с листом ${sheet}`,
  status: { sum: "Сумма", average: "Среднее", count: "Количество" },
  ready: "Готово",
  editing: "Ввод",
  notComputed: (what, cells, first) =>
    `Предпросмотр не вычисляет ${what}: ${cells === 1 ? first : `формул: ${cells}, первая ${first}`}`,
  dragPane: "Ширина панели",
  filter: (column) => `Фильтр: ${column}`,
  filterAll: "Все",
  filterApply: "Применить",
  filterBlank: "(пусто)",
  clearFilter: "Снять фильтр",
  tooManyValues: "В столбце больше 1000 разных значений: выбрать из них здесь нельзя.",
  chart: (title) => `Диаграмма: ${title}`,
  notDrawn: (type) => `Диаграммы вида ${type} хранятся в книге, но здесь не рисуются.`,
  unsaved: (file) => `${file} · не сохранено`,
  loseChanges: (file) =>
    `В книге «${file}» есть несохранённые изменения, они пропадут. Всё равно открыть другую?`,
  close: "Закрыть",
  notAnAddress: (text) => `«${text}»: в книге нет такого адреса или имени.`,
  protectedCell: "Ячейка на защищённом листе, изменить её нельзя.",
  protectedStructure: "Структура книги защищена: листы остались как есть.",
  lastSheet: "В книге должен остаться хотя бы один видимый лист.",
  badSheetName:
    "В имени листа от 1 до 31 знака, без \\ / ? * : [ ], и другого листа с таким именем нет.",
  notInList: "Этого значения нет в списке, разрешённом для ячейки.",
  noFormula: (piece) => `В формуле ошибка: проверьте её начиная с «${piece}». Ячейка не изменена.`,
  formulaNotComputed: (what) =>
    `Excel вычисляет ${what}, а эта страница — нет. Ячейка не изменена.`,
  failed: (text) => `Не получилось: ${text}`,
  noUndo:
    "Отменять больше нечего, ничего не изменено. Ctrl+Z действует до последнего добавления, переименования, переноса, скрытия или удаления листа; последний запуск отменяет кнопка в панели.",
  noRedo: "Повторять нечего.",
  dropFile: "Отпустите файл, чтобы открыть его",
  empty: "пусто",
};

export const PAGE_TEXTS: Readonly<Record<"ru" | "en", PageTexts>> = { ru: russian, en: english };
