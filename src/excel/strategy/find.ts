import { matchClients, type Named } from "../../core/strategy/matchClients";
import { USUAL_COACHING, type CoachSettings } from "../../core/strategy/coachSettings";
import type { Weights } from "../../core/strategy/weights";
import { parseReference, type Block, untracked } from "../cells/area";
import { LANGUAGES, type Language } from "../../strings/language";
import { strategyTexts } from "../../strings/strategy/texts";
import { loadHiddenNames, readMarks, type Mark } from "../stored/hiddenNames";
import { MEMORY_KEY, parseMemory } from "../stored/workbookSettings";
import type { NameImage, SheetImage } from "../unit/touches";
import {
  hasSheetProperties,
  makeIdentity,
  parseCells,
  parseComment,
  parseProperty,
  PROPERTY,
  shortKey,
} from "./identity";
import type { Identity } from "./identity";
import { STRATEGY_SHEET_NAME } from "../stored/hiddenNames";
import { REGISTRY_NAMESPACE } from "../stored/registryPart";
import { parseRegistry, type RegistryEntry } from "./registry";

/** A sheet of the workbook that carries our marks, or that the registry knows. */
export type FoundSheet = Identity & {
  readonly id: string;
  /** The tab's name, whatever a person made of it. */
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  /** The cells of the sheet that are ours; undefined when its mark was deleted. */
  readonly block: Block | undefined;
  /** Its identity stands in a cell, too. */
  readonly hasIdentityCell: boolean;
  /** The hidden name and the property that tell it, as they were found. */
  readonly told: ToldOwner;
  /** How well it fits the registry's entry of the client: its id counts 2, its tab 1. */
  readonly claim: number;
};

export type ToldOwner = {
  readonly name: NameImage | undefined;
  readonly property: string | undefined;
};

/** A sheet of the first layout, which the workbook's names point at. */
export type OldSheet = {
  readonly sheet: string;
  readonly id: string;
  /** Maybe a short one. */
  readonly key: string;
  readonly block: Block;
  readonly nameInWorkbook: string;
};

/** What is known of the workbook before anything is done with strategy sheets. */
export type StrategyState = {
  readonly sheetNames: readonly string[];
  readonly isProtected: boolean;
  /** In the order of their tabs. */
  readonly found: readonly FoundSheet[];
  readonly old: readonly OldSheet[];
  readonly registry: readonly RegistryEntry[];
  readonly registryPart: string | undefined;
  /** What the part holds. */
  readonly registryXml: string | undefined;
  /** Every tab, and the id of the active one. */
  readonly sheets: readonly SheetImage[];
  readonly active: string;
  readonly workbookMarks: readonly Mark[];
  /** How sheets are scored and coached, as the workbook's settings say. */
  readonly coaching: CoachSettings;
  /** Do the settings say so, or are these the usual ones? */
  readonly hasOwnCoaching: boolean;
  /** What the setting that it was read from holds; undefined: there is none. */
  readonly memoryText: string | undefined;
};

/** Finds every strategy sheet of the workbook, by its marks and by the registry, never by its tab. Two requests. */
export async function findSheets(context: Excel.RequestContext): Promise<StrategyState> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const names = loadHiddenNames(workbook.names);
  worksheets.load("items/id,items/name,items/visibility");
  workbook.protection.load("protected");
  const parts = workbook.customXmlParts.getByNamespace(REGISTRY_NAMESPACE).load("items/id");
  const active = worksheets.getActiveWorksheet().load("id");
  const setting = workbook.settings.getItemOrNullObject(MEMORY_KEY).load("value");
  await context.sync();

  const hasProperties = hasSheetProperties();
  const xml = parts.items.map((part) => part.getXml());
  const asked = worksheets.items.map((sheet) => ({
    sheet,
    protection: sheet.protection.load("protected"),
    mark: sheet.names.getItemOrNullObject(STRATEGY_SHEET_NAME).load("formula,comment,visible"),
    property: hasProperties
      ? sheet.customProperties.getItemOrNullObject(PROPERTY).load("value")
      : undefined,
    corner: untracked(sheet.getRange(CORNER)).load("values"),
  }));
  await context.sync();

  const registry = xml.flatMap((part) => parseRegistry(part.value));
  const found = asked.flatMap(({ sheet, protection, mark, property, corner }): FoundSheet[] => {
    const comment = mark.isNullObject ? undefined : parseComment(mark.comment);
    const text = property && !property.isNullObject ? property.value : undefined;
    const told = parseProperty(text);
    const values = corner.values as unknown[][];
    const inCell = parseCells(values);
    const identity =
      told ??
      completeComment(comment, inCell, registry) ??
      (mark.isNullObject ? undefined : (inCell ?? recall(sheet.name, values, registry)));
    if (!identity) return [];
    const entry = registry.find(({ key }) => key === identity.key);
    const name = mark.isNullObject ? undefined : readName(mark);
    const [place] = name ? parseReference(name.formula) : [];
    return [
      {
        ...identity,
        id: sheet.id,
        sheet: sheet.name,
        isHidden: sheet.visibility !== "Visible",
        isProtected: protection.protected,
        block: place?.block,
        // A tab's name can be given to any sheet, Excel's id cannot.
        claim: (entry?.id === sheet.id ? 2 : 0) + (entry?.sheet === sheet.name ? 1 : 0),
        hasIdentityCell: inCell !== undefined,
        told: { name, property: text },
      },
    ];
  });
  const old = readMarks(names).flatMap((mark): OldSheet[] => {
    const sheet = worksheets.items.find((one) => one.name === mark.sheet);
    if (mark.kind !== "Strategy" || !sheet || !mark.block) return [];
    const { comment: key, block, name: nameInWorkbook } = mark;
    return [{ sheet: sheet.name, id: sheet.id, key, block, nameInWorkbook }];
  });
  const memoryText = setting.isNullObject ? undefined : String(setting.value);
  const ownCoaching = parseMemory(memoryText).numbers?.coaching;
  return {
    coaching: ownCoaching ?? USUAL_COACHING,
    hasOwnCoaching: ownCoaching !== undefined,
    memoryText,
    sheetNames: worksheets.items.map(({ name }) => name),
    isProtected: workbook.protection.protected,
    found,
    old,
    registry,
    registryPart: parts.items[0]?.id,
    registryXml: xml[0]?.value,
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    active: active.id,
    workbookMarks: readMarks(names),
  };
}

function readName({ formula, comment, visible }: Excel.NamedItem): NameImage {
  return { formula: String(formula), comment, visible };
}

/** Where the identity stands, with some room for rows and columns that were inserted before it. */
const CORNER = "A1:P8";

/**
 * A sheet with our hidden name whose comment another program has dropped is known by its tab, which the registry has; its
 * language by its title.
 */
function recall(
  tab: string,
  values: readonly (readonly unknown[])[],
  registry: readonly RegistryEntry[]
): Identity | undefined {
  const entry = registry.find(({ sheet }) => sheet === tab);
  if (!entry) return undefined;
  const language = LANGUAGES.find((one) => values.flat().includes(strategyTexts(one).title));
  return makeIdentity(entry, language ?? "ru");
}

/** The key in a comment may be shortened, and the client's number has no room there: the registry and the cell have them. */
function completeComment(
  comment: Identity | undefined,
  inCell: Identity | undefined,
  registry: readonly RegistryEntry[]
): Identity | undefined {
  if (!comment) return undefined;
  const same = [...registry, ...(inCell ? [inCell] : [])].filter(
    ({ key }) => shortKey(key) === comment.key
  );
  const clientId = same.find((one) => one.clientId)?.clientId ?? null;
  return { ...comment, key: same[0]?.key ?? comment.key, clientId };
}

/** A client's own sheet, and others that claim it: copies, or sheets that came back from elsewhere. */
export type Ownership = { readonly own: FoundSheet; readonly others: readonly FoundSheet[] };

/**
 * Whose sheet is whose. Of several for one client the one that fits the registry best is the client's, of equals the
 * first in the order of tabs; the others are reported, never changed.
 */
export function sortOwnership(found: readonly FoundSheet[]): Map<string, Ownership> {
  const byKey = new Map<string, FoundSheet[]>();
  for (const sheet of found) {
    const key = shortKey(sheet.key);
    byKey.set(key, [...(byKey.get(key) ?? []), sheet]);
  }
  return new Map(
    [...byKey].flatMap(([key, sheets]): [string, Ownership][] => {
      const own = sheets.reduce((best, sheet) => (sheet.claim > best.claim ? sheet : best));
      return [[key, { own, others: sheets.filter((sheet) => sheet !== own) }]];
    })
  );
}

/** The sheet of a client. */
export function sheetOfClient(
  claims: ReadonlyMap<string, Ownership>,
  key: string
): FoundSheet | undefined {
  return claims.get(shortKey(key))?.own;
}

/** Which client of a run each sheet belongs to: by its id, else by its key (METHOD 1b); by Excel's id of the sheet. */
export function pairSheets<Client extends Named>(
  clients: readonly Client[],
  sheets: readonly FoundSheet[]
): ReadonlyMap<string, Client> {
  const byShortKey = clients.map((client) => ({
    client,
    key: shortKey(client.key),
    clientId: client.clientId,
    formerKeys: client.formerKeys?.map(shortKey),
  }));
  const pairs = matchClients(
    byShortKey,
    sheets.map(({ id, key, clientId }) => ({ id, key: shortKey(key), clientId }))
  );
  return new Map([...pairs].map(([{ id }, { client }]) => [id, client]));
}

/** Writes the registry anew, in the request under way. */
export function writeRegistry(
  context: Excel.RequestContext,
  state: Pick<StrategyState, "registryPart">,
  xml: string
): void {
  const { customXmlParts } = context.workbook;
  if (state.registryPart === undefined) customXmlParts.add(xml);
  else customXmlParts.getItem(state.registryPart).setXml(xml);
}

/**
 * The language in which new sheets are made: that of most strategy sheets which are there, so that a workbook is never
 * of two languages unasked; `wanted` where there are none, or equally many of both.
 */
export function languageOfBook(found: readonly FoundSheet[], wanted: Language): Language {
  const count = (language: Language): number =>
    found.filter((sheet) => sheet.language === language).length;
  return (
    LANGUAGES.find((one) =>
      LANGUAGES.every((other) => one === other || count(one) > count(other))
    ) ?? wanted
  );
}

/** The workbook's settings of scoring and coaching; `weights` win over its own. */
export function coachingOf(
  { coaching }: Pick<StrategyState, "coaching">,
  weights?: Weights
): CoachSettings {
  return weights ? { ...coaching, weights } : coaching;
}
