import type { MovementJson } from "../core/report/movementJson";
import type { BgNbd } from "../core/classes/loyalty/alive";
import type { HistoryUnit } from "../core/classes/loyalty/purchases";
import type { AliveDoubt } from "../core/classes/loyalty/fitAlive";
import type { Language } from "./language";
import { count, showPercent } from "./numbers";
import { schemeTexts } from "./schemes";
import { settingsTexts } from "./settings";

/** One class in the summary; `money` and `share` are shown already. */
type ClassLine = {
  readonly name: string;
  readonly clients: number;
  readonly money: string;
  /** Absent where it says nothing. */
  readonly share: string | undefined;
};
type Pair = { readonly clientShare: number; readonly turnoverShare: number };

/** Four digits of each parameter, as the option takes them. */
function showModel({ r, alpha, a, b }: BgNbd): string {
  return [r, alpha, a, b].map((number) => Number(number.toPrecision(4))).join(",");
}

/** The words that an option takes, each with what it means. */
function listWords(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([word, text]) => `    ${word}`.padEnd(34) + text)
    .join("\n");
}

/** What the command line says, beside the sentences it shares with the pane. */
/** Clients and turnover of a class before and after. */
type ClassMoved = readonly [readonly [number, string], readonly [number, string]];

const ru = {
  usage: `Классифицирует клиентов в листе оборотов или в журнале продаж.

  npm run -s classify -- ФАЙЛ... [параметры]

ФАЙЛ: .xlsx, .xlsm или .csv; если их несколько, параметры относятся к каждому.
Журнал любого размера: .csv, .csv.gz, .parquet, .jsonl, .duckdb, папка с такими файлами или маска '2025-*.csv'
  --sheet ЛИСТ        лист книги; без него берётся лист, где найдены клиенты и оборот
  --range A1:F99      диапазон; без него весь заполненный блок листа
  --engine ЧЕМ        читать построчно, как лист (sheet), или движком базы данных (duckdb); без параметра
                      движок берётся для файлов больше 200 000 строк и для Parquet

Какой столбец что значит, по тексту заголовка (без них столбцы находятся сами):
  --client, --id, --turnover, --profit, --date, --territory, --agent
  --quantity, --price             количество и цена вместо оборота
  --loyalty, --recommendation, --wallet
                                  готовая лояльность, рекомендация 0-10, доля кошелька
  --period ЗАГОЛОВОК              столбец одного месяца или квартала, по порядку времени (можно несколько раз)

Чтение:
  --treat КОД=ОБРАЩЕНИЕ           что делать с находкой, например negativeAmount=leaveOut (можно несколько раз)
  --same «ИМЯ=КЛИЕНТ»             считать одним клиентом (можно несколько раз)
  --client-label, --total-label   имя, похожее на итог, и итог, похожий на имя (можно несколько раз)
  --renamed, --not-renamed «СТАРОЕ=НОВОЕ»
                                  клиент с прошлого снимка переименован или это два клиента (можно несколько раз)
  --rate USD=90                   курс валюты к основной валюте листа (можно несколько раз)

Классы:
  --a 80  --b 95                  границы классов A и B в процентах
  --by ПРАВИЛО                    как клиенты делятся на классы:
${listWords(schemeTexts("ru").names)}
  --classes 50,80,95              границы по убыванию важности, от 1 до 4 (для amount: 100000,20000)
  --crossing upper|lower|nearest  класс клиента, на котором граница пройдена
  --territory-a yes|no            ключевой ли клиент с классом A на своей территории
  --one-client 25                 предупреждать, если один клиент держит больше этого процента
  --manual «КЛИЕНТ=A: причина»    класс, заданный вручную (можно несколько раз)

Лояльность и квадранты:
  --loyal-from 50|median          лоялен от этой оценки или от медианы
  --weights recency=0.4,trend=0   веса признаков лояльности:
${listWords(settingsTexts("ru").signals)}
  --profitable a|median|СУММА     прибыльный: класс A, от медианы или от суммы
  --risers 0.55,0.1               растущие: доля второй половины срока в обороте от, оборот от доли среднего клиента класса A
  --rfm   --xyz 0.1,0.25          оценки RFM; ровность покупок с границами X и Y
  --alive fit|r,alpha,a,b         вероятность, что клиент ещё покупает: модель BG/NBD по самим данным или с числами
                                  (времена в неделях, если есть даты, иначе в столбцах периодов)

Занятость и ценность:
  --weeks A=2,B=4,C=6   --hours A=2,B=1.5   --hours-a-week 24
                                  раз в сколько недель, сколько часов на контакт, сколько часов у агента
  --retention 0.8  --discount 0.1  --margin 0.2  --years 1  --paid-now yes|no  --keeping 1000
                                  удержание, дисконт, маржа в обороте, лет в листе, первый платёж сейчас, цена удержания
  --gain 0.05   --ratio 6   --chances 0.65,0.125
                                  прирост удержания, во сколько раз новый клиент дороже удержания, шансы продать
                                  старому и новому клиенту (правило из исходного текста, подставьте свои)

Результат:
  --lang ru|en        язык сообщений и записанной книги
  --out ФАЙЛ.xlsx     сохранить книгу с классами; исходный файл не меняется
  --live              записать классы, доли и ранг формулами: Excel пересчитывает их сам (одна строка
                      на клиента, до 2 000 клиентов; иначе значениями, с причиной)
  --columns class,share,cumulativeShare,rank,quadrant
                      какие столбцы записать рядом с данными; выбор запоминается в книге
  --in-table          добавить их столбцами в таблицу Excel, если данные в ней лежат; запоминается в книге
  --report            записать в неё лист с диаграммами
  --snapshot 2026-03-31|no
                      день снимка в книге (без параметра сегодняшний), «no» без снимка; движение считается от
                      снимка более раннего дня
  --json ФАЙЛ|-       результат в JSON, «-» в стандартный вывод
  --json-dir ПАПКА    результат в JSON по каждому файлу: ПАПКА/ИМЯ.xlsx.json
  --help              эта справка

Что хранится в книге (одна книга, классы не считаются):
  --compare 2025-12-31,2026-03-31 сравнить снимки двух дней (и в JSON: --json)
  --stored            список: что надстройка хранит в книге и сколько это занимает
  --strip             убрать это перед отправкой: настройки, снимки, реестр (нужен --out ФАЙЛ.xlsx)
  --strip-all         убрать и скрытые имена результатов: классы станут обычными ячейками`,
  usageTreatments: "Что можно сделать с находкой (--treat), первое делается и так:",
  usageNoFile: () =>
    "Не назван файл: ничего не прочитано. Напишите: npm run -s classify -- ФАЙЛ.xlsx (подробнее: --help).",
  usageOneFile: (option: string) =>
    option === "--json"
      ? "Файлов несколько, а для --json назван один результат: ничего не прочитано. Назовите папку: --json-dir ПАПКА (или, если файл один, возьмите имя с пробелами в кавычки)."
      : `${option} действует, только когда файл один: ничего не прочитано. Вызовите команду для каждого файла отдельно; имя с пробелами возьмите в кавычки.`,
  opening: "открывается",
  saving: "книга сохраняется",
  reading: (done: number) => `прочитано ${showPercent("ru", done, 0)}`,
  filesDone: (done: number, of: number) => `Разобрано файлов: ${done} из ${of}.`,
  stopped: (file: string, written: readonly string[]) =>
    `Остановлено на файле «${file}»; сам файл не изменён. ${
      written.length === 0 ? "Ничего не записано." : `Записано до остановки: ${written.join(", ")}.`
    }`,
  usageUnknownOption: (option: string) =>
    `Параметр ${option} неизвестен: ничего не прочитано. Список параметров: --help.`,
  usageNoValue: (option: string) =>
    `После ${option} нужно значение: ничего не прочитано. Список параметров: --help.`,
  usageLimits: (a: string, b: string) =>
    `Границы «${a}» и «${b}» не подходят: ничего не прочитано. Нужно 0 < A < B ≤ 100, например --a 80 --b 95.`,
  usageLanguage: (value: string) =>
    `Язык «${value}» неизвестен: ничего не прочитано. Есть --lang ru и --lang en.`,
  usageValue: (option: string, value: string) =>
    `Значение «${value}» для ${option} не подходит: ничего не прочитано. Что подходит, показывает --help.`,
  usageConflict: (option: string, other: string) =>
    `${option} и ${other} не сочетаются: ничего не прочитано. Оставьте одно из двух.`,
  usageNeeds: (option: string, other: string) =>
    `${option} действует только вместе с ${other}: ничего не прочитано. Добавьте ${other}, подробнее: --help.`,
  usageNeedsOut: (option: string) =>
    `${option} пишет в книгу, а куда её сохранить, не сказано: ничего не прочитано. Добавьте --out ФАЙЛ.xlsx.`,
  usageOutput: (value: string) =>
    `Книга сохраняется как .xlsx или .xlsm, а назван файл «${value}»: ничего не прочитано и не записано.`,
  fileNotFound: (file: string) =>
    `Файла «${file}» нет или он недоступен: ничего не прочитано. Проверьте имя и папку.`,
  databaseAddress: () =>
    `Вместо файла указан адрес базы данных: ничего не прочитано. Выгрузите таблицу в файл .csv или .parquet (в Postgres: \\copy ТАБЛИЦА TO 'файл.csv' CSV HEADER) и укажите его. Расчёт внутри самой базы печатает --sql postgres.`,
  cannotWrite: (file: string) =>
    `Не удалось записать «${file}»: файл занят или папки нет. Исходный файл не изменён. Закройте файл или назовите другой.`,
  otherEnding: (file: string, ending: string) =>
    `Эта книга сохраняется только как ${ending}, иначе Excel её не откроет, а назван файл «${file}»: ничего не записано. Назовите файл с окончанием ${ending}.`,
  sameFile: (file: string) =>
    `«${file}» — исходный файл, он не перезаписывается: ничего не записано. Назовите для результата другое имя.`,
  noSheet: (sheet: string, sheets: string) =>
    `Листа «${sheet}» в книге нет: ничего не записано. Листы книги: ${sheets}.`,
  noClientColumn: () =>
    "Не найден столбец с именами клиентов: ничего не записано. Назовите его заголовок: --client ЗАГОЛОВОК (или лист и диапазон: --sheet, --range).",
  noTurnoverColumn: () =>
    "Не найден столбец с оборотом: ничего не записано. Назовите его заголовок: --turnover ЗАГОЛОВОК (или лист и диапазон: --sheet, --range).",
  saved: (file: string) => `Книга с классами сохранена: ${file}`,
  aside: (happened: string, sheet: string) =>
    `${happened} Поэтому классы записаны на отдельный лист «${sheet}».`,
  bug: () => "Ошибка самой программы, исходный файл не изменён. Подробности:",
  classLine: ({ name, clients, money, share }: ClassLine) =>
    `  ${name}: ${count("ru", clients, "client")}, оборот ${money}${share === undefined ? "" : ` (${share})`}`,
  pair: ({ clientShare, turnoverShare }: Pair) =>
    `${showPercent("ru", clientShare)} клиентов дают ${showPercent("ru", turnoverShare)} оборота.`,
  findings: "Замечания к листу:",
  moved: (since: string, kinds: Readonly<Record<"new" | "lost" | "up" | "down", number>>) =>
    `С ${since}: новых ${kinds.new}, потеряно ${kinds.lost}, поднялись ${kinds.up}, опустились ${kinds.down}.`,
  classMoved: (name: string, [before, after]: ClassMoved) =>
    `  ${name}: было ${count("ru", before[0], "client")}, оборот ${before[1]}; стало ${count("ru", after[0], "client")}, оборот ${after[1]}.`,
  until: (day: string) => `Снимок для сравнения: ${day}`,
  snapshotDays: (days: readonly string[]) => `Снимки за дни: ${days.join(", ")}.`,
  renamed: (before: string, after: string) => `Переименован: «${before}» теперь «${after}».`,
  mayBeRenamed: ({ before, after, by }: MovementJson["renameOffers"][number]) =>
    `Возможно, переименован: «${before}» теперь «${after}» (${by === "id" ? "тот же код" : "имена похожи"}). Если это один клиент, добавьте --renamed «${before}=${after}», если два, --not-renamed; с --out решение запомнится в книге.`,
  keyClientLost: (client: string) => `Ключевой клиент потерян: ${client}.`,
  keyClientFell: (client: string) => `Ключевой клиент опустился: ${client}.`,
  keyClientNoMore: (client: string) =>
    `Больше не ключевой: ${client}, на своей территории он уже не A.`,
  aliveFitted: (model: BgNbd, unit: HistoryUnit) =>
    `Модель «ещё покупает» (BG/NBD) найдена по этим клиентам, времена в ${unit === "week" ? "неделях" : "периодах листа"}: --alive ${showModel(model)}.`,
  aliveDoubt: (doubt: AliveDoubt): string => {
    switch (doubt.code) {
      case "noTimes":
        return "Вероятность, что клиент ещё покупает, не посчитана: в листе нет дат или периодов.";
      case "tooFewRepeaters":
        return `Вероятность, что клиент ещё покупает, не посчитана: купили больше одного раза ${count("ru", doubt.repeaters, "client")}, а модели нужно ${doubt.least}. Можно задать числа самим: --alive r,alpha,a,b.`;
      case "noLeavers":
        return "Вероятность, что клиент ещё покупает, не посчитана: по этим данным не видно, что клиенты уходят, и модель назвала бы живыми всех. Возьмите более долгий срок или задайте числа сами: --alive r,alpha,a,b.";
    }
  },
  snapshotKept: (day: string) => `Снимок от ${day} сохранён в книге.`,
  reportWritten: (sheet: string) => `Отчёт с диаграммами: лист «${sheet}».`,
  reportStale: (sheet: string) =>
    `Отчёт на листе «${sheet}» правили вручную, поэтому он не обновлён и помечен как устаревший. Чтобы получить свежий, удалите этот лист и запустите ещё раз.`,
};

const en: typeof ru = {
  usage: `Classifies the clients of a turnover sheet or of a sales ledger.

  npm run -s classify -- FILE... [options]

FILE: .xlsx, .xlsm or .csv; where there are several, the options apply to each.
A ledger of any size: .csv, .csv.gz, .parquet, .jsonl, .duckdb, a folder of such files or a pattern '2025-*.csv'
  --sheet SHEET       a sheet of the workbook; without it the one where clients and turnover are found
  --range A1:F99      a range; without it the whole used block of the sheet
  --engine WHAT       read row by row, like a sheet (sheet), or by a database engine (duckdb); without it the
                      engine takes files of more than 200,000 rows, and Parquet

Which column means what, by the text of its heading (without them the columns are found):
  --client, --id, --turnover, --profit, --date, --territory, --agent
  --quantity, --price             quantity and unit price in place of turnover
  --loyalty, --recommendation, --wallet
                                  a ready loyalty, a recommendation 0-10, a share of wallet
  --period HEADING                the column of one month or quarter, in order of time (may be repeated)

Reading:
  --treat CODE=TREATMENT          what to do about a finding, such as negativeAmount=leaveOut (may be repeated)
  --same "NAME=CLIENT"            count as one client (may be repeated)
  --client-label, --total-label   a name that reads like a total, a total that reads like a name (may be repeated)
  --renamed, --not-renamed "OLD=NEW"
                                  a client was renamed since the last snapshot, or these are two (may be repeated)
  --rate USD=90                   a currency's worth in the sheet's main one (may be repeated)

Classes:
  --a 80  --b 95                  limits of the classes A and B, percent
  --by RULE                       how clients are put into classes:
${listWords(schemeTexts("en").names)}
  --classes 50,80,95              limits from the top class on, 1 to 4 of them (for amount: 100000,20000)
  --crossing upper|lower|nearest  the class of the client who crosses a limit
  --territory-a yes|no            is the A of a territory a key client
  --one-client 25                 warn where one client holds more than this percent
  --manual "CLIENT=A: reason"     a class given by hand (may be repeated)

Loyalty and quadrants:
  --loyal-from 50|median          loyal from this score on, or from the median
  --weights recency=0.4,trend=0   weights of the signals of loyalty:
${listWords(settingsTexts("en").signals)}
  --profitable a|median|AMOUNT    profitable: class A, from the median, or from an amount on
  --risers 0.55,0.1               risers: the later half's share of turnover from, turnover from this share of the median A client
  --rfm   --xyz 0.1,0.25          RFM grades; evenness of purchases with the limits of X and Y
  --alive fit|r,alpha,a,b         how likely a client still buys: BG/NBD model fitted to the data, or with numbers
                                  (times in weeks where there are dates, else in columns of periods)

Activity and value:
  --weeks A=2,B=4,C=6   --hours A=2,B=1.5   --hours-a-week 24
                                  every how many weeks, hours of one contact, hours an agent has
  --retention 0.8  --discount 0.1  --margin 0.2  --years 1  --paid-now yes|no  --keeping 1000
                                  retention, discount, margin in turnover, years in the sheet, first payment now, cost of keeping
  --gain 0.05   --ratio 6   --chances 0.65,0.125
                                  more retention, how many times as dear a new client is as keeping one, chances to
                                  sell to an old and to a new client (rule of thumb of the source text, put in your own)

Result:
  --lang ru|en        language of messages and of the written workbook
  --out FILE.xlsx     save the workbook with the classes; the file read stays as it is
  --live              write classes, shares and rank as formulas that Excel recalculates itself (one row
                      a client, up to 2,000 clients; else as values, with the reason)
  --columns class,share,cumulativeShare,rank,quadrant
                      which columns are written beside the data; the workbook remembers the choice
  --in-table          add them as columns to the data's Excel table, where there is one; remembered too
  --report            write a sheet with charts into it
  --snapshot 2026-03-31|no
                      the day of the snapshot kept in it (otherwise today's), or none; movement is told from a
                      snapshot of an earlier day
  --json FILE|-       the result as JSON, "-" for standard output
  --json-dir FOLDER   the result of each file as JSON: FOLDER/NAME.xlsx.json
  --help              this text

What is stored in a workbook (one workbook, nothing is classified):
  --compare 2025-12-31,2026-03-31 compare the snapshots of two days (as JSON, too: --json)
  --stored            list what the add-in keeps in the workbook, with sizes
  --strip             take it out before sending: settings, snapshots, registry (needs --out FILE.xlsx)
  --strip-all         take out the hidden names of results, too: classes become plain cells`,
  usageTreatments: "What can be done about a finding (--treat), the first is done anyway:",
  usageNoFile: () =>
    "No file is named: nothing was read. Write: npm run -s classify -- FILE.xlsx (more: --help).",
  usageOneFile: (option) =>
    option === "--json"
      ? "There are several files and --json names one result: nothing was read. Name a folder with --json-dir FOLDER (or, where the file is one, put its name with spaces in quotes)."
      : `${option} works with one file only: nothing was read. Call the command for each file; put a name with spaces in quotes.`,
  opening: "opening",
  saving: "saving the workbook",
  reading: (done) => `${showPercent("en", done, 0)} read`,
  filesDone: (done, of) => `Files classified: ${done} of ${of}.`,
  stopped: (file, written) =>
    `Stopped at "${file}"; the file itself is unchanged. ${
      written.length === 0 ? "Nothing was written." : `Written before: ${written.join(", ")}.`
    }`,
  usageUnknownOption: (option) =>
    `The option ${option} is unknown: nothing was read. See the list of options with --help.`,
  usageNoValue: (option) =>
    `${option} needs a value after it: nothing was read. See the list of options with --help.`,
  usageLimits: (a, b) =>
    `The limits "${a}" and "${b}" do not fit: nothing was read. 0 < A < B ≤ 100 is needed, such as --a 80 --b 95.`,
  usageLanguage: (value) =>
    `The language "${value}" is unknown: nothing was read. There are --lang ru and --lang en.`,
  usageValue: (option, value) =>
    `The value "${value}" does not fit ${option}: nothing was read. See what fits with --help.`,
  usageConflict: (option, other) =>
    `${option} and ${other} do not go together: nothing was read. Keep one of the two.`,
  usageNeeds: (option, other) =>
    `${option} means something only together with ${other}: nothing was read. Add ${other}, more: --help.`,
  usageNeedsOut: (option) =>
    `${option} writes into the workbook, and where to save it is not said: nothing was read. Add --out FILE.xlsx.`,
  usageOutput: (value) =>
    `The workbook is saved as .xlsx or .xlsm and "${value}" is named: nothing was read or written.`,
  fileNotFound: (file) =>
    `There is no file "${file}", or it cannot be read: nothing was read. Check the name and the folder.`,
  databaseAddress: () =>
    `A database's address was given in place of a file: nothing was read. Export the table as .csv or .parquet (in Postgres: \\copy TABLE TO 'file.csv' CSV HEADER) and name that file. --sql postgres prints the method to be run in the database itself.`,
  cannotWrite: (file) =>
    `"${file}" could not be written: it is in use, or its folder is missing. The file read is unchanged. Close it or name another.`,
  otherEnding: (file, ending) =>
    `This workbook is saved as ${ending} only, else Excel would not open it, and "${file}" is named: nothing was written. Name a file that ends with ${ending}.`,
  sameFile: (file) =>
    `"${file}" is a file that is read and is never overwritten: nothing was written. Give the result another name.`,
  noSheet: (sheet, sheets) =>
    `The workbook has no sheet "${sheet}": nothing was written. Its sheets: ${sheets}.`,
  noClientColumn: () =>
    "No column with clients' names was found: nothing was written. Name its heading with --client HEADING (or the sheet and range with --sheet, --range).",
  noTurnoverColumn: () =>
    "No column with turnover was found: nothing was written. Name its heading with --turnover HEADING (or the sheet and range with --sheet, --range).",
  saved: (file) => `The workbook with classes was saved: ${file}`,
  aside: (happened, sheet) =>
    `${happened} So the classes were written to a sheet of their own, "${sheet}".`,
  bug: () => "The program itself failed; the file read is unchanged. Details:",
  classLine: ({ name, clients, money, share }) =>
    `  ${name}: ${count("en", clients, "client")}, turnover ${money}${share === undefined ? "" : ` (${share})`}`,
  pair: ({ clientShare, turnoverShare }) =>
    `${showPercent("en", clientShare)} of clients give ${showPercent("en", turnoverShare)} of turnover.`,
  findings: "Remarks on the sheet:",
  moved: (since, kinds) =>
    `Since ${since}: ${kinds.new} new, ${kinds.lost} lost, ${kinds.up} up, ${kinds.down} down.`,
  classMoved: (name, [before, after]) =>
    `  ${name}: ${count("en", before[0], "client")} with a turnover of ${before[1]} before; ${count("en", after[0], "client")} with ${after[1]} now.`,
  until: (day) => `Compared with the snapshot of ${day}.`,
  snapshotDays: (days) => `Snapshots of: ${days.join(", ")}.`,
  renamed: (before, after) => `Renamed: "${before}" is "${after}" now.`,
  mayBeRenamed: ({ before, after, by }) =>
    `Renamed, perhaps: "${before}" is "${after}" now (${by === "id" ? "the id is the same" : "the names look alike"}). If it is one client, add --renamed "${before}=${after}", if two, --not-renamed; with --out the workbook remembers it.`,
  keyClientLost: (client) => `A key client was lost: ${client}.`,
  keyClientFell: (client) => `A key client fell: ${client}.`,
  keyClientNoMore: (client) =>
    `No key client any longer: ${client}, it is no A in its territory now.`,
  aliveFitted: (model, unit) =>
    `The model of who still buys (BG/NBD) was fitted to these clients, times in ${unit === "week" ? "weeks" : "periods of the sheet"}: --alive ${showModel(model)}.`,
  aliveDoubt: (doubt) => {
    switch (doubt.code) {
      case "noTimes":
        return "How likely a client still buys was not computed: the sheet has neither dates nor periods.";
      case "tooFewRepeaters":
        return `How likely a client still buys was not computed: ${count("en", doubt.repeaters, "client")} bought more than once and the model needs ${doubt.least}. You can give numbers of your own: --alive r,alpha,a,b.`;
      case "noLeavers":
        return "How likely a client still buys was not computed: these data do not show that clients leave, and the model would call all of them alive. Take a longer time, or give numbers of your own: --alive r,alpha,a,b.";
    }
  },
  snapshotKept: (day) => `The snapshot of ${day} was kept in the workbook.`,
  reportWritten: (sheet) => `The report with charts: sheet "${sheet}".`,
  reportStale: (sheet) =>
    `The report on sheet "${sheet}" was changed by hand, so it was not refreshed and is marked as out of date. For a fresh one, delete that sheet and run once more.`,
};

export type CommandLineTexts = typeof ru;

/** The sentences of the command line in a language. */
export function commandLineTexts(language: Language): CommandLineTexts {
  return language === "ru" ? ru : en;
}
