import { readColor } from "../model/color";
import type { ConditionalLook } from "../model/parts";
import type { Border, BorderSide } from "../model/style";
import { type ApiHost, ApiCollection, ApiObject } from "./object";
import { ApiError } from "../model/apiError";
import { readText, readWord } from "./arguments";

/** Where a rule's look is kept. */
export type LookHolder = {
  readonly read: () => ConditionalLook;
  readonly change: (change: (look: ConditionalLook) => ConditionalLook) => void;
};

abstract class LookPart extends ApiObject {
  constructor(
    host: ApiHost,
    protected readonly holder: LookHolder
  ) {
    super(host);
  }
  protected get look(): ConditionalLook {
    return this.holder.read();
  }
}

/** Excel.ConditionalRangeFormat: the look a rule gives to cells it fits; fields it leaves alone are null or "". */
export class ConditionalRangeFormatApi extends LookPart {
  get NumberFormat(): string | null {
    return this.look.numberFormat ?? null;
  }
  set NumberFormat(format: unknown) {
    const text = format === null ? undefined : readText(format);
    this.holder.change(({ numberFormat: _, ...rest }) =>
      text === undefined ? rest : { ...rest, numberFormat: text }
    );
  }
  get Font(): ConditionalRangeFontApi {
    return new ConditionalRangeFontApi(this.host, this.holder);
  }
  get Fill(): ConditionalRangeFillApi {
    return new ConditionalRangeFillApi(this.host, this.holder);
  }
  get Borders(): ConditionalRangeBorderCollectionApi {
    return new ConditionalRangeBorderCollectionApi(this.host, this.holder);
  }
  ClearFormat(): void {
    this.holder.change(() => ({}));
  }
}

const UNDERLINES = ["None", "Single", "Double"] as const;

/** Excel.ConditionalRangeFont. */
export class ConditionalRangeFontApi extends LookPart {
  get Bold(): boolean | null {
    return this.look.font?.bold ?? null;
  }
  set Bold(bold: unknown) {
    this.setFont({ bold: bold === true });
  }
  get Italic(): boolean | null {
    return this.look.font?.italic ?? null;
  }
  set Italic(italic: unknown) {
    this.setFont({ italic: italic === true });
  }
  get Strikethrough(): boolean | null {
    return this.look.font?.strikethrough ?? null;
  }
  set Strikethrough(strikethrough: unknown) {
    this.setFont({ strikethrough: strikethrough === true });
  }
  get Color(): string {
    return this.look.font?.color ?? "";
  }
  set Color(color: unknown) {
    this.setFont({ color: readColor(color) });
  }
  get Underline(): string {
    return this.look.font?.underline ?? "None";
  }
  set Underline(underline: unknown) {
    const kind = readWord(underline, UNDERLINES);
    this.setFont({ underline: kind === "None" ? undefined : kind });
  }
  Clear(): void {
    this.holder.change(({ font: _, ...rest }) => rest);
  }

  private setFont(font: NonNullable<ConditionalLook["font"]>): void {
    this.holder.change((look) => ({ ...look, font: { ...look.font, ...font } }));
  }
}

/** Excel.ConditionalRangeFill. */
export class ConditionalRangeFillApi extends LookPart {
  get Color(): string {
    return this.look.fill?.color ?? "";
  }
  set Color(color: unknown) {
    const fill = { color: readColor(color) };
    this.holder.change((look) => ({ ...look, fill }));
  }
  Clear(): void {
    this.holder.change(({ fill: _, ...rest }) => rest);
  }
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

/** Excel.ConditionalRangeBorderCollection: the four sides of a cell. */
export class ConditionalRangeBorderCollectionApi extends ApiCollection<ConditionalRangeBorderApi> {
  constructor(
    host: ApiHost,
    private readonly holder: LookHolder
  ) {
    super(host);
  }
  override items(): readonly ConditionalRangeBorderApi[] {
    return SIDES.map((side) => new ConditionalRangeBorderApi(this.host, this.holder, side));
  }
  get Count(): number {
    return SIDES.length;
  }
  get Top(): ConditionalRangeBorderApi {
    return this.GetItem("EdgeTop");
  }
  get Bottom(): ConditionalRangeBorderApi {
    return this.GetItem("EdgeBottom");
  }
  get Left(): ConditionalRangeBorderApi {
    return this.GetItem("EdgeLeft");
  }
  get Right(): ConditionalRangeBorderApi {
    return this.GetItem("EdgeRight");
  }
  GetItem(side: unknown): ConditionalRangeBorderApi {
    return new ConditionalRangeBorderApi(this.host, this.holder, readWord(side, SIDES));
  }
  GetItemAt(index: number): ConditionalRangeBorderApi {
    const item = this.items()[index];
    if (!item) throw new ApiError("InvalidArgument", `There is no border ${index}.`);
    return item;
  }
}

/** Excel.ConditionalRangeBorder: one side; conditional borders are always thin. */
export class ConditionalRangeBorderApi extends LookPart {
  constructor(
    host: ApiHost,
    holder: LookHolder,
    private readonly side: BorderSide
  ) {
    super(host, holder);
  }
  override get identity(): string {
    return this.side;
  }
  get SideIndex(): string {
    return this.side;
  }
  get Style(): string {
    return this.look.borders?.[this.side]?.line ?? "None";
  }
  set Style(style: unknown) {
    const line = readWord(style, LINES);
    this.holder.change((look) => {
      const { [this.side]: old, ...others } = look.borders ?? {};
      if (line === "None") return { ...look, borders: others };
      return { ...look, borders: { ...others, [this.side]: { ...thin(old), line } } };
    });
  }
  get Color(): string {
    return this.look.borders?.[this.side]?.color ?? "";
  }
  set Color(color: unknown) {
    const border = { ...thin(this.look.borders?.[this.side]), color: readColor(color) };
    this.holder.change((look) => ({ ...look, borders: { ...look.borders, [this.side]: border } }));
  }
}

function thin(old: Border | undefined): Border {
  return old ?? { line: "Continuous", weight: "Thin" };
}
