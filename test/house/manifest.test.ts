import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkManifest, type ManifestSurroundings } from "./checkManifest";

const ROOT = resolve(import.meta.dirname, "../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const packageFile = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly version: string;
};

const around: ManifestSurroundings = {
  version: packageFile.version,
  widthOf: (path) => {
    const file = join(ROOT, path);
    return existsSync(file) ? readFileSync(file).readUInt32BE(16) : null;
  },
  hasPage: (path) => path === "taskpane.html" || existsSync(join(ROOT, "assets", path)),
  functions: [
    ...readFileSync(join(ROOT, "src/excel/host/commands.ts"), "utf8").matchAll(/"(\w+)"/g),
  ].map(([, name]) => name ?? ""),
};

test("manifest.xml is right", () => {
  expect(checkManifest(manifest, around)).toEqual([]);
});

const long = (length: number): string => "x".repeat(length);

/** One change each that Office would refuse or take badly. */
const MUTATIONS: readonly [what: string, change: (xml: string) => string][] = [
  ["a missing icon file", (xml) => xml.replaceAll("icon-open-80.png", "icon-open-81.png")],
  ["a missing icon size", (xml) => xml.replace(/<bt:Image size="80"[^>]*>/, "")],
  ["a dangling resid", (xml) => xml.replace('resid="Open.Tip"', 'resid="Open.Hint"')],
  [
    "an address without https",
    (xml) => xml.replace('IconUrl DefaultValue="https', 'IconUrl DefaultValue="http'),
  ],
  [
    "a text without Russian",
    (xml) => xml.replace(/<bt:Override Locale="ru-RU" Value="Классифицировать"\/>/, ""),
  ],
  ["a language without its country", (xml) => xml.replace('Locale="ru-RU"', 'Locale="ru"')],
  [
    "two controls of one id",
    (xml) => xml.replace('id="KeyClients.Classify"', 'id="KeyClients.Open"'),
  ],
  ["two resources of one id", (xml) => xml.replace('id="Open.Tip"', 'id="Classify.Tip"')],
  [
    "an unknown function",
    (xml) => xml.replace("<FunctionName>classify", "<FunctionName>classified"),
  ],
  [
    "an over-long ShortString",
    (xml) => xml.replace('DefaultValue="Classify"', `DefaultValue="${long(126)}"`),
  ],
  [
    "an over-long LongString",
    (xml) => xml.replace('DefaultValue="Opens the pane', `DefaultValue="${long(250)}`),
  ],
  [
    "an over-long Description",
    (xml) => xml.replace('Description DefaultValue="', `$&${long(250)}`),
  ],
  [
    "an over-long Russian override",
    (xml) => xml.replace('Value="Открывает', `Value="${long(250)}`),
  ],
  ["an id that is no GUID", (xml) => xml.replace("<Id>6f0c2f3a-", "<Id>6f0c2f3-")],
  ["a version of words", (xml) => xml.replace(/<Version>[^<]*/, "<Version>1.x")],
  ["another version than package.json", (xml) => xml.replace(/<Version>[^<]*/, "<Version>9.9.9.0")],
  [
    "elements in another order",
    (xml) => xml.replace(/(\s*<IconUrl [^>]*>)(\s*<HighResolutionIconUrl [^>]*>)/, "$2$1"),
  ],
  [
    "a function file of another page than the runtime's",
    (xml) => xml.replace('FunctionFile resid="Pane.Url"', 'FunctionFile resid="Help.Url"'),
  ],
  [
    "a help page that is not there",
    (xml) => xml.replace("help/ru/support.html", "help/ru/suport.html"),
  ],
  [
    "an address elsewhere",
    (xml) => xml.replace(/(SupportUrl DefaultValue=")[^"]*/, "$1https://example.org/help"),
  ],
];

test.each(MUTATIONS)("%s is found", (_, change) => {
  const changed = change(manifest);
  expect(changed).not.toBe(manifest);
  expect(checkManifest(changed, around)).not.toEqual([]);
});
