import { ApiCollection } from "./object";
import { ApiError } from "../model/apiError";
import { readText } from "./arguments";
import { KeyedApi } from "./keyed";

/** Excel.SettingCollection: what the add-in keeps in the workbook, shared with `Office.context.document.settings`. */
export class SettingCollectionApi extends ApiCollection<SettingApi> {
  items(): SettingApi[] {
    return [...this.host.workbook.settings.keys()].map((key) => new SettingApi(this.host, key));
  }
  /** A key that is there gets the new value. */
  Add(key: unknown, value: unknown): SettingApi {
    const setting = new SettingApi(this.host, readText(key));
    setting.Value = value;
    return setting;
  }
  GetItem(key: unknown): SettingApi {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound", `There is no setting ${String(key)}.`, 404);
    return found;
  }
  GetItemOrNullObject(key: unknown): SettingApi | null {
    const wanted = readText(key);
    return this.host.workbook.settings.has(wanted) ? new SettingApi(this.host, wanted) : null;
  }
}

/** Excel.Setting. */
export class SettingApi extends KeyedApi {
  get Value(): unknown {
    return JSON.parse(this.host.workbook.settings.get(this.key) ?? "null");
  }
  set Value(value: unknown) {
    this.host.workbook.settings.set(this.key, JSON.stringify(value ?? null));
    this.tell();
  }
  Delete(): void {
    this.host.workbook.settings.delete(this.key);
    this.tell();
  }

  private tell(): void {
    this.host.workbook.touched.add("settings");
    this.host.workbook.tell({ kind: "other", what: "settings" });
  }
}
