import {
  STORED_KINDS,
  type RemovalScope,
  type StoredItem,
  type StoredKind,
} from "../../core/report/stored";
import { jsonBytes } from "../cells/writeQueue";
import { runExcel } from "../host/session";
import { loadExpected } from "../unit/images";
import type { Touch } from "../unit/touches";
import { RECORDS_NAMESPACE } from "./recordsPart";
import { SNAPSHOT_NAMESPACES } from "./snapshotPart";
import { runUnit, type Unit } from "../unit/unit";

/** What was taken out, to be put back. */
export type RemovedStores = {
  readonly settings: readonly { readonly key: string; readonly value: string }[];
  readonly parts: readonly { readonly namespace: string; readonly xml: string }[];
  readonly names: readonly StoredName[];
};

type StoredName = {
  /** Of its sheet, or (undefined) of the workbook. */
  readonly sheetId: string | undefined;
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
};

type Stores = {
  readonly settings: RemovedStores["settings"];
  readonly parts: readonly (RemovedStores["parts"][number] & { readonly id: string })[];
  readonly names: readonly StoredName[];
};

const SETTING = /^KeyClients/;
const NAMESPACE = "urn:key-clients:";
const OWN_NAME = /^KeyClients_/i;
const RESULT_NAME = /^KeyClients_(?:Data|Result|Clients|Report)_\d+$/i;
const PARTS: Readonly<Record<string, StoredKind>> = {
  ...Object.fromEntries(SNAPSHOT_NAMESPACES.map((namespace) => [namespace, "snapshots"] as const)),
  [RECORDS_NAMESPACE]: "records",
  [`${NAMESPACE}strategy`]: "registry",
  [`${NAMESPACE}written`]: "written",
};

/** Lists what the add-in keeps in the workbook, kinds that are there alone. At most three requests. Throws `FailureError`. */
export async function listStored(): Promise<readonly StoredItem[]> {
  return runExcel(async (context) => measure(await readStores(context)), true);
}

/**
 * Takes out what the add-in keeps in the workbook for a purpose; cells and sheets stay as they are. Gives what was there
 * of these kinds, and all that is needed to put it back. Throws `FailureError`.
 */
export async function removeStored(
  scope: RemovalScope
): Promise<{ readonly items: readonly StoredItem[]; readonly removed: RemovedStores }> {
  return runUnit(async (unit) => {
    const stores = await readStores(unit.context);
    const { settings, parts } = stores;
    const names = scope === "all" ? stores.names.filter(isResultName) : [];
    const removed = { settings, parts, names };
    const { workbook } = unit.context;
    if (settings.length + parts.length + names.length > 0) {
      await write(unit, touchesOf(removed), () => {
        for (const { key } of settings) workbook.settings.getItem(key).delete();
        for (const { id } of parts) workbook.customXmlParts.getItem(id).delete();
        for (const { sheetId, name } of names) namesAt(unit, sheetId).getItem(name).delete();
      });
    }
    const plain = parts.map(({ namespace, xml }) => ({ namespace, xml }));
    return { items: measure(removed), removed: { settings, parts: plain, names } };
  });
}

/**
 * Puts back what was taken out, as far as nothing of its kind has come to stand there since, and its sheet is still
 * there. Throws `FailureError`.
 */
export async function putBackStored({ settings, parts, names }: RemovedStores): Promise<void> {
  await runUnit(async (unit) => {
    const now = await readStores(unit.context);
    const { workbook } = unit.context;
    const sheets = workbook.worksheets.load("items/id");
    await unit.context.sync();
    const isThere = ({ sheetId }: StoredName): boolean =>
      sheetId === undefined || sheets.items.some(({ id }) => id === sheetId);
    const missing = {
      settings: settings.filter(({ key }) => now.settings.every((one) => one.key !== key)),
      parts: parts
        .filter(({ namespace }) => now.parts.every((one) => one.namespace !== namespace))
        .map((part) => ({ ...part, id: undefined })),
      names: names
        .filter(isThere)
        .filter(({ sheetId, name }) =>
          now.names.every((one) => one.sheetId !== sheetId || one.name !== name)
        ),
    };
    await write(unit, touchesOf(missing), () => {
      for (const { key, value } of missing.settings) workbook.settings.add(key, value);
      for (const { xml } of missing.parts) workbook.customXmlParts.add(xml);
      for (const { sheetId, name, formula, comment } of missing.names) {
        namesAt(unit, sheetId).add(name, formula, comment).visible = false;
      }
    });
  });
}

async function write(unit: Unit, touches: readonly Touch[], act: () => void): Promise<void> {
  const read = loadExpected(unit.context, touches);
  await unit.context.sync();
  await unit.write({ touches: read(), write: act });
}

function touchesOf({
  settings,
  parts,
  names,
}: {
  readonly settings: RemovedStores["settings"];
  readonly parts: readonly { readonly namespace: string; readonly id: string | undefined }[];
  readonly names: readonly StoredName[];
}): Touch[] {
  const sheets = [...new Set(names.map(({ sheetId }) => sheetId))];
  return [
    ...settings.map(({ key }): Touch => ({ kind: "setting", key })),
    ...parts.map(({ namespace, id }): Touch => ({ kind: "xml", namespace, partId: id })),
    ...sheets.map((sheetId): Touch => ({
      kind: "names",
      sheetId,
      names: names.filter((one) => one.sheetId === sheetId).map(({ name }) => name),
    })),
  ];
}

function namesAt(
  { context: { workbook } }: Unit,
  sheetId: string | undefined
): Excel.NamedItemCollection {
  return sheetId === undefined ? workbook.names : workbook.worksheets.getItem(sheetId).names;
}

async function readStores({ workbook }: Excel.RequestContext): Promise<Stores> {
  const settings = workbook.settings.load("items/key,items/value");
  const parts = workbook.customXmlParts.load("items/id,items/namespaceUri");
  const sheets = workbook.worksheets.load("items/id");
  const ofBook = workbook.names.load(NAME_FIELDS);
  await workbook.context.sync();
  const ofSheets = sheets.items.map(({ id }) => ({
    id,
    names: workbook.worksheets.getItem(id).names.load(NAME_FIELDS),
  }));
  const own = parts.items.filter(({ namespaceUri }) => namespaceUri.startsWith(NAMESPACE));
  const texts = own.map((part) => ({ part, xml: part.getXml() }));
  await workbook.context.sync();
  return {
    settings: settings.items
      .filter(({ key }) => SETTING.test(key))
      .map(({ key, value }) => ({ key, value: String(value) })),
    parts: texts.map(({ part, xml }) => ({
      id: part.id,
      namespace: part.namespaceUri,
      xml: xml.value,
    })),
    names: [
      ...readNames(undefined, ofBook),
      ...ofSheets.flatMap(({ id, names }) => readNames(id, names)),
    ],
  };
}

const NAME_FIELDS = "items/name,items/formula,items/comment,items/scope";

function readNames(
  sheetId: string | undefined,
  { items }: Excel.NamedItemCollection
): StoredName[] {
  // A workbook may list the names of its sheets beside its own.
  const scope = sheetId === undefined ? "Workbook" : "Worksheet";
  return items
    .filter((item) => OWN_NAME.test(item.name) && item.scope === scope)
    .map(({ name, formula, comment }) => ({ sheetId, name, formula: String(formula), comment }));
}

function isResultName({ name }: StoredName): boolean {
  return RESULT_NAME.test(name);
}

function measure({ settings, parts, names }: RemovedStores): StoredItem[] {
  const sizes: [StoredKind, number][] = [
    ...settings.map(({ key, value }): [StoredKind, number] => ["memory", jsonBytes(key + value)]),
    ...parts.map(({ namespace, xml }): [StoredKind, number] => [
      PARTS[namespace] ?? "otherParts",
      jsonBytes(xml),
    ]),
    ...names.map((one): [StoredKind, number] => [
      isResultName(one) ? "resultNames" : "sheetNames",
      jsonBytes(one.name + one.formula + one.comment),
    ]),
  ];
  return STORED_KINDS.flatMap((kind): StoredItem[] => {
    const own = sizes.filter(([one]) => one === kind).map(([, bytes]) => bytes);
    const bytes = own.reduce((sum, one) => sum + one, 0);
    return own.length > 0 ? [{ kind, count: own.length, bytes }] : [];
  });
}
