import { holdsCell } from "../area";
import { Reader } from "../calc/reader";
import type { ConditionalFormat, ConditionalLook } from "../parts";
import type { Sheet } from "../sheet";
import type { Style } from "../style";
import type { Change, Workbook } from "../workbook";
import { judgeBy, type Judge } from "./judge";
import { RuleCells } from "./ruleCells";
import type { ShownBar, ShownIcon } from "./scales";

/** What conditional formats draw in a cell beside its look. */
export type ShownMarks = { readonly bar?: ShownBar; readonly icon?: ShownIcon };

type Shown = { readonly style: Style; readonly marks: ShownMarks };
type ReadyRule = { readonly format: ConditionalFormat; readonly judge: Judge };

const NO_MARKS: ShownMarks = Object.freeze({});

/**
 * How a cell looks: its own style, with the formatting of matching conditional formats on top (the first applied wins).
 * A matching rule with `stopIfTrue` ends the search. The result is cached until the workbook changes.
 */
export function shownLook(workbook: Workbook, sheet: Sheet, row: number, column: number): Style {
  if (sheet.conditionalFormats.length === 0) return workbook.styles.get(sheet.styleAt(row, column));
  return looksOf(workbook).shown(sheet, row, column).style;
}

/** The bar and the icon that conditional formats draw in a cell. */
export function shownMarks(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number
): ShownMarks {
  if (sheet.conditionalFormats.length === 0) return NO_MARKS;
  return looksOf(workbook).shown(sheet, row, column).marks;
}

const known = new WeakMap<Workbook, Looks>();

function looksOf(workbook: Workbook): Looks {
  let looks = known.get(workbook);
  if (!looks) known.set(workbook, (looks = new Looks(workbook)));
  return looks;
}

/** The looks of a workbook's cells, computed when asked for. */
class Looks {
  private readonly reader: Reader;
  private readonly rules = new Map<Sheet, readonly ReadyRule[]>();
  private readonly cells = new Map<Sheet, Map<string, Shown>>();

  constructor(private readonly workbook: Workbook) {
    this.reader = new Reader(workbook);
    workbook.listen((change) => this.follow(change));
  }

  shown(sheet: Sheet, row: number, column: number): Shown {
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Map()));
    const key = `${row},${column}`;
    let shown = cells.get(key);
    if (!shown) cells.set(key, (shown = this.compute(sheet, row, column)));
    return shown;
  }

  private follow(change: Change): void {
    // Where a person looks and what is selected changes no look.
    if (/^(?:selection|sheetActivated|sheetDeactivated)$/.test(change.kind)) return;
    this.reader.forget();
    this.rules.clear();
    this.cells.clear();
  }

  private compute(sheet: Sheet, row: number, column: number): Shown {
    const cell = { row, column, value: sheet.valueAt(row, column) };
    const looks: ConditionalLook[] = [];
    let marks = NO_MARKS;
    for (const { format, judge } of this.rulesOf(sheet)) {
      if (!format.areas.some((area) => holdsCell(area, row, column))) continue;
      const verdict = judge(cell);
      if (!verdict) continue;
      if (verdict.look) looks.push(verdict.look);
      if (verdict.bar && !marks.bar) marks = { ...marks, bar: verdict.bar };
      if (verdict.icon && !marks.icon) marks = { ...marks, icon: verdict.icon };
      if (format.stopIfTrue) break;
    }
    const own = this.workbook.styles.get(sheet.styleAt(row, column));
    return { style: looks.reduceRight(layOver, own), marks };
  }

  private rulesOf(sheet: Sheet): readonly ReadyRule[] {
    let rules = this.rules.get(sheet);
    if (!rules) {
      rules = [...sheet.conditionalFormats]
        .sort((a, b) => a.priority - b.priority)
        .map((format) => ({ format, judge: this.makeJudge(sheet, format) }));
      this.rules.set(sheet, rules);
    }
    return rules;
  }

  /** A rule is made ready at its first cell: many rules of a sheet are never on the screen. */
  private makeJudge(sheet: Sheet, format: ConditionalFormat): Judge {
    let judge: Judge | undefined;
    return (cell) => {
      judge ??= judgeBy(format.rule, new RuleCells(this.reader, sheet, format));
      return judge(cell);
    };
  }
}

/** A look's own fields over a style's; a fill replaces the whole fill. */
function layOver(style: Style, look: ConditionalLook): Style {
  return {
    ...style,
    ...(look.numberFormat !== undefined && { numberFormat: look.numberFormat }),
    ...(look.font && { font: { ...style.font, ...look.font } }),
    ...(look.fill && { fill: look.fill }),
    ...(look.borders && { borders: { ...style.borders, ...look.borders } }),
  };
}
