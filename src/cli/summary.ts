import { describeComparison } from "../strings/comparison";
import type { MovementJson } from "../core/report/movementJson";
import { commandLineTexts } from "../strings/commandLine";
import type { Language } from "../strings/language";
import { showCount, showMoney, showPercent } from "../strings/numbers";
import { resultTexts } from "../strings/result";
import { describeReading } from "../strings/reading";
import { sheetTexts } from "../strings/sheet";
import { showSnapshotDay } from "../strings/movement";
import type { ClassifiedFile } from "./classifyFile";

/** The result in words, for a terminal: what was read, the reconciliation, the classes, what to look at. */
export function summarize(done: ClassifiedFile, language: Language): string {
  const { json, reading, classification } = done;
  const texts = commandLineTexts(language);
  const { input, movement } = json;
  const { reconciliation } = reading;
  const classLines = classification.classNames.map((name) => {
    const { clients, turnover } = classification.classes[name];
    const isOfPositive = name !== "0/returns" && reconciliation.positive > 0;
    return texts.classLine({
      name: sheetTexts(language).classes[name],
      clients,
      money: showMoney(language, turnover, reading.scale),
      share: isOfPositive ? showPercent(language, turnover / reconciliation.positive) : undefined,
    });
  });
  const moves = movement ? describeMoves(movement, language) : [];
  return [
    `${input.file}, ${input.sheet}!${input.range}`,
    ...describeReading(language, reading),
    ...classLines,
    texts.pair(classification.pair),
    ...classification.warnings.map(resultTexts(language).warning),
    ...describeAlive(done, language),
    ...moves,
    ...(json.problems.length > 0 ? [texts.findings] : []),
    ...json.problems.map(({ address, text }) => `  ${address}: ${text}`),
  ].join("\n");
}

/** Who moved, in lines: the numbers, what has to be known of them, the alerts, renamed clients. */
export function describeMoves(movement: MovementJson, language: Language): string[] {
  const texts = commandLineTexts(language);
  const { since, kinds, alerts, renamed, renameOffers, classes = [] } = movement;
  const money = (amount: number): string => showCount(language, Math.round(amount));
  return [
    texts.moved(showSnapshotDay(language, since), {
      new: kinds.new.clients,
      lost: kinds.lost.clients,
      up: kinds.up.clients,
      down: kinds.down.clients,
    }),
    ...describeComparison(language, movement),
    ...classes.map(({ class: name, before, after }) =>
      texts.classMoved(sheetTexts(language).classes[name], [
        [before.clients, money(before.turnover)],
        [after.clients, money(after.turnover)],
      ])
    ),
    ...alerts.map(({ code, client }) => texts[code](client)),
    ...renamed.map(({ before, after }) => texts.renamed(before, after)),
    ...renameOffers.map((offer) => texts.mayBeRenamed(offer)),
  ];
}

/** What became of the model of who still buys, where it was to be fitted. */
function describeAlive({ json }: ClassifiedFile, language: Language): string[] {
  const texts = commandLineTexts(language);
  const { aliveModel, aliveUnit, aliveDoubt } = json.summary;
  if (aliveDoubt) return [texts.aliveDoubt(aliveDoubt)];
  return aliveModel && aliveUnit ? [texts.aliveFitted(aliveModel, aliveUnit)] : [];
}
