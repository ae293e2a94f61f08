import {
  CLASSES,
  type ClassifyOptions,
  type ManualClass,
  type ParetoClass,
} from "../../core/classes/classification";
import { listOwnSettings, parseSettings, type MethodSettings } from "../../core/classes/settings";
import { isRecord } from "../../core/reading/values/records";
import { dropEmpty, type Unread } from "./unread";

/** The settings that are kept, as plain data. */
export type StoredSettings = Partial<MethodSettings> & {
  /** By client key: a class and why. */
  readonly manual?: readonly StoredClass[];
};
type StoredClass = readonly [key: string, name: ParetoClass, reason: string];

/** What of the options differs from the usual, as plain data; undefined: nothing. */
export function storeSettings(options: ClassifyOptions): StoredSettings | undefined {
  const settings = listOwnSettings(options);
  const manual = [...options.manualClasses].map(
    ([key, { class: name, reason }]) => [key, name, reason] as const
  );
  if (Object.keys(settings).length === 0 && manual.length === 0) return undefined;
  return { ...settings, ...(manual.length > 0 ? { manual } : {}) };
}

/** The options that were kept. */
export function recallSettings(settings: StoredSettings | undefined): Partial<ClassifyOptions> {
  if (!settings) return {};
  const { manual, ...options } = settings;
  if (!manual) return options;
  const manualClasses = new Map(
    manual.map(([key, name, reason]): [string, ManualClass] => [key, { class: name, reason }])
  );
  return { ...options, manualClasses };
}

/** Reads stored settings; `unread` is what this version does not understand of them. */
export function readStoredSettings(stored: unknown): {
  readonly settings: StoredSettings | undefined;
  readonly unread: Unread;
} {
  if (!isRecord(stored)) return { settings: undefined, unread: {} };
  const { manual, ...rest } = stored;
  const { settings, unread } = parseSettings(rest);
  const classes: readonly unknown[] = Array.isArray(manual) ? manual : [];
  const known = dropEmpty({ ...settings, manual: classes.filter(isManual) });
  return {
    settings: Object.keys(known).length > 0 ? known : undefined,
    unread: dropEmpty({ ...unread, manual: classes.filter((one) => !isManual(one)) }),
  };
}

/** The settings to store, beside what was not understood of those stored before. */
export function mergeUnreadSettings(
  settings: StoredSettings | undefined,
  { manual, ...unread }: Unread = {}
): object | undefined {
  const classes = [settings?.manual ?? [], manual ?? []].flat();
  const merged = dropEmpty({ ...unread, ...settings, manual: classes });
  return Object.keys(merged).length > 0 ? merged : undefined;
}

function isManual(value: unknown): value is StoredClass {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [key, name, reason] = value as unknown[];
  const isClass = (CLASSES as readonly unknown[]).includes(name);
  return typeof key === "string" && typeof reason === "string" && isClass;
}
