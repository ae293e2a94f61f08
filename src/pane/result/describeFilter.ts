import { fromMinor } from "../../core/reading/values/decimal";
import { chartTexts } from "../../strings/charts";
import { clientListTexts } from "../../strings/clientList";
import type { Language } from "../../strings/language";
import { movementTexts } from "../../strings/movement";
import { playbook } from "../../strings/playbook";
import type { ClientFilter } from "../state/viewing";

/** Whose list it is: `Класс A`, `Территория: Юг`. */
export function describeFilter(language: Language, filter: ClientFilter, scale: number): string {
  const texts = clientListTexts(language);
  switch (filter.of) {
    case "all":
    case "key":
    case "losing":
      return texts[filter.of];
    case "class":
      return texts.ofClass(filter.class);
    case "quadrant": {
      const { quadrant } = filter;
      return texts.ofQuadrant(quadrant, quadrant ? playbook(language)[quadrant].name : "");
    }
    case "territory":
      return texts.ofTerritory(filter.name);
    case "agent":
      return texts.ofAgent(filter.name);
    case "moved":
      return movementTexts(language).kinds[filter.kind];
    case "passed": {
      const { passed, standing } = movementTexts(language);
      return passed(standing(filter.from), standing(filter.to));
    }
    case "turnover": {
      const { bin } = chartTexts(language);
      return texts.ofTurnover(bin(fromMinor(filter.from, scale), fromMinor(filter.to, scale)));
    }
  }
}
