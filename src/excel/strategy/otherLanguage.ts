import { LIFE_STATES } from "../../core/strategy/life";
import { CLASSES, QUADRANTS, type Quadrant } from "../../core/classes/classification";
import { joinLabels, splitLabels } from "../../core/strategy/labels";
import { LISTS, type ListName } from "../../core/strategy/layout";
import type { Figure } from "../../core/strategy/points";
import type { Language } from "../../strings/language";
import { sheetTexts } from "../../strings/sheet";
import { journalTexts } from "../../strings/strategy/journalTexts";
import { showDay } from "../../strings/strategy/parts";
import { strategyTexts, writeListWord } from "../../strings/strategy/texts";
import { playbook } from "../../strings/playbook";

/*
 * Words of ours that stand in a workbook, in the other language. Only a text that is ours letter for letter is turned;
 * what a person has written otherwise stays, so that turning back gives every cell as it was.
 */

/** From one language into another. */
export type Turn = { readonly from: Language; readonly to: Language };

/** A word chosen from a list of ours; undefined: it is none. */
export function turnListWord(
  { from, to }: Turn,
  list: ListName,
  word: unknown
): string | undefined {
  const code = LISTS[list].find((one) => writeListWord(from, list, one) === word);
  return code && writeListWord(to, list, code);
}

/** What a figure of the head says in a word of ours; undefined: a name or a figure of the data. */
export function turnHeadWord(
  { from, to }: Turn,
  figure: Figure,
  text: unknown
): string | undefined {
  if (typeof text !== "string" || text === "") return undefined;
  const [old, next] = [strategyTexts(from), strategyTexts(to)];
  if (figure === "state") {
    const state = LIFE_STATES.find((one) => old.states[one] === text);
    return state && next.states[state];
  }
  if (figure === "class") {
    const name = CLASSES.find((one) => sheetTexts(from).classes[one] === text);
    return name && sheetTexts(to).classes[name];
  }
  const labels = splitLabels(text);
  if (!labels.includes(old.notKnown) || joinLabels(labels) !== text) return undefined;
  return joinLabels(labels.map((label) => (label === old.notKnown ? next.notKnown : label)));
}

/** The task and the goals of a quadrant in one text. */
export function describeTask(language: Language, quadrant: Quadrant | null): string {
  const texts = strategyTexts(language);
  if (quadrant === null) return texts.noQuadrant;
  const { task, goals } = playbook(language)[quadrant];
  return texts.quadrantTask(quadrant, task, goals.join(" "));
}

/** The same of a quadrant's task as the check-list shows it; undefined: it is no such text. */
export function turnTask({ from, to }: Turn, text: unknown): string | undefined {
  const quadrant = [...QUADRANTS, null].find((one) => describeTask(from, one) === text);
  return quadrant === undefined ? undefined : describeTask(to, quadrant);
}

/** The head's line of what changed since a review, or the note of a short form; undefined: neither. */
export function turnCaption(
  { from, to }: Turn,
  text: unknown,
  review: number | null
): string | undefined {
  if (text === strategyTexts(from).shortForm) return strategyTexts(to).shortForm;
  if (review === null || typeof text !== "string") return undefined;
  const say = (language: Language, answers: number): string =>
    journalTexts(language).sinceReview(showDay(language, review), answers);
  // The number stands last, with blanks between its thousands.
  const digits = /(\d[\d\s,]*)$/.exec(text)?.[1]?.replace(/\D/g, "") ?? "0";
  const answers = [Number(digits), 0].find((one) => say(from, one) === text);
  return answers === undefined ? undefined : say(to, answers);
}
