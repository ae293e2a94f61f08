import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** The addresses and sizes that a manifest needs to know of the files around it. */
export type ManifestSurroundings = {
  /** The version in package.json. */
  readonly version: string;
  /** The width in pixels of the picture at a path below the add-in's address; null where there is no such file. */
  readonly widthOf: (path: string) => number | null;
  readonly hasPage: (path: string) => boolean;
  /** Names that the pane's runtime associates with functions. */
  readonly functions: readonly string[];
};

/** Order of the children, as Microsoft's "manifest element ordering" has it; an element that is not listed is a mistake. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName"],
    ...["Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts"],
    ...["Requirements", "DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action"],
};
/** The longest texts that Microsoft's schema takes. */
const LONGEST = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250, id: 32 };
const ICON_SIZES = ["16", "32", "80"];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * What is wrong with a manifest, a sentence each; nothing for a right one. Beside what Microsoft's schema checks (order,
 * lengths, GUID, version) it looks at what the schema leaves out: resids, ids, sizes, languages, files, one runtime.
 * Throws what the parser throws for text that is no XML.
 */
export function checkManifest(xml: string, around: ManifestSurroundings): string[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  return [
    ...checkHead(document, around),
    ...checkOrder(document),
    ...checkResources(document),
    ...checkTexts(document),
    ...checkAddresses(document, around),
    ...checkCommands(document, around),
  ];
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function checkHead(document: Document, { version }: ManifestSurroundings): string[] {
  const found: string[] = [];
  const textOf = (name: string): string => all(document, name)[0]?.textContent?.trim() ?? "";
  if (!GUID.test(textOf("Id"))) found.push(`Id is no GUID: ${textOf("Id")}`);
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(textOf("Version"))) {
    found.push(`Version has other than one to four numbers: ${textOf("Version")}`);
  }
  if (textOf("Version") !== `${version}.0`) {
    found.push(`Version is ${textOf("Version")}, package.json says ${version}: run npm version`);
  }
  const set = all(document, "Set").find((one) => one.getAttribute("Name") === "ExcelApi");
  if (set?.getAttribute("MinVersion") !== "1.9") found.push("The base requirement is ExcelApi 1.9");
  if (textOf("Permissions") !== "ReadWriteDocument") {
    found.push("Excel's API needs the permission ReadWriteDocument");
  }
  return found;
}

function checkOrder(document: Document): string[] {
  return Object.entries(ORDER).flatMap(([name, order]) =>
    all(document, name).flatMap((parent) => {
      const places = childrenOf(parent).map(({ localName }) => order.indexOf(localName ?? ""));
      const isRight = places.every(
        (place, index) => place >= 0 && place >= (places[index - 1] ?? 0)
      );
      return isRight
        ? []
        : [`${name}: its elements stand in another order than ${order.join(", ")}`];
    })
  );
}

function checkResources(document: Document): string[] {
  const found: string[] = [];
  const used = all(document, "*").flatMap((element) => {
    const resid = element.getAttribute("resid");
    return resid === null || resid === "" ? [] : [resid];
  });
  const given = ["Image", "Url", "String"].flatMap((name) =>
    all(document, name).flatMap((element) => {
      const id = element.getAttribute("id");
      return id === null || id === "" ? [] : [id];
    })
  );
  for (const id of given) {
    if (given.indexOf(id) !== given.lastIndexOf(id)) found.push(`Two resources are called ${id}`);
    if (!used.includes(id)) found.push(`Nothing uses the resource ${id}`);
    if (id.length > LONGEST.id) found.push(`The id ${id} is longer than ${LONGEST.id}`);
  }
  for (const resid of used)
    if (!given.includes(resid)) found.push(`No resource is called ${resid}`);
  return found;
}

function checkTexts(document: Document): string[] {
  const found: string[] = [];
  const measure = (element: Element, longest: number): void => {
    const texts = [element.getAttribute("DefaultValue"), ...overridesOf(element).map(valueOf)];
    for (const text of texts) {
      if ((text ?? "") === "") found.push(`${element.localName}: an empty text`);
      if ((text ?? "").length > longest) found.push(`Longer than ${longest} characters: ${text}`);
    }
    const russian = overridesOf(element).filter((one) => one.getAttribute("Locale") === "ru-RU");
    if (russian.length !== 1 || !/[а-яё]/i.test(valueOf(russian[0]))) {
      found.push(`Not in Russian: ${element.getAttribute("DefaultValue")}`);
    }
  };
  for (const one of all(document, "DisplayName")) measure(one, LONGEST.DisplayName);
  const root = document.documentElement;
  for (const one of root ? childrenOf(root) : []) {
    if (one.localName === "Description") measure(one, LONGEST.Description);
  }
  for (const kind of ["ShortStrings", "LongStrings"] as const) {
    for (const list of all(document, kind)) {
      for (const one of all(list, "String")) measure(one, LONGEST[kind]);
    }
  }
  return found;
}

function overridesOf(element: Element): Element[] {
  return all(element, "Override");
}
function valueOf(element: Element | undefined): string {
  return element?.getAttribute("Value") ?? "";
}

function checkAddresses(document: Document, around: ManifestSurroundings): string[] {
  const found: string[] = [];
  const source = all(document, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? "";
  const home = source.replace(/[^/]*$/, "");
  const addresses = all(document, "*")
    .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
    .filter((text): text is string => text !== null && /^[a-z]+:\/\//i.test(text));
  for (const address of addresses) {
    if (!address.startsWith("https://")) found.push(`Not https: ${address}`);
    if (!address.startsWith(home)) {
      found.push(`Not at the add-in's own address: ${address}`);
      continue;
    }
    const path = address.slice(home.length);
    if (!/\.png$/.test(path)) {
      if (!around.hasPage(path)) found.push(`No such page: ${path}`);
      continue;
    }
    const said = Number(/-(\d+)\.png$/.exec(path)?.[1]);
    if (around.widthOf(path) !== said) found.push(`No picture ${said} pixels wide: ${path}`);
  }
  const iconOf = (name: string): string =>
    all(document, name)[0]?.getAttribute("DefaultValue") ?? "";
  if (!/-32\.png$/.test(iconOf("IconUrl"))) found.push("IconUrl is 32 pixels wide");
  if (!/-64\.png$/.test(iconOf("HighResolutionIconUrl"))) {
    found.push("HighResolutionIconUrl is 64 pixels wide");
  }
  return found;
}

function checkCommands(document: Document, { functions }: ManifestSurroundings): string[] {
  const found: string[] = [];
  const ids = ["Group", "Control"].flatMap((name) =>
    all(document, name).map((element) => element.getAttribute("id") ?? "")
  );
  for (const id of ids)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`Two controls: ${id}`);
  for (const icon of all(document, "Icon")) {
    const sizes = all(icon, "Image").map((image) => image.getAttribute("size"));
    if (ICON_SIZES.some((size) => !sizes.includes(size))) {
      found.push(`An icon lacks one of the sizes ${ICON_SIZES.join(", ")}`);
    }
  }
  for (const { textContent } of all(document, "FunctionName")) {
    if (!functions.includes(textContent ?? "")) found.push(`Nobody associates ${textContent}`);
  }
  const runtime = all(document, "Runtime")[0]?.getAttribute("resid");
  const panes = all(document, "Action").flatMap((action) => all(action, "SourceLocation"));
  for (const one of [...all(document, "FunctionFile"), ...panes]) {
    if (one.getAttribute("resid") !== runtime) {
      found.push(
        `${one.localName} and Runtime name different pages: the shared runtime would not load`
      );
    }
  }
  return found;
}
