import type { Area } from "../model/area";
import { RangeCells } from "./rangeCells";

/** A block of cells of one sheet: Excel.Range. */
export class RangeApi extends RangeCells {
  protected override range(area: Area): RangeApi {
    return new RangeApi(this.host, this.sheet, area);
  }
}
