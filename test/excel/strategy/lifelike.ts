import type { AnswerValue, StrategyAnswers } from "../../../src/core/strategy/answers";
import { dateSerial } from "../../../src/excel/strategy/head";
import { answersOf } from "../../core/strategy/sample";

type Rows = readonly Record<string, AnswerValue>[];

/** A sheet as an agent fills it over months: texts of the length that people write, some lines left open. */
export function lifelike(now: Date): StrategyAnswers {
  const today = dateSerial(now);
  const known = { mark: "known" };
  const needs: Rows = [
    {
      need: "Не держать запас",
      ourAnswer: "Поставка за 24 часа",
      importance: 5,
      whose: "Гурова (закупки)",
      proof: "Отчёт о 99 % вовремя за 2026",
      rivalAnswer: "3 дня",
      proofDate: today + 15,
      ...known,
    },
    {
      need: "Отсрочка 45 дней",
      ourAnswer: "30 дней и факторинг",
      importance: 4,
      whose: "Ивняков",
      proof: "Расчёт банка",
      rivalAnswer: "60 дней",
      proofDate: today + 10,
      ...known,
    },
  ];
  const person = (
    name: string,
    role: string,
    support: string,
    coverage: string,
    days: number
  ): Rows[number] => ({
    person: name,
    role,
    influence: 4,
    support,
    coverage,
    ourContact: "Мошков",
    lastContact: today - days,
    ...known,
  });
  const criterion = (name: string, us: number, rival: number, calculation: string) => ({
    criterion: name,
    rivalName: "Снабсервис",
    weight: 4,
    us,
    rival,
    calculation,
    calculationDate: today + 15,
    ...known,
  });
  const visit = (goal: string, stage: string, result: string, days: number) => ({
    visitGoal: goal,
    stage,
    visitOwner: "Мошков, Ясенев",
    withWhom: "Гурова",
    commitment: "Даст данные по запасам",
    result,
    visitDate: today + days,
    ...known,
  });
  return answersOf({
    fields: {
      turnoverBefore2: 2_980_000,
      turnoverBefore1: 3_150_000,
      turnoverLast: 3_547_790,
      potential: 9_000_000,
      walletShare: 0.35,
      plan: "Сегодня: позвонить Гуровой и согласовать пробную поставку. Завтра: расчёт полной стоимости. Через месяц: встреча с собственником.",
      fitPotential: 4,
      fitNeed: 3,
      fitAccess: -1,
      fitPrice: 2,
      worth: "worthIt",
      worthReason: "Сеть открывает шесть магазинов в 2027 году; закупает у двух конкурентов.",
      strengths: "Доставка за 24 часа по Уралу; свой склад в Екатеринбурге",
      weaknesses: "Нет собственной марки; дороже на 3 %",
      probability: 0.6,
      rivals: "ТД «Уралпром», «Снабсервис»",
      rivalsOffer:
        "Скидка 5 % и отсрочка 60 дней; директор «Снабсервиса» учился вместе с главным закупщиком",
      deciderName: "Сергей Петрович Ивняков, собственник",
      lastWord: "Собственник; подписывает все договоры дороже 500 тысяч",
      wants:
        "Для фирмы: открыть шесть магазинов без кассового разрыва. Для себя: отойти от закупок.",
      preferences: "Звонить до десяти утра; рыбалка; не любит презентаций, любит цифры на листе",
      knownFrom: "Гурова на выставке, в октябре",
      lessImportant: "Упаковка, реклама",
      clientView: "«С вами спокойно, но долго ждать ответа по рекламациям»",
      training: "Узнать план открытий у Гуровой; Мошков готовит Ясенева к встрече с собственником",
      competitors: "Да: «Снабсервис» уже поставляет бакалею через главного закупщика",
      hopes: "Большие: ещё 5 млн в год к концу 2027",
      strategy: "Стать единственным поставщиком бакалеи для шести новых магазинов",
      goal: "Договор на шесть новых магазинов",
      measure: "Оборот 2027 не меньше 6 млн",
      goalOwner: "Мошков",
      goalDue: today + 120,
      goalState: "open",
      lastTalk: today - 5,
      lastReview: today - 10,
      learned: "Собственника слушают через бухгалтера",
    },
    tables: {
      actions: [
        {
          action: "Согласовать пробную поставку в один магазин",
          actionOwner: "Мошков",
          horizon: "today",
          actionState: "open",
          actionWith: "Гурова",
          actionDate: today + 1,
        },
      ],
      needs,
      people: [
        person("Ивняков С. П., собственник", "decides", "neutral", "раз в квартал, стратегия", 49),
        person("Гурова Н., нач. закупок", "influences", "supporter", "еженедельно", 3),
        person("Рыбин, гл. закупщик", "influences", "opponent", "редко", 80),
        person("Орлова, бухгалтер", "advises", "neutral", "по счетам", 15),
      ],
      criteria: [
        criterion("Срок поставки", 5, 3, "Сравнение сроков за год"),
        criterion("Цена", 3, 4, "Полная стоимость владения"),
        criterion("Отсрочка", 3, 5, ""),
      ],
      visits: [
        visit("Узнать план открытий", "findOut", "Даты получены: март–май 2027", -47),
        visit("Разобрать проблему запасов", "talk", "Дали данные за 2026", -21),
        visit("Показать расчёт", "weigh", "", 10),
        visit("Итоги пробы", "weigh", "", 51),
      ],
      moments: [
        {
          moment: "Выбор поставщика для новых магазинов",
          effect: "lever",
          momentOwner: "Ясенев",
          momentState: "open",
          whoCalls: "Ясенев, директор",
          whomCalled: "Ивняков",
          momentDate: today + 18,
          ...known,
        },
        {
          moment: "Рыбин готовит тендер «Снабсервиса»",
          effect: "risk",
          momentOwner: "Мошков",
          momentState: "open",
          whoCalls: "Ясенев",
          whomCalled: "Рыбин",
          momentDate: today + 5,
          ...known,
        },
      ],
      playbook: [{ playbookLine: "whyElsewhere", doing: "Спросить Гурову", doingState: "open" }],
      remarks: [
        {
          remark: "Нет контакта с финансами клиента",
          decision: "Познакомить нашего финдира с Орловой",
          remarkDate: today - 5,
          remarkAuthor: "Ковалёв",
          decisionOwner: "Мошков",
          decisionState: "open",
          decisionDue: today + 12,
        },
      ],
    },
  });
}

/** Every other field, and the first line of each table. */
export function halfOf(answers: StrategyAnswers): StrategyAnswers {
  const fields = Object.fromEntries(
    Object.entries(answers.fields).map(([code, field], index) => [
      code,
      index % 2 === 0 ? field : { value: null, mark: null },
    ])
  ) as StrategyAnswers["fields"];
  const tables = Object.fromEntries(
    Object.entries(answers.tables).map(([code, rows]) => [code, rows.slice(0, 1)])
  ) as unknown as StrategyAnswers["tables"];
  return { fields, tables };
}

/** The same sheet after years: 59 visits past, and those that are planned. */
export function manyVisits(answers: StrategyAnswers, now: Date): StrategyAnswers {
  const today = dateSerial(now);
  const [last, ...rest] = answers.tables.visits;
  const planned = rest.filter(({ cells }) => Number(cells.visitDate) >= today);
  const past = Array.from({ length: 59 }, (_, index) => ({
    mark: null,
    ...last,
    cells: {
      ...last?.cells,
      result: `Итог встречи ${index + 1}: договорились о поставке в срок`,
      visitDate: today - 700 + 10 * index,
    },
  }));
  const visits = [...past, ...planned].map((row, index) => ({ ...row, at: index + 1 }));
  return { ...answers, tables: { ...answers.tables, visits } };
}
