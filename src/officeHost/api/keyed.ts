import type { Host } from "../wire/host";
import { ApiObject } from "../wire/object";

/** One entry of a store that is known by its key: a setting, a property of the workbook or of a sheet. */
export abstract class KeyedApi extends ApiObject {
  constructor(
    host: Host,
    protected readonly key: string
  ) {
    super(host);
  }

  override get identity(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
}
