import { shiftArea, shiftOfArea, type Shift } from "../model/edit/shiftSpan";
import type { Change } from "../model/workbook";
import { type ApiObject, CellsApi } from "../api/object";
import { ApiError } from "../model/apiError";

/** Objects that a client keeps across requests (`track`, and every range inside `Excel.run`), by reference id. */
export class References {
  private readonly kept = new Map<string, ApiObject>();
  private made = 0;

  /** How many objects are kept. */
  get count(): number {
    return this.kept.size;
  }

  /** Gives the object an id under which it can be found again; keeping it twice changes nothing. */
  keep(object: ApiObject): void {
    if (object.referenceId !== undefined) return;
    this.made += 1;
    this.put(`Ref${this.made}`, object);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  /** Errors: `InvalidReference` for an id that was released, or whose cells or sheet are gone. */
  find(id: string): ApiObject {
    const object = this.kept.get(id);
    if (!object) throw new ApiError("InvalidReference", `The reference ${id} is no longer valid.`);
    return object;
  }

  /** Kept ranges move with their cells when rows, columns or cells come and go, and end with their sheet. */
  follow(change: Change): void {
    if (change.kind === "sheetDeleted") this.drop(change.sheet);
    if (change.kind !== "cells") return;
    const shift = shiftOf(change);
    if (!shift) return;
    for (const [id, object] of [...this.kept]) {
      if (!(object instanceof CellsApi) || object.sheet.id !== change.sheet) continue;
      const areas = object.areas.map((area) => shiftArea(area, shift));
      if (areas.every((area, at) => area === object.areas[at])) continue;
      const left = areas.filter((area) => area !== undefined);
      if (left.length === 0) this.kept.delete(id);
      else this.put(id, object.over(left));
    }
  }

  private put(id: string, object: ApiObject): void {
    object.referenceId = id;
    this.kept.set(id, object);
  }

  private drop(sheet: string): void {
    for (const [id, object] of [...this.kept]) {
      if (object instanceof CellsApi && object.sheet.id === sheet) this.kept.delete(id);
    }
  }
}

/** How cells moved in a change; undefined when they did not. */
function shiftOf(change: Extract<Change, { kind: "cells" }>): Shift | undefined {
  const { type, area } = change;
  if (type === "RangeEdited") return undefined;
  const axis = change.axis ?? (type.startsWith("Column") ? "columns" : "rows");
  return shiftOfArea(area, axis, type.endsWith("Inserted"));
}
