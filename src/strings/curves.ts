import type { LorenzPoint } from "../core/classes/concentration/concentration";
import type { Language } from "./language";
import { count, showCount, showPercent, showRatio } from "./numbers";

/** The words of METHOD 3's pictures: the histogram, the Lorenz curve, the whale curve. */
const ru = {
  spread: "Разброс клиентов по обороту",
  spreadNote: "Немногие крупные и множество мелких: у кого сколько оборота.",
  histogram: "Сколько клиентов с каким оборотом",
  range: "Оборот от и до",
  clients: "Клиенты",
  share: "Доля",
  lorenz: "Кривая Лоренца",
  clientsFromSmallest: "Клиенты, начиная с мелких",
  turnoverShare: "Доля оборота",
  smallestClients: "Самые мелкие клиенты",
  theirTurnover: "Их доля оборота",
  lorenzSummary: (small: LorenzPoint, large: LorenzPoint, gini: number) =>
    `${showPercent("ru", small.clientShare, 0)} самых мелких клиентов дают ${showPercent("ru", small.turnoverShare)} оборота, ${showPercent("ru", 1 - large.clientShare, 0)} самых крупных дают ${showPercent("ru", 1 - large.turnoverShare)}. Пунктир: все покупают поровну; чем дальше кривая от него, тем ближе к 1 индекс Джини, здесь ${showRatio("ru", gini)}.`,
  pareto: "Кривая Парето",
  clientsFromLargest: "Клиенты, начиная с крупных",
  largestClients: "Самые крупные клиенты",
  paretoSummary: (clients: number, turnover: number) =>
    `${showPercent("ru", clients)} самых крупных клиентов дают ${showPercent("ru", turnover)} оборота: это класс A, точка на кривой. Пунктир: 80 % оборота.`,
  scatter: "Клиенты по лояльности и прибыльности",
  loyaltyAxis: "Лояльность, от 0 до 100",
  profitAxis: "Место по прибыли или обороту",
  scatterSummary: (shown: number, loyalFrom: string) =>
    `Показано клиентов: ${showCount("ru", shown)}. Справа от пунктира лояльные (от ${loyalFrom}), выше пунктира прибыльные.`,
  inQuadrant: (quadrant: string, clients: number) =>
    `${quadrant}: ${count("ru", clients, "client")}`,
  points: (curve: string) => `${curve}: точки, читать стрелками`,
  hoverHint: "Наведите указатель или нажимайте стрелки, чтобы прочесть точки.",
  doorHint: "Наведите указатель или нажимайте стрелки; нажатие или Enter покажет клиентов.",
  binPoint: (range: string, clients: number, share: number) =>
    `Оборот ${range}: ${count("ru", clients, "client")}, ${showPercent("ru", share)} оборота`,
  histogramSummary: (range: string, clients: number) =>
    `Чаще всего оборот ${range}: ${count("ru", clients, "client")}.`,
  paretoPoint: (clients: number, turnover: number) =>
    `${showPercent("ru", clients, 0)} самых крупных клиентов: ${showPercent("ru", turnover)} оборота`,
  lorenzPoint: (clients: number, turnover: number) =>
    `${showPercent("ru", clients, 0)} самых мелких клиентов: ${showPercent("ru", turnover)} оборота`,
  whalePoint: (clients: number, profit: string) =>
    `${showCount("ru", clients)} самых прибыльных: прибыль ${profit}`,
  scatterPoint: (name: string, loyalty: string, quadrant: string) =>
    `${name}: лояльность ${loyalty}, квадрант ${quadrant}`,
  quadrant: "Квадрант",
  copyPicture: "Скопировать картинку",
  savePicture: "Сохранить картинку",
  pictureCopied: "Картинка скопирована.",
  pictureSaved: "Картинка сохранена в загрузках.",
  pictureSavedInstead: "Excel не дал скопировать картинку, поэтому она сохранена в загрузках.",
  numbers: (curve: string) => `${curve}: в числах`,
  profit: "Прибыль: кто приносит, кто забирает",
  profitNote: "Прибыль складывается от самого прибыльного клиента к самому убыточному.",
  whale: "Кривая кита",
  clientsFromBest: "Клиенты, начиная с прибыльных",
  profitSoFar: "Прибыль нарастающим итогом",
  bestClients: "Самые прибыльные клиенты",
  inUnit: (title: string, unit: string) => (unit === "" ? title : `${title}, ${unit}`),
  firstClients: (clients: number, share: number) =>
    `${showCount("ru", clients)} (${showPercent("ru", share, 0)})`,
  whaleSummary: (best: number, peak: string, losing: number, loss: string, total: string) =>
    best === 0
      ? `Прибыли не приносит никто. В убытке ${count("ru", losing, "client")}, всего ${loss}.`
      : `Первые ${count("ru", best, "client")} приносят ${peak}: выше кривая не поднимается. В убытке ${count("ru", losing, "client")}, они забирают ${loss}; остаётся ${total}.`,
  whaleNoLoss: (total: string) => `Убыточных клиентов нет; прибыль всех вместе ${total}.`,
};

type CurveTexts = typeof ru;

const en: CurveTexts = {
  spread: "Spread of clients by turnover",
  spreadNote: "A few large and a great many small: who has how much turnover.",
  histogram: "How many clients have how much turnover",
  range: "Turnover from and to",
  clients: "Clients",
  share: "Share",
  lorenz: "Lorenz curve",
  clientsFromSmallest: "Clients, smallest first",
  turnoverShare: "Share of turnover",
  smallestClients: "Smallest clients",
  theirTurnover: "Their share of turnover",
  lorenzSummary: (small, large, gini) =>
    `The smallest ${showPercent("en", small.clientShare, 0)} of clients give ${showPercent("en", small.turnoverShare)} of turnover, the largest ${showPercent("en", 1 - large.clientShare, 0)} give ${showPercent("en", 1 - large.turnoverShare)}. Dashed: all buy alike; the farther the curve from it, the nearer to 1 the Gini index, here ${showRatio("en", gini)}.`,
  pareto: "Pareto curve",
  clientsFromLargest: "Clients, largest first",
  largestClients: "Largest clients",
  paretoSummary: (clients, turnover) =>
    `The largest ${showPercent("en", clients)} of clients give ${showPercent("en", turnover)} of turnover: class A, the dot on the curve. Dashed: 80% of turnover.`,
  scatter: "Clients by loyalty and profit",
  loyaltyAxis: "Loyalty, from 0 to 100",
  profitAxis: "Place by profit or turnover",
  scatterSummary: (shown, loyalFrom) =>
    `Clients shown: ${showCount("en", shown)}. Right of the dashed line they are loyal (from ${loyalFrom}), above it profitable.`,
  inQuadrant: (quadrant, clients) => `${quadrant}: ${count("en", clients, "client")}`,
  points: (curve) => `${curve}: points, read them with the arrow keys`,
  hoverHint: "Point at the picture or press the arrow keys to read its points.",
  doorHint: "Point at the picture or press the arrow keys; a press or Enter shows the clients.",
  binPoint: (range, clients, share) =>
    `Turnover ${range}: ${count("en", clients, "client")}, ${showPercent("en", share)} of turnover`,
  histogramSummary: (range, clients) =>
    `Most often turnover is ${range}: ${count("en", clients, "client")}.`,
  paretoPoint: (clients, turnover) =>
    `Largest ${showPercent("en", clients, 0)} of clients: ${showPercent("en", turnover)} of turnover`,
  lorenzPoint: (clients, turnover) =>
    `Smallest ${showPercent("en", clients, 0)} of clients: ${showPercent("en", turnover)} of turnover`,
  whalePoint: (clients, profit) => `${showCount("en", clients)} most profitable: profit ${profit}`,
  scatterPoint: (name, loyalty, quadrant) => `${name}: loyalty ${loyalty}, quadrant ${quadrant}`,
  quadrant: "Quadrant",
  copyPicture: "Copy the picture",
  savePicture: "Save the picture",
  pictureCopied: "The picture was copied.",
  pictureSaved: "The picture is among your downloads.",
  pictureSavedInstead: "Excel did not let the picture be copied, so it is among your downloads.",
  numbers: (curve) => `${curve}: in numbers`,
  profit: "Profit: who brings, who takes",
  profitNote: "Profit is added up from the most profitable client to the one that loses most.",
  whale: "Whale curve",
  clientsFromBest: "Clients, most profitable first",
  profitSoFar: "Profit added up",
  bestClients: "Most profitable clients",
  inUnit: (title, unit) => (unit === "" ? title : `${title}, ${unit}`),
  firstClients: (clients, share) => `${showCount("en", clients)} (${showPercent("en", share, 0)})`,
  whaleSummary: (best, peak, losing, loss, total) =>
    best === 0
      ? `Nobody brings profit. ${count("en", losing, "client")} at a loss, ${loss} in all.`
      : `The first ${count("en", best, "client")} bring ${peak}: the curve rises no higher. ${count("en", losing, "client")} at a loss take ${loss}; ${total} is left.`,
  whaleNoLoss: (total) => `No client is at a loss; the profit of all together is ${total}.`,
};

export function curveTexts(language: Language): CurveTexts {
  return language === "ru" ? ru : en;
}

/** What the whale curve shows, in a sentence; `show` writes an amount in the unit of its place. */
export function describeWhale(
  language: Language,
  {
    total,
    peak,
    losing,
  }: {
    readonly total: number;
    readonly peak: { readonly clients: number; readonly profit: number };
    readonly losing: { readonly clients: number; readonly loss: number };
  },
  show: (amount: number) => string
): string {
  const texts = curveTexts(language);
  if (losing.clients === 0) return texts.whaleNoLoss(show(total));
  const loss = show(Math.abs(losing.loss));
  return texts.whaleSummary(peak.clients, show(peak.profit), losing.clients, loss, show(total));
}
