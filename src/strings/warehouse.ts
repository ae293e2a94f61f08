import type { Language } from "./language";

/** What the command line says of statements for a warehouse. */
const ru = {
  usage: `Журнал в хранилище данных (ClickHouse, DuckDB, Postgres): метод одним запросом SQL.

  npm run -s classify -- --sql clickhouse|duckdb|postgres --table ТАБЛИЦА --client СТОЛБЕЦ --turnover СТОЛБЕЦ
      [--id СТОЛБЕЦ] [--profit СТОЛБЕЦ] [--date СТОЛБЕЦ] [--territory СТОЛБЕЦ] [--agent СТОЛБЕЦ]
      [--a 80] [--b 95] [--scale 2]

Столбцы называются так, как в таблице; --scale: знаков после запятой в деньгах. --id: столбец с ИНН или кодом клиента, по
нему решается, кто один клиент; столбец client_by в ответе показывает, что решило: id, name или shared id (код стоит больше
чем при трёх названиях и потому не учтён, даже если названия похожи). Другие параметры метода запрос не принимает.

  npm run -s classify -- --clickhouse http://СЕРВЕР:8123 --table ТАБЛИЦА --client СТОЛБЕЦ --turnover СТОЛБЕЦ ...

Выполняет этот запрос в ClickHouse и отвечает как по файлу: --json, --out, --report, --strategy. Похожи ли названия при одном
коде, решается здесь как в файле. Имя и пароль берутся из
переменных среды CLICKHOUSE_USER и CLICKHOUSE_PASSWORD.`,
  refused: (host: string, reason: string) =>
    `Хранилище ${host} не ответило на запрос: ${reason}. Ничего не записано. Проверьте адрес, таблицу и столбцы, а имя и пароль — в CLICKHOUSE_USER и CLICKHOUSE_PASSWORD.`,
  missing: (option: string) =>
    `Для --sql нужен ещё ${option}: ничего не напечатано. Подробнее: --help.`,
  badValue: (option: string, value: string) =>
    `Значение «${value}» для ${option} не подходит: ничего не напечатано. Что подходит, показывает --help.`,
};

export type WarehouseTexts = typeof ru;

const en: WarehouseTexts = {
  usage: `A ledger in a warehouse (ClickHouse, DuckDB, Postgres): the method as one statement of SQL.

  npm run -s classify -- --sql clickhouse|duckdb|postgres --table TABLE --client COLUMN --turnover COLUMN
      [--id COLUMN] [--profit COLUMN] [--date COLUMN] [--territory COLUMN] [--agent COLUMN]
      [--a 80] [--b 95] [--scale 2]

Columns are called as in the table; --scale: decimal places of money. --id: the column of client ids, which decide who is one
client; the result's client_by shows what decided: id, name or shared id (an id of more than three names, which is not
counted even where the names look alike). The statement takes no other options of the method.

  npm run -s classify -- --clickhouse http://SERVER:8123 --table TABLE --client COLUMN --turnover COLUMN ...

runs that statement in a ClickHouse and answers as for a file: --json, --out, --report, --strategy. Whether the
names of one id look alike is decided as for a file. Name and password are
taken from the environment, CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.`,
  refused: (host, reason) =>
    `The warehouse ${host} did not answer the statement: ${reason}. Nothing was written. Check address, table and columns; name and password stand in CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.`,
  missing: (option) => `--sql needs ${option}, too: nothing was printed. More by --help.`,
  badValue: (option, value) =>
    `The value "${value}" does not fit ${option}: nothing was printed. What fits is listed by --help.`,
};

const TEXTS = { ru, en };

export function warehouseTexts(language: Language): WarehouseTexts {
  return TEXTS[language];
}
