import { type ApiHost, ApiObject } from "./object";

/** One entry of a store that is known by its key: a setting, a property of the workbook or of a sheet. */
export abstract class KeyedApi extends ApiObject {
  constructor(
    host: ApiHost,
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
