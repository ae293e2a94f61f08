import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Route } from "playwright-core";
import { checkManifest } from "../house/checkManifest";
import { classify, closePages, launchChromium, openPage, saveBytes } from "./preview";

/*
 * What `npm run build` makes, as an administrator gets it: built once into a folder of its own, its files looked at, and
 * its pane run in Chromium under its own content policy, over the preview's Excel.
 */
const ROOT = resolve(import.meta.dirname, "../..");
const ADDRESS = "https://example.com/kc";
const OFFICE_JS = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist"
);
const dist = mkdtempSync(join(tmpdir(), "key-clients-dist-"));
const build = (address: string) => {
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const words = [webpack, "--mode", "production", "--output-path", dist];
  return spawnSync(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, ADDIN_URL: address, NODE_ENV: "production" },
    encoding: "utf8",
  });
};
const read = (name: string): string => readFileSync(join(dist, name), "utf8");

// A build and a browser beside it: on a busy machine they take their time.
jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  const { status, stderr } = build(`${ADDRESS}/`);
  expect({ status, stderr }).toMatchObject({ status: 0 });
});
afterEach(() => closePages(browser));
afterAll(async () => {
  await browser.close();
  rmSync(dist, { recursive: true, force: true });
});

test.each([
  ["", "Say where the add-in will be published"],
  ["http://example.com/kc", "must be an https address"],
])("an address %j ends the build with one sentence and changes nothing", (address, sentence) => {
  const before = readdirSync(dist);
  const { status, stderr } = build(address);
  expect(status).not.toBe(0);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain(sentence);
  expect(readdirSync(dist)).toEqual(before);
});

test("the manifest that is published is right, at its address, with the version of package.json", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const manifest = read("manifest.xml");
  const found = checkManifest(manifest, {
    version,
    widthOf: (path) =>
      existsSync(join(dist, path)) ? readFileSync(join(dist, path)).readUInt32BE(16) : null,
    hasPage: (path) => existsSync(join(dist, path)),
    functions: [...manifest.matchAll(/<FunctionName>(\w+)/g)].map(([, name]) => name ?? ""),
  });
  expect(found).toEqual([]);
  expect(manifest).toContain(`${ADDRESS}/taskpane.html`);
  expect(manifest).not.toContain("localhost");
  for (const [, name] of manifest.matchAll(/<FunctionName>(\w+)/g)) {
    const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
    // A key of a table: the minifier leaves its quotation marks out.
    expect(scripts.some((file) => new RegExp(`\\b${name}\\b`).test(read(file)))).toBe(true);
  }
});

/** What a gzip of a file takes, as `gzip -9` on the command line says it too. */
const packed = (name: string): number =>
  gzipSync(readFileSync(join(dist, name)), { level: 9 }).length;

test("the first load of the pane stays within 200 KiB, and holds nothing of a late screen", () => {
  const page = read("taskpane.html");
  const scripts = [...page.matchAll(/<script[^>]* src="?([\w.-]+\.js)/g)].map(
    ([, name]) => name ?? ""
  );
  expect(scripts.length).toBeGreaterThan(2);
  const sum = ["taskpane.html", ...scripts].reduce((bytes, name) => bytes + packed(name), 0);
  expect(sum).toBeLessThanOrEqual(204_800);
  // Fluent's switch stands on the settings alone.
  const ofSwitch = readdirSync(dist).filter(
    (name) => name.endsWith(".js") && read(name).includes("fui-Switch")
  );
  expect(ofSwitch.length).toBeGreaterThan(0);
  expect(ofSwitch.filter((name) => scripts.includes(name))).toEqual([]);
});

test.each([
  [1_000_000, 0],
  [100, 1],
])("with a limit of %d bytes for the first load a build ends with %d", (limit, status) => {
  const folder = mkdtempSync(join(tmpdir(), "key-clients-load-"));
  const answer = buildTiny(folder, limit);
  expect(answer).toMatchObject({ status });
  expect(existsSync(join(folder, "dist/pane.js"))).toBe(status === 0);
  if (status !== 0) {
    expect(answer.stdout).toMatch(
      /The first load of the pane is (\d+) bytes \(gzip\), \d+ more than the limit of 100: pane\.html \d+, pane\.js \d+\./
    );
    // The late chunk of random text is not counted.
    expect(Number(/is (\d+) bytes/.exec(answer.stdout)?.[1])).toBeLessThan(5_000);
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A page of one script that loads a larger one late, built with a limit for its first load. */
function buildTiny(folder: string, limit: number): { status: number | null; stdout: string } {
  writeFileSync(join(folder, "pane.js"), 'import("./late.js").then((late) => console.log(late));');
  writeFileSync(
    join(folder, "late.js"),
    `export default "${randomBytes(20_000).toString("hex")}";`
  );
  const script = `
    import webpack from "webpack";
    import HtmlWebpackPlugin from "html-webpack-plugin";
    import { limitFirstLoad } from "./.config/package/firstLoad.mjs";
    const folder = ${JSON.stringify(folder)};
    const plugins = [
      new HtmlWebpackPlugin({ filename: "pane.html" }),
      limitFirstLoad({ entry: "pane", page: "pane.html", limit: ${limit} }),
    ];
    const entry = { pane: folder + "/pane.js" };
    const output = { path: folder + "/dist", filename: "[name].js" };
    webpack({ mode: "production", entry, output, plugins }, (error, stats) => {
      for (const { message } of stats?.toJson({ all: false, errors: true }).errors ?? []) console.log(message);
      process.exitCode = error || stats.hasErrors() ? 1 : 0;
    });`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

test("pages link to pages that are there", () => {
  const pages = execFileSync("find", [dist, "-name", "*.html"], { encoding: "utf8" })
    .trim()
    .split("\n");
  expect(pages.length).toBeGreaterThan(14);
  for (const page of pages) {
    for (const [, link] of readFileSync(page, "utf8").matchAll(/(?:href|src)="?([^"\s>]+)/g)) {
      if (/^https:/.test(link ?? "")) continue;
      expect({ page, link, isThere: existsSync(resolve(dirname(page), link ?? "")) }).toEqual({
        page,
        link,
        isThere: true,
      });
    }
  }
});

test("it holds the licences of what it ships, headers for hosts, and nothing for developers alone", () => {
  const licences = read("third-party-licences.txt");
  for (const name of ["react", "react-dom", "scheduler", "tabster", "stylis"]) {
    expect(licences).toMatch(new RegExp(`^${name}$`, "m"));
  }
  expect(licences).not.toMatch(/\bGPL\b|GNU GENERAL PUBLIC/i);
  for (const file of ["_headers", "nginx.conf", "web.config", "staticwebapp.config.json"]) {
    expect(read(file)).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
    expect(read(file)).not.toContain("no-store");
  }
  expect(() => JSON.parse(read("staticwebapp.config.json")) as unknown).not.toThrow();
  const names = readdirSync(dist).join(" ");
  expect(names).not.toMatch(/office-js|preview|screenshot|connect/);
});

/** The policy that the host file gives the pane's page. */
function policyOfHost(): string {
  const policy = /^\/taskpane\.html\n(?: {2}.*\n)*? {2}Content-Security-Policy: (.+)$/m.exec(
    read("_headers")
  )?.[1];
  if (policy === undefined) throw new Error("_headers gives the pane no policy");
  return policy;
}

/** Puts the built pane in the place of the preview's, and Microsoft's library at Microsoft's address. */
async function serveBuilt(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const name = url.pathname.slice(1);
  if (url.hostname === "appsforoffice.microsoft.com") {
    return route.fulfill({ path: join(OFFICE_JS, name.replace("lib/1/hosted/", "")) });
  }
  if (name === "preview-pane.html") {
    const body = read("taskpane.html").replace(
      /<script src="?https:\/\/appsforoffice/,
      '<script src="connect.js"></script>$&'
    );
    const headers = { "Content-Security-Policy": policyOfHost() };
    return route.fulfill({ body, headers, contentType: "text/html; charset=utf-8" });
  }
  if (/^[\w-]+\.[0-9a-f]{8}\.js$/.test(name)) return route.fulfill({ path: join(dist, name) });
  return route.continue();
}

test.each(["ru", "en"] as const)(
  "the built pane classifies under its own policy and asks for nothing but Office.js (%s)",
  async (language) => {
    const open = await openPage(browser, language, { route: serveBuilt });
    await classify(open, language);
    expect((await saveBytes(open.page)).length).toBeGreaterThan(10_000);
    expect(open.errors).toEqual([]);
    const home = new URL(open.page.url()).origin;
    const outside = open.addresses
      .filter((address) => /^https?:/.test(address))
      .map((address) => new URL(address))
      .filter(({ origin }) => origin !== home);
    expect(new Set(outside.map(({ hostname }) => hostname))).toEqual(
      new Set(["appsforoffice.microsoft.com"])
    );
    // It was the built script that ran, not the preview's own.
    expect(open.addresses.some((address) => /\/taskpane\.[0-9a-f]{8}\.js$/.test(address))).toBe(
      true
    );
  }
);
