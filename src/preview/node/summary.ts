import { commandLineTexts } from "../../strings/commandLine";
import type { Language } from "../../strings/language";
import { showMoney, showPercent } from "../../strings/numbers";
import { sheetTexts } from "../../strings/sheet";
import type { ClassifiedFile } from "./classifyFile";

/** The result in words, for a terminal: what was read, the reconciliation, the classes, what to look at. */
export function summarize(done: ClassifiedFile, language: Language): string {
  const { json, reading, classification } = done;
  const texts = commandLineTexts(language);
  const money = (minor: number): string => showMoney(language, minor, reading.scale);
  const { input } = json;
  const { reconciliation } = reading;
  const classLines = classification.classNames.map((name) => {
    const { clients, turnover } = classification.classes[name];
    const isOfPositive = name !== "0/returns" && reconciliation.positive > 0;
    return texts.classLine({
      name: sheetTexts(language).classes[name],
      clients,
      money: money(turnover),
      share: isOfPositive ? showPercent(language, turnover / reconciliation.positive) : undefined,
    });
  });
  const place = `${input.file}, ${input.sheet}!${input.range}`;
  return [
    texts.read(place, input.rows, classification.clients.length),
    texts.reconciliation({
      sheetTotal: money(reconciliation.sheetTotal),
      positive: money(reconciliation.positive),
      returns: money(reconciliation.returns),
      leftOut: money(reconciliation.leftOut),
    }),
    ...classLines,
    texts.pair(classification.pair),
    ...classification.warnings.map(texts.warning),
    ...(json.problems.length > 0 ? [texts.problems] : []),
    ...json.problems.map(({ address, text }) => `  ${address}: ${text}`),
  ].join("\n");
}
