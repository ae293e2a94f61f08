import { DEFAULT_OPTIONS, type ClassifyOptions } from "../../core/classes/classification";
import { isRecord } from "../../core/reading/values/records";
import { runExcel } from "../host/session";
import { runUnit } from "../unit/unit";
import { storeNumbers, type Assumptions } from "./assumptions";
import { storeSettings } from "./storedSettings";
import {
  EMPTY_MEMORY,
  parseMemory,
  printMemory,
  type DisplayOptions,
  type Memory,
} from "./workbookSettings";

/** Key in the workbook's settings, beside the memory's own: earlier versions leave it alone. */
const PROFILES_KEY = "KeyClients.profiles";
const VERSION = 1;

/** Settings under a name; without what was decided of single clients. */
export type Profile = { readonly name: string; readonly memory: Memory };

/** What of the pane's settings a profile holds. */
export type ProfileSettings = Omit<ClassifyOptions, "lastQuadrants" | "manualClasses"> & {
  readonly display: DisplayOptions;
  readonly numbers: Assumptions;
};

/** The profiles of the workbook, as they were kept. */
export async function listProfiles(): Promise<readonly Profile[]> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(PROFILES_KEY).load("value");
    await context.sync();
    return setting.isNullObject ? [] : (parse(setting.value)?.profiles ?? []);
  }, true);
}

/** Keeps settings under a name, in place of those that had it; gives all profiles. Throws `FailureError`. */
export async function keepProfile(
  name: string,
  settings: ProfileSettings
): Promise<readonly Profile[]> {
  const kept = { name, memory: memoryOf(settings) };
  return changeProfiles((profiles) =>
    profiles.some((one) => one.name === name)
      ? profiles.map((one) => (one.name === name ? kept : one))
      : [...profiles, kept]
  );
}

/** Gives a profile another name; one that had it goes. */
export async function renameProfile(from: string, to: string): Promise<readonly Profile[]> {
  return changeProfiles((profiles) =>
    profiles.flatMap((one) =>
      one.name === from ? [{ ...one, name: to }] : one.name === to ? [] : [one]
    )
  );
}

export async function deleteProfile(name: string): Promise<readonly Profile[]> {
  return changeProfiles((profiles) => profiles.filter((one) => one.name !== name));
}

function memoryOf({ display, numbers, ...options }: ProfileSettings): Memory {
  const { a, b } = options;
  const { lastQuadrants } = DEFAULT_OPTIONS;
  const settings = storeSettings({ ...options, lastQuadrants, manualClasses: new Map() });
  const own = storeNumbers(numbers);
  return {
    ...EMPTY_MEMORY,
    display,
    limits: { a, b },
    ...(settings ? { settings } : {}),
    ...(own ? { numbers: own } : {}),
  };
}

/** What a later version stored is left as it is, and nothing is changed then. */
async function changeProfiles(
  change: (profiles: readonly Profile[]) => readonly Profile[]
): Promise<readonly Profile[]> {
  return runUnit(async (unit) => {
    const { settings } = unit.context.workbook;
    const setting = settings.getItemOrNullObject(PROFILES_KEY).load("value");
    await unit.context.sync();
    const value = setting.isNullObject ? undefined : String(setting.value);
    const known = value === undefined ? { profiles: [] } : parse(value);
    if (!known) return [];
    const profiles = change(known.profiles);
    await unit.write({
      touches: [
        { touch: { kind: "setting", key: PROFILES_KEY }, expected: { kind: "setting", value } },
      ],
      write: () => {
        if (profiles.length > 0) settings.add(PROFILES_KEY, print(profiles));
        else if (value !== undefined) settings.getItem(PROFILES_KEY).delete();
      },
    });
    return profiles;
  });
}

function print(profiles: readonly Profile[]): string {
  const kept = profiles.map(({ name, memory }) => [name, printMemory(memory)]);
  return JSON.stringify({ version: VERSION, profiles: kept });
}

/** undefined: a later version's, or nothing of ours. */
function parse(stored: unknown): { readonly profiles: readonly Profile[] } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(String(stored));
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== VERSION || !Array.isArray(value.profiles)) {
    return undefined;
  }
  const profiles = (value.profiles as readonly unknown[]).flatMap((one): Profile[] => {
    if (!Array.isArray(one)) return [];
    const [name, memory] = one as unknown[];
    return typeof name === "string" ? [{ name, memory: parseMemory(memory) }] : [];
  });
  return { profiles };
}
