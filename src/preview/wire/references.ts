import { ApiError, type ApiObject } from "./object";

/** Objects that a client keeps across requests (`track`, and every range inside `Excel.run`), by reference id. */
export class References {
  private readonly kept = new Map<string, ApiObject>();
  private made = 0;

  /** Gives the object an id under which it can be found again; keeping it twice changes nothing. */
  keep(object: ApiObject): void {
    if (object.referenceId !== undefined) return;
    this.made += 1;
    const id = `Ref${this.made}`;
    object.referenceId = id;
    this.kept.set(id, object);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  /** Errors: `InvalidReference` for an id that was released or whose cells are gone. */
  find(id: string): ApiObject {
    const object = this.kept.get(id);
    if (!object) throw new ApiError("InvalidReference", `The reference ${id} is no longer valid.`);
    return object;
  }
}
