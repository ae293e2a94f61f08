import type { Language } from "./language";

/** The words of what the pane says of the reading, and of what can be done about its findings. */
const ru = {
  reading: "Как прочитано",
  treatmentOf: (finding: string) => `Что делать: ${finding}`,
  sameClient: (into: string) => `Это один клиент: «${into}»`,
  merged: "Объединены вручную",
  mergedPair: (name: string, into: string) => `«${name}» считается клиентом «${into}»`,
  split: "Разделить",
  splitPair: (name: string, into: string) => `Разделить: «${name}» и «${into}»`,
};

type DoctorTexts = typeof ru;

const en: DoctorTexts = {
  reading: "How it was read",
  treatmentOf: (finding) => `What to do: ${finding}`,
  sameClient: (into) => `They are one client: "${into}"`,
  merged: "Put together by hand",
  mergedPair: (name, into) => `"${name}" counts as the client "${into}"`,
  split: "Part them",
  splitPair: (name, into) => `Part "${name}" and "${into}"`,
};

export function doctorTexts(language: Language): DoctorTexts {
  return language === "ru" ? ru : en;
}
