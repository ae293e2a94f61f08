import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** The checks that Microsoft's schemas leave out; the manifest tool's own `validate` would send the file to a service. */
const ROOT = resolve(import.meta.dirname, "../..");
const document: Document = new DOMParser().parseFromString(
  readFileSync(join(ROOT, "manifest.xml"), "utf8"),
  "text/xml"
);
const all = (name: string): Element[] => [...document.getElementsByTagNameNS("*", name)];
const value = (name: string): string => all(name)[0]?.getAttribute("DefaultValue") ?? "";

describe("manifest.xml", () => {
  test("every resid names a resource, and every resource is used", () => {
    const used = [...document.getElementsByTagName("*")]
      .map((element) => element.getAttribute("resid"))
      .filter((resid) => resid !== null && resid !== "");
    const given = ["Image", "Url", "String"].flatMap((name) =>
      all(name)
        .map((element) => element.getAttribute("id"))
        .filter((id) => id !== null && id !== "")
    );
    expect(new Set(given).size).toBe(given.length);
    expect([...new Set(used)].sort()).toEqual([...given].sort());
  });

  test("control ids are unique", () => {
    const ids = ["Group", "Control"].flatMap((name) =>
      all(name).map((element) => element.getAttribute("id"))
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("each set of command icons has the three sizes Office asks for", () => {
    for (const icon of all("Icon")) {
      const sizes = [...icon.getElementsByTagNameNS("*", "Image")].map((image) =>
        image.getAttribute("size")
      );
      expect(sizes).toEqual(["16", "32", "80"]);
    }
  });

  test("addresses are https, and the files they name are in the project at the size they say", () => {
    const addresses = [...document.getElementsByTagName("*")]
      .map((element) => element.getAttribute("DefaultValue") ?? "")
      .filter((text) => /^[a-z]+:\/\//.test(text));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      const url = new URL(address);
      expect(url.protocol).toBe("https:");
      if (!url.pathname.startsWith("/assets/")) continue;
      const file = join(ROOT, url.pathname);
      expect(existsSync(file)).toBe(true);
      const width = readFileSync(file).readUInt32BE(16);
      expect(file).toContain(`icon-${width}.png`);
    }
    expect(value("IconUrl")).toContain("icon-32");
    expect(value("HighResolutionIconUrl")).toContain("icon-64");
  });

  test("every text a person reads is there in Russian too", () => {
    const texts = [...all("DisplayName"), ...all("Description"), ...all("String")].filter(
      (element) => element.hasAttribute("DefaultValue")
    );
    expect(texts.length).toBeGreaterThan(5);
    for (const element of texts) {
      const russian = [...element.getElementsByTagNameNS("*", "Override")].filter(
        (override) => override.getAttribute("Locale") === "ru-RU"
      );
      expect(russian).toHaveLength(1);
      expect(russian[0]?.getAttribute("Value")).toMatch(/[а-яё]/i);
    }
  });

  test("it asks for the requirement set that the add-in is written for", () => {
    const set = all("Set").find((element) => element.getAttribute("Name") === "ExcelApi");
    expect(set?.getAttribute("MinVersion")).toBe("1.9");
    expect(all("Permissions")[0]?.textContent).toBe("ReadWriteDocument");
  });

  test("a ribbon function is one that the pane's runtime associates", () => {
    const source = readFileSync(join(ROOT, "src/excel/host/commands.ts"), "utf8");
    for (const name of all("FunctionName")) expect(source).toContain(`"${name.textContent}"`);
  });
});
