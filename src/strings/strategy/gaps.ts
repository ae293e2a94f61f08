import type { Gap } from "../../core/strategy/completeness";
import type { Language } from "../language";
import { strategyTexts } from "./texts";

const ru = {
  noted: (label: string) => `${label} (записано, но не засчитано)`,
  row: (table: string, columns: string) => `строка «${table}», где есть: ${columns}`,
  decider: "человек с ролью «решает»",
  supporter: "человек с позицией «за нас»",
  visit: "визит с датой впереди, не дальше двух лет",
  step: "визит, момент или решение с датой впереди, не дальше двух лет",
};
const en: typeof ru = {
  noted: (label) => `${label} (noted, not counted)`,
  row: (table, columns) => `a row of “${table}” with: ${columns}`,
  decider: "a person who decides",
  supporter: "a person who is for us",
  visit: "a visit with a date ahead, within two years",
  step: "a visit, a moment or a decision with a date ahead, within two years",
};

/** What a point waits for, by the names of its fields: `нужно: потенциал в год, наша доля`. */
export function describeGaps(language: Language, gaps: readonly Gap[]): string {
  const words = language === "ru" ? ru : en;
  const { fields, columns, tables } = strategyTexts(language);
  const needs = gaps.map((gap) => {
    switch (gap.kind) {
      case "field": {
        const { label } = fields[gap.code];
        return gap.isNoted ? words.noted(label) : label;
      }
      case "rows":
        return words.row(
          tables[gap.table],
          gap.columns.map((column) => columns[column].label).join(", ")
        );
      default:
        return words[gap.kind];
    }
  });
  return needs.length > 0 ? `${language === "ru" ? "Нужно" : "Needed"}: ${needs.join("; ")}` : "";
}
