import type { Language } from "./language";

/** Why a file cannot be opened; `file` is its name. Nothing that was open before has changed. */
const ru = {
  emptyFile: (file: string) => `Файл «${file}» пуст: ничего не открыто. Выберите другой файл.`,
  notAWorkbook: (file: string) =>
    `«${file}» — не книга Excel и не таблица CSV: ничего не открыто. Откройте .xlsx или .csv.`,
  encrypted: (file: string) =>
    `Книга «${file}» закрыта паролем: ничего не открыто. Снимите пароль в Excel и сохраните её заново.`,
  oldFormat: (file: string) =>
    `«${file}» — книга старого или двоичного формата (.xls, .xlsb): ничего не открыто. Сохраните её в Excel как .xlsx.`,
  webTable: (file: string) =>
    `«${file}» — веб-страница или таблица XML под именем книги: ничего не открыто. Откройте её в Excel и сохраните как .xlsx.`,
  openDocument: (file: string) =>
    `«${file}» — таблица другой программы (.ods, Numbers): ничего не открыто. Сохраните её там как .xlsx или .csv.`,
  dataFile: (file: string) =>
    `«${file}» — данные для программ (JSON, XML, Parquet, база данных): ничего не открыто. Выгрузите их как .csv или загрузите в Excel через «Данные → Получить данные» и сохраните как .xlsx.`,
  archive: (file: string) =>
    `«${file}» — архив: ничего не открыто. Распакуйте его и откройте файл .xlsx или .csv.`,
  damaged: (file: string) =>
    `Книга «${file}» повреждена: ничего не открыто. Откройте её в Excel, он предложит восстановление, и сохраните заново.`,
  tooLarge: (file: string) =>
    `В файле «${file}» больше данных, чем помещается на лист: ничего не открыто. Разделите его на части.`,
  textTooLong: (file: string) =>
    `В файле «${file}» есть текст длиннее миллиона знаков, скорее всего не закрыта кавычка: ничего не открыто. Исправьте файл или выгрузите его заново.`,
  unpacksTooLarge: (file: string) =>
    `Файл «${file}» распаковывается в слишком большой объём (больше 1 ГБ или в сто раз больше, чем в архиве): ничего не открыто. Откройте его в Excel и сохраните заново.`,
  tooManyFormats: (file: string) =>
    `В книге «${file}» больше форматов ячеек, чем допускает Excel (65 490): ничего не открыто. Скопируйте данные в новую книгу как значения.`,
};

export type FileTexts = typeof ru;

const en: FileTexts = {
  emptyFile: (file) => `The file “${file}” is empty: nothing was opened. Choose another file.`,
  notAWorkbook: (file) =>
    `“${file}” is neither an Excel workbook nor a CSV table: nothing was opened. Open an .xlsx or a .csv.`,
  encrypted: (file) =>
    `The workbook “${file}” is locked with a password: nothing was opened. Remove it in Excel and save again.`,
  oldFormat: (file) =>
    `“${file}” is a workbook of an old or binary format (.xls, .xlsb): nothing was opened. Save it as .xlsx in Excel.`,
  webTable: (file) =>
    `“${file}” is a web page or an XML table under a workbook's name: nothing was opened. Open it in Excel and save it as .xlsx.`,
  openDocument: (file) =>
    `“${file}” is a spreadsheet of another program (.ods, Numbers): nothing was opened. Save it there as .xlsx or .csv.`,
  dataFile: (file) =>
    `“${file}” holds data for programs (JSON, XML, Parquet, a database): nothing was opened. Export them as .csv, or load them into Excel by Data → Get Data and save as .xlsx.`,
  archive: (file) =>
    `“${file}” is an archive: nothing was opened. Unpack it and open the .xlsx or .csv in it.`,
  damaged: (file) =>
    `The workbook “${file}” is damaged: nothing was opened. Open it in Excel, which offers a repair, and save it again.`,
  tooLarge: (file) =>
    `The file “${file}” holds more than a sheet has room for: nothing was opened. Split it into parts.`,
  textTooLong: (file) =>
    `The file “${file}” holds a text of more than a million characters, most likely a quote is not closed: nothing was opened. Mend the file or export it anew.`,
  unpacksTooLarge: (file) =>
    `The file “${file}” unpacks to too much (more than 1 GB, or a hundred times what is packed): nothing was opened. Open it in Excel and save it again.`,
  tooManyFormats: (file) =>
    `The workbook “${file}” has more cell formats than Excel allows (65,490): nothing was opened. Copy the data into a new workbook as values.`,
};

const FILES = { ru, en };

/** The sentence for a file that cannot be opened: what happened, what was changed (nothing), what to do. */
export function describeFileFailure(
  code: keyof FileTexts,
  file: string,
  language: Language
): string {
  return FILES[language][code](file);
}
