import { holdsArea, intersectAreas, type Area } from "../area";
import { areasMeet, meetAreas, subtractAreas } from "../areas";
import type { ConditionalFormat, Hyperlink, Validation } from "../parts";
import type { Facet, Sheet } from "../sheet";
import { placeRule } from "./rulePlaces";
import { newRuleId } from "./rules";

/** An area of a sheet. */
export type Place = { readonly sheet: Sheet; readonly area: Area };

type Rule = ConditionalFormat | Validation;

/** What lies on cells beside their contents and formats, taken from one area to be put elsewhere. */
export type CopiedParts = {
  readonly from: Place;
  readonly rules: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly merges: readonly Area[];
  readonly links: readonly Hyperlink[];
};

/** Which parts a paste brings along. */
export type PartKinds = {
  readonly rules: boolean;
  readonly merges: boolean;
  readonly validations: boolean;
  readonly links: boolean;
};

/** The rules, validations, merges and hyperlinks of an area, apart from what becomes of the area itself. */
export function readParts(from: Place, kinds: PartKinds): CopiedParts {
  const { sheet, area } = from;
  const inArea = <T extends Rule>(rules: readonly T[]): T[] =>
    rules
      .filter((rule) => areasMeet(rule.areas, [area]))
      .map((rule) => {
        const copy = structuredClone(rule);
        placeRule(copy, meetAreas(rule.areas, [area]));
        return copy;
      });
  return {
    from,
    rules: kinds.rules ? inArea(sheet.conditionalFormats) : [],
    validations: kinds.validations ? inArea(sheet.validations) : [],
    merges: kinds.merges ? sheet.merges.filter((merge) => holdsArea(area, merge)) : [],
    links: kinds.links ? sheet.hyperlinks.filter((link) => holdsArea(area, link.area)) : [],
  };
}

/** Takes from an area what a paste of these kinds replaces there. */
export function clearParts({ sheet, area }: Place, kinds: PartKinds): void {
  if (kinds.rules && cutRules(sheet.conditionalFormats, area)) mark(sheet, "conditionalFormats");
  if (kinds.validations && cutRules(sheet.validations, area)) mark(sheet, "validations");
  if (kinds.merges && areasMeet(sheet.merges, [area])) {
    sheet.merges = sheet.merges.filter((merge) => !intersectAreas(merge, area));
    mark(sheet, "merges");
  }
  const links = sheet.hyperlinks.filter((link) => !holdsArea(area, link.area));
  if (kinds.links && links.length < sheet.hyperlinks.length) {
    sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...links);
    mark(sheet, "hyperlinks");
  }
}

/** Where an area of the source lies in a target; a paste that transposes turns it over. */
export type Turn = (area: Area) => Area;

/**
 * Puts copied parts where `turn` says, on the target's sheet. A rule that still stands on the same sheet gets the cells
 * besides its own, as Excel keeps one rule for cells that were copied (assumed); elsewhere it comes as a rule of its own.
 */
export function putParts(sheet: Sheet, parts: CopiedParts, turn: Turn): void {
  for (const rule of parts.rules) {
    if (rule.rule.type === "Unknown") continue;
    putRule(sheet.conditionalFormats, rule, turn, () => ({
      id: newRuleId(sheet),
      priority: sheet.conditionalFormats.length,
    }));
    mark(sheet, "conditionalFormats");
  }
  for (const validation of parts.validations) {
    putRule(sheet.validations, validation, turn, () => ({}));
    mark(sheet, "validations");
  }
  if (parts.merges.length > 0) {
    sheet.merges = [...sheet.merges, ...parts.merges.map(turn)];
    mark(sheet, "merges");
  }
  if (parts.links.length > 0) {
    for (const link of parts.links) {
      sheet.hyperlinks.push({ ...link, area: turn(link.area), source: undefined });
    }
    mark(sheet, "hyperlinks");
  }
}

function putRule<T extends Rule>(
  rules: T[],
  copied: T,
  turn: Turn,
  identify: () => Partial<T>
): void {
  const areas = copied.areas.map(turn);
  const made = { ...structuredClone(copied), ...identify() };
  placeRule(made, areas);
  const known = rules.find((rule) => isSameRule(rule, made));
  if (known) placeRule(known, [...known.areas, ...areas]);
  else rules.push(made);
}

/** Do both say the same about their cells, whichever cells these are? */
function isSameRule(a: Rule, b: Rule): boolean {
  const alike = structuredClone(a);
  placeRule(alike, b.areas);
  const text = (rule: Rule): string => {
    const { areas: _areas, source: _source, ...terms } = rule;
    return JSON.stringify({ ...terms, id: "", priority: 0 });
  };
  return a.areas.length > 0 && text(alike) === text(b);
}

/** Takes an area away from rules; a rule that is left without cells goes. Says whether any did. */
export function cutRules(rules: Rule[], area: Area): boolean {
  let isCut = false;
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const rule = rules[index];
    if (!rule || !areasMeet(rule.areas, [area])) continue;
    isCut = true;
    const left = subtractAreas(rule.areas, [area]);
    if (left.length === 0) rules.splice(index, 1);
    else placeRule(rule, left);
  }
  return isCut;
}

function mark(sheet: Sheet, facet: Facet): void {
  sheet.touched.add(facet);
}
