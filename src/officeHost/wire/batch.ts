import type { Events } from "./events";
import { isReadAsNull, type Limits } from "./limits";
import type { References } from "./references";
import { callMember, className, memberName, readMember, writeMember } from "./member";
import { ApiObject } from "../api/object";
import { ApiError, notImitated } from "../model/apiError";
import { answerQuery, describeIdentity } from "./query";
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
} from "./request";

/** What a batch asks of the host it runs on. */
export type BatchHost = {
  readonly limits: Limits;
  readonly references: References;
  readonly events: Pick<Events, "want">;
  /** The object that every path starts from. */
  root(): ApiObject;
  /** An object that Office.js asks for by the name of its class. Errors: `ApiNotFound`. */
  create(className: string): ApiObject;
  /** Throws when a fault rule is meant for this use of a member. */
  strike(member: string): void;
  /**
   * Does what changes the workbook, by the member's name (`Worksheet.Name=`), and ends the undo stack where Excel's
   * ends.
   */
  change<T>(member: string, change: () => T): T;
};

/**
 * Runs the actions of one request in their order on the host's workbook. The first error stops it; what ran before
 * stays done, as in Excel, and the answer tells code, place and the number of the action.
 */
export function runBatch(host: BatchHost, request: BatchRequest): BatchResponse {
  const batch = new Batch(host, request);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = batch.run(action);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (thrown) {
      const error = asApiError(thrown);
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: batch.place,
          HttpStatusCode: error.httpStatusCode,
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** An exception that is no answer of ours is a defect of the stand-in: it surfaces as one, with its text. */
function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new ApiError("GeneralException", `The stand-in Excel failed: ${text}`, 500);
}

class Batch {
  /** Where the batch is, for the error's location. */
  place = "";
  private readonly objects = new Map<number, ApiObject | null>();

  constructor(
    private readonly host: BatchHost,
    private readonly request: BatchRequest
  ) {}

  /** The result of one action; undefined for actions that have none. */
  run(action: Action): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return describeIdentity(this.resolve(action.ObjectPathId));
      case ACTION.query:
      case ACTION.queryAsJson: {
        const object = this.resolve(action.ObjectPathId);
        return answerQuery(object, action.QueryInfo ?? {}, (from, name) => this.read(from, name));
      }
      case ACTION.method:
        return this.call(action);
      case ACTION.setProperty:
        this.set(action.ObjectPathId, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(action.ObjectPathId, name.charAt(0).toUpperCase() + name.slice(1), value);
        }
        return null;
      case ACTION.trace:
        return null;
      default:
        throw notImitated(`action type ${action.ActionType}`);
    }
  }

  private call(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    const args = this.argumentsOf(action.ArgumentInfo);
    // A method of a null object does nothing and answers null (EXCEL.md, "The wire").
    if (object === null) return null;
    if (action.Name === "_KeepReference") {
      this.host.references.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.host.references.release(String(args[0]));
      return null;
    }
    if (/^_(?:R|Unr)egister/.test(action.Name)) {
      this.host.events.want(className(object), action.Name, action.Name.startsWith("_R"));
      return null;
    }
    const value = this.invoke(object, action.Name, args);
    return value === undefined || value instanceof ApiObject ? null : value;
  }

  private set(pathId: number, name: string, value: unknown): void {
    const object = this.resolve(pathId);
    if (object === null) throw nullObjectUsed(name);
    const isAnyValue = className(object) === "Setting";
    if (value === null && !isAnyValue) throw nullGiven(memberName(object, name));
    this.enter(object, name);
    this.host.change(`${memberName(object, name)}=`, () => writeMember(object, name, value));
  }

  private read(object: ApiObject, name: string): unknown {
    this.enter(object, name);
    if (isReadAsNull(object, name, this.host.limits)) return null;
    return readMember(object, name);
  }

  private invoke(object: ApiObject, name: string, args: readonly unknown[]): unknown {
    this.enter(object, name);
    return this.host.change(memberName(object, name), () => callMember(object, name, args));
  }

  /** Every use of a member passes here: it becomes the error's location, and a fault rule may strike. */
  private enter(object: ApiObject, name: string): void {
    this.place = memberName(object, name);
    this.host.strike(this.place);
  }

  /** The object of a path; found once per batch, so that `add` adds once however often its result is used. */
  private resolve(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ApiError("InvalidObjectPath", `There is no object path ${id}.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.host.root();
      case PATH.newObject:
        return this.host.create(path.Name);
      case PATH.reference:
        return this.host.references.find(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const value = this.step(parent, path);
    if (value === null || value instanceof ApiObject) return value;
    throw notImitated(`${className(parent)}.${path.Name} as an object`);
  }

  private step(parent: ApiObject, path: ObjectPath): unknown {
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.read(parent, path.Name);
      case PATH.method:
        return this.invoke(parent, path.Name, args);
      case PATH.indexer:
        return this.invoke(parent, "GetItem", args);
      default:
        throw notImitated(`object path type ${path.ObjectPathType}`);
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) =>
      this.argument(value, info?.ReferencedObjectPathIds?.[index])
    );
  }

  /** An argument, where a path's id stands in its place the object; lists of objects nest. */
  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((item, index) => this.argument(item, (reference as unknown[])[index]));
    }
    return this.withObjects(value);
  }

  /** Objects inside of plain JSON (a validation's source range) come as `{_ObjectPathId}` in their place. */
  private withObjects(value: unknown): unknown {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) {
      // Blocks of cell values are long and hold no objects.
      const hasObjects = typeof value[0] === "object" && !Array.isArray(value[0]);
      return hasObjects ? value.map((item) => this.withObjects(item)) : value;
    }
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, this.withObjects(field)])
    );
  }
}

/** Null is no value of a property (docs/excel/excel-add-ins-ranges-set-get-values.md and its neighbours, EXCEL.md). */
function nullGiven(member: string): ApiError {
  return new ApiError("InvalidArgument", `${member} cannot be null.`);
}

/** Setting a property of a null object ends the batch (assumed: EXCEL.md, "The wire"). */
function nullObjectUsed(name: string): ApiError {
  return new ApiError("InvalidObjectPath", `${name} was asked of an object that does not exist.`);
}
