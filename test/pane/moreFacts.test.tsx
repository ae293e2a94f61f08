import { tellMoreFacts } from "../../src/pane/result/moreFacts";
import { whyTexts } from "../../src/strings/why";
import { amountsSheet, classify } from "../core/sheet";

const HABITS = { snapshots: false, rfm: false, xyz: false, alive: true } as const;

/** Forty clients, and what each bought in six months. */
function sheetOf(bought: (client: number, month: number) => number): (string | number)[][] {
  const months = Array.from({ length: 6 }, (_, month) => `2025-0${month + 1}`);
  return [
    ["Client", ...months],
    ...Array.from({ length: 40 }, (_, client) => [
      `C${client}`,
      ...months.map((_, month) => bought(client, month)),
    ]),
  ];
}

test.each([
  ["noLeavers", sheetOf((client) => 100 + client)],
  ["tooFewRepeaters", sheetOf((client, month) => (month === client % 6 ? 100 + client : 0))],
] as const)("in both languages: why nothing is said of who still buys (%s)", (code, sheet) => {
  const classification = classify(sheet);
  for (const language of ["ru", "en"] as const) {
    for (const one of classification.clients) {
      const texts = whyTexts(language);
      const facts = tellMoreFacts(language, classification, one, HABITS);
      expect(facts).toContainEqual({ name: texts.alive, value: texts.aliveDoubts[code] });
    }
  }
});

test("without dates or periods that is what is said", () => {
  const classification = classify(amountsSheet([850, 50]));
  const [one] = classification.clients;
  const texts = whyTexts("ru");
  expect(one && tellMoreFacts("ru", classification, one, HABITS)).toContainEqual({
    name: texts.alive,
    value: texts.unknown,
  });
});
