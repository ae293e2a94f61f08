import { ApiObject } from "./object";

/** Excel.Runtime: whether events reach the add-in. */
export class RuntimeApi extends ApiObject {
  get EnableEvents(): boolean {
    return this.host.events.isEnabled;
  }
  set EnableEvents(isEnabled: boolean) {
    this.host.events.isEnabled = isEnabled;
  }
}
