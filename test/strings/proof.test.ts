import { readFileSync } from "node:fs";
import { LANGUAGES } from "../../src/strings/language";
import { listTexts, pageOf, renderProof } from "./proof";

it.each(LANGUAGES)("%s.md has the texts as they are now: `npm run texts` writes it", (language) => {
  expect(readFileSync(pageOf(language), "utf8")).toBe(renderProof(language));
});

it("lists texts with what is put into them", () => {
  expect(listTexts("ru")).toContainEqual({
    file: "plans",
    key: "ru.sheets",
    text: "Листы стратегии ({sheets})",
  });
  const mixed = listTexts("en").filter(({ text }) => /[А-Яа-яЁё]/.test(text));
  expect(mixed.map(({ key }) => key)).toEqual(["en.language"]);
});
