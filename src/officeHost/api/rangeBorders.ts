import type { Area } from "../model/area";
import {
  BORDER_INDEXES,
  borderOf,
  changeBorder,
  type BorderChange,
  type BorderIndex,
} from "../model/edit/borders";
import type { Sheet } from "../model/sheet";
import type { Border } from "../model/style";
import { type ApiHost, ApiCollection, ApiObject } from "./object";
import { ApiError, notImitated } from "../model/apiError";

/** Excel.RangeBorderCollection: the eight lines of every area. */
export class RangeBorderCollectionApi extends ApiCollection<RangeBorderApi> {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly areas: readonly Area[]
  ) {
    super(host);
  }

  override items(): readonly RangeBorderApi[] {
    return BORDER_INDEXES.map((index) => this.border(index));
  }
  get Count(): number {
    return BORDER_INDEXES.length;
  }
  get TintAndShade(): number {
    return 0;
  }
  set TintAndShade(tint: unknown) {
    if (tint !== 0) throw notImitated("RangeBorderCollection.tintAndShade");
  }
  GetItem(name: unknown): RangeBorderApi {
    const index = BORDER_INDEXES.find((one) => one === name);
    if (!index) throw new ApiError("InvalidArgument", `"${String(name)}" is no border.`);
    return this.border(index);
  }
  GetItemAt(position: number): RangeBorderApi {
    const index = BORDER_INDEXES[position];
    if (!index) throw new ApiError("InvalidArgument", "There are eight borders.");
    return this.border(index);
  }

  private border(index: BorderIndex): RangeBorderApi {
    return new RangeBorderApi(this.host, this.sheet, this.areas, index);
  }
}

/** Excel.RangeBorder: one line of every area; what differs reads as null. */
export class RangeBorderApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
    readonly index: BorderIndex
  ) {
    super(host);
  }

  override get identity(): string {
    return this.index;
  }
  get Id(): string {
    return this.index;
  }
  get SideIndex(): string {
    return this.index;
  }
  get Style(): unknown {
    return this.read((border) => border?.line ?? "None");
  }
  set Style(style: unknown) {
    this.change({ style });
  }
  get Color(): unknown {
    return this.read((border) => border?.color ?? "#000000");
  }
  set Color(color: unknown) {
    this.change({ color });
  }
  get Weight(): unknown {
    return this.read((border) => border?.weight ?? "Thin");
  }
  set Weight(weight: unknown) {
    this.change({ weight });
  }
  get TintAndShade(): number {
    return 0;
  }
  set TintAndShade(tint: unknown) {
    if (tint !== 0) throw notImitated("RangeBorder.tintAndShade");
  }

  private read(part: (border: Border | undefined) => unknown): unknown {
    const found = new Set<unknown>();
    for (const area of this.areas) {
      const border = borderOf(this.host.workbook, this.sheet, area, this.index);
      if (border === null) return null;
      found.add(part(border));
    }
    return found.size === 1 ? [...found][0] : null;
  }

  private change(change: BorderChange): void {
    for (const area of this.areas) {
      changeBorder(this.host.workbook, this.sheet, area, this.index, change);
    }
  }
}
