/** Everything in the sample that is a word. The companies and people are invented; a likeness is chance. */
export type SampleWords = {
  readonly file: string;
  readonly sheets: { readonly turnover: string; readonly ledger: string };
  readonly titles: { readonly turnover: string; readonly ledger: string };
  readonly columns: {
    readonly client: string;
    readonly territory: string;
    readonly agent: string;
    readonly turnover: string;
    readonly profit: string;
    readonly loyalty: string;
    readonly date: string;
    readonly document: string;
    readonly amount: string;
  };
  readonly total: string;
  readonly months: readonly string[];
  readonly sale: string;
  readonly giveBack: string;
  readonly territories: readonly string[];
  /** One and a half to a territory: `TERRITORY_OF_AGENT` tells whose is whose. */
  readonly agents: readonly string[];
  readonly roots: readonly string[];
  readonly trades: readonly string[];
  readonly nameCompany: (root: string, trade: string, form: number) => string;
};

/** Number of the territory of each agent, by place in `agents`. */
export const TERRITORY_OF_AGENT = [0, 0, 1, 1, 2, 3, 4, 4, 5] as const;

const english: SampleWords = {
  file: "Sample clients.xlsx",
  sheets: { turnover: "Clients", ledger: "Ledger" },
  titles: { turnover: "Turnover by client, 2025, EUR", ledger: "Sales and returns, 2025, EUR" },
  columns: {
    client: "Client",
    territory: "Territory",
    agent: "Agent",
    turnover: "Turnover 2025",
    profit: "Profit",
    loyalty: "Loyalty (0-10)",
    date: "Date",
    document: "Document",
    amount: "Amount",
  },
  total: "Total",
  months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  sale: "INV",
  giveBack: "RET",
  territories: ["North", "North West", "Midlands", "East", "South", "South West"],
  agents: [
    "Anna Whitcombe",
    "Marcus Lindley",
    "Priya Nandal",
    "Tom Ashgrove",
    "Helen Farrowby",
    "George Pellam",
    "Olivia Crane",
    "Daniel Marsh",
    "Ruth Okonwy",
  ],
  roots: (
    "Heatherby Copperfinch Marlowick Thistledene Oakenford Brindlemere Larkhollow Wrenbridge Foxmoor Silverbeck " +
    "Amberlow Kestrelby Pinewhistle Greyharbour Millrush Cloverstead Ashenvale Rookswell Otterburgh Bramblecote " +
    "Sallowfield Hawkstone Winterlea Tansymoor Elmshade Dunlark Corrieway Mossgate Quillford Harrowmint " +
    "Nettlecombe Starlingham Peverdale Yarrowton Tealwater Ivorne Langmead Cobblewick Fennimore Juniperley"
  ).split(" "),
  trades: ["Foods", "Supply", "Trading", "Stores", "Catering", "Wholesale", "Markets", "Pantry"],
  nameCompany: (root, trade, form) =>
    `${root} ${trade} ${["Ltd", "Ltd", "LLP", "Group", "& Sons"][form % 5] ?? "Ltd"}`,
};

const russian: SampleWords = {
  file: "Пример клиентов.xlsx",
  sheets: { turnover: "Клиенты", ledger: "Журнал продаж" },
  titles: {
    turnover: "Оборот по клиентам за 2025 год, руб.",
    ledger: "Продажи и возвраты за 2025 год, руб.",
  },
  columns: {
    client: "Клиент",
    territory: "Территория",
    agent: "Агент",
    turnover: "Оборот за 2025 год",
    profit: "Прибыль",
    loyalty: "Лояльность (0-10)",
    date: "Дата",
    document: "Документ",
    amount: "Сумма",
  },
  total: "Итого",
  months: "Янв Фев Мар Апр Май Июн Июл Авг Сен Окт Ноя Дек".split(" "),
  sale: "НК",
  giveBack: "ВЗ",
  territories: ["Северо-Запад", "Центр", "Поволжье", "Юг", "Урал", "Сибирь"],
  agents: [
    "Белозёрова Анна",
    "Лугин Марк",
    "Тарханова Полина",
    "Ясенев Артём",
    "Ковылина Елена",
    "Перелогов Игорь",
    "Журавина Ольга",
    "Мошков Денис",
    "Рябцова Раиса",
  ],
  roots: (
    "Вересень Лучеград Тихоплёс Осинник Клеверово Марьин_луг Сойкино Черёмушник Журавлёво Седая_рябь " +
    "Янтарица Кедровник Перезвонье Лисья_горка Мельничный_яр Полынька Ясновет Грачёвник Выдрино Ежевичник " +
    "Ивнячок Соколица Зимородье Пижмарь Вязовка Жаворонье Каменка-Лес Мшаник Перовец Боярышка " +
    "Крапивинка Скворечня Тополиха Таволжанка Чирково Костяничка Долголужье Булыжник Опушкино Можжевелка"
  )
    .split(" ")
    .map((root) => root.replace("_", " ")),
  trades: ["Продукт", "Снаб", "Торг", "Маркет", "Общепит", "Опт", "Ритейл", "Вкус"],
  nameCompany: (root, trade, form) =>
    form % 5 === 4
      ? `ИП ${root.replace(/[ -].*$/, "")} (${trade.toLocaleLowerCase("ru")})`
      : `${["ООО", "ООО", "ООО", "АО"][form % 5] ?? "ООО"} «${root}-${trade}»`,
};

/** The words of the sample by language of the page. */
export const SAMPLE_WORDS: Readonly<Record<"ru" | "en", SampleWords>> = {
  ru: russian,
  en: english,
};
