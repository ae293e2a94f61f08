import { compareValues, isError, toText } from "../calc/value";
import type { CellValue } from "../cell";
import type { ConditionalLook, ConditionalRule } from "../parts";
import { testPreset } from "./presets";
import type { RuleCells, RuledCell } from "./ruleCells";
import { scaleBars, scaleColors, scaleIcons, type ShownBar, type ShownIcon } from "./scales";

/** What a rule gives a cell that it fits. */
export type Verdict = {
  readonly look?: ConditionalLook;
  readonly bar?: ShownBar;
  readonly icon?: ShownIcon;
};
/** Judges one cell; undefined: the rule does not fit it. */
export type Judge = (cell: RuledCell) => Verdict | undefined;

type Rule<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

/**
 * A rule made ready for its cells. What needs all of them (averages, ranks, scales) is computed at the first cell. Rules
 * that are not understood, and formulas that cannot be computed, fit no cell.
 */
export function judgeBy(rule: ConditionalRule, cells: RuleCells): Judge {
  switch (rule.type) {
    case "Custom":
      return byTest(rule.look, (cell) => isTrue(cells.evaluate(rule.formula, cell)));
    case "CellValue":
      return byTest(rule.look, (cell) => fitsValue(rule, cells, cell));
    case "ContainsText":
      return byTest(rule.look, (cell) => fitsText(rule, cells, cell));
    case "TopBottom":
      return byTest(rule.look, testRank(rule, cells));
    case "PresetCriteria":
      return byTest(rule.look, testPreset(rule.criterion, cells));
    case "ColorScale": {
      const colorOf = scaleColors(rule, cells);
      return ofNumber((value) => {
        const color = colorOf(value);
        return color === undefined ? undefined : { look: { fill: { color } } };
      });
    }
    case "DataBar": {
      const barOf = scaleBars(rule, cells);
      return ofNumber((value) => ({ bar: barOf(value) }));
    }
    case "IconSet": {
      const iconOf = scaleIcons(rule, cells);
      return ofNumber((value) => ({ icon: iconOf(value) }));
    }
    case "Unknown":
      return () => undefined;
  }
}

function byTest(look: ConditionalLook, fits: (cell: RuledCell) => boolean): Judge {
  const verdict = { look };
  return (cell) => (fits(cell) ? verdict : undefined);
}

function ofNumber(judge: (value: number) => Verdict | undefined): Judge {
  return ({ value }) => (typeof value === "number" ? judge(value) : undefined);
}

/** Numbers other than 0 count as true, texts and errors never. */
function isTrue(value: CellValue | undefined): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** An empty cell counts as 0 or "", as in a formula. */
function fitsValue(rule: Rule<"CellValue">, cells: RuleCells, cell: RuledCell): boolean {
  const { value } = cell;
  const first = cells.evaluate(rule.formula1, cell);
  if (first === undefined || isError(value) || isError(first)) return false;
  const order = compareValues(value, first);
  switch (rule.operator) {
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "LessThan":
      return order < 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    case "LessThanOrEqual":
      return order <= 0;
    case "Between":
    case "NotBetween": {
      const second = cells.evaluate(rule.formula2 ?? "", cell);
      if (second === undefined || isError(second)) return false;
      const other = compareValues(value, second);
      // The ends may stand in any order.
      const isWithin = (order >= 0 && other <= 0) || (order <= 0 && other >= 0);
      return isWithin === (rule.operator === "Between");
    }
    default:
      return false;
  }
}

function fitsText(rule: Rule<"ContainsText">, cells: RuleCells, cell: RuledCell): boolean {
  const asked = rule.text.startsWith("=") ? cells.evaluate(rule.text, cell) : rule.text;
  if (asked === undefined || isError(asked) || isError(cell.value)) return false;
  const wanted = toText(asked).toLowerCase();
  const text = toText(cell.value).toLowerCase();
  switch (rule.operator) {
    case "Contains":
      return wanted !== "" && text.includes(wanted);
    case "NotContains":
      return !text.includes(wanted);
    case "BeginsWith":
      return wanted !== "" && text.startsWith(wanted);
    case "EndsWith":
      return wanted !== "" && text.endsWith(wanted);
    default:
      return false;
  }
}

/** The first or last so many numbers, equal ones to the last included; of a percentage at least one. */
function testRank(rule: Rule<"TopBottom">, cells: RuleCells): (cell: RuledCell) => boolean {
  const { numbers } = cells;
  const isTop = rule.kind.startsWith("Top");
  const isPercent = rule.kind.endsWith("Percent");
  const wanted = isPercent ? Math.floor((numbers.length * rule.rank) / 100) : rule.rank;
  const count = Math.min(numbers.length, Math.max(1, wanted));
  const border = isTop ? numbers[numbers.length - count] : numbers[count - 1];
  return ({ value }) =>
    typeof value === "number" &&
    border !== undefined &&
    (isTop ? value >= border : value <= border);
}
