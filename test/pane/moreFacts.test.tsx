import { describeMoreFacts } from "../../src/pane/result/moreFacts";
import { USUAL_SETTINGS } from "../../src/pane/state/state";
import { whyTexts } from "../../src/strings/why";
import { amountsSheet, classify } from "../core/sheet";

const SETTINGS = {
  ...USUAL_SETTINGS,
  display: { ...USUAL_SETTINGS.display, alive: true },
};

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
      const facts = describeMoreFacts(language, classification, one, SETTINGS);
      expect(facts).toContainEqual({ name: texts.alive, value: texts.aliveDoubts[code] });
    }
  }
});

test("without dates or periods that is what is said", () => {
  const classification = classify(amountsSheet([850, 50]));
  const [one] = classification.clients;
  const texts = whyTexts("ru");
  expect(one && describeMoreFacts("ru", classification, one, SETTINGS)).toContainEqual({
    name: texts.alive,
    value: texts.unknown,
  });
});

test("evenness is told by the limits that were set", () => {
  const classification = classify([
    ["Client", "2025-01", "2025-02", "2025-03"],
    ["C1", 70, 100, 130],
  ]);
  const [one] = classification.clients;
  const texts = whyTexts("ru");
  const told = (x: number, y: number): unknown =>
    one &&
    describeMoreFacts("ru", classification, one, {
      display: { ...SETTINGS.display, xyz: true },
      numbers: { ...SETTINGS.numbers, xyz: { x, y } },
    }).find(({ name }) => name === texts.xyz)?.value;
  const variation = Math.sqrt(0.06);
  expect(told(0.1, 0.25)).toBe(texts.evenness("Y", variation));
  expect(told(0.3, 0.4)).toBe(texts.evenness("X", variation));
  expect(told(0.1, 0.2)).toBe(texts.evenness("Z", variation));
});
