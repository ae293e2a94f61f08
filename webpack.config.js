import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { LicenseWebpackPlugin } from "license-webpack-plugin";
import webpack from "webpack";
import { FIRST_LOAD_LIMIT, limitFirstLoad } from "./.config/package/firstLoad.mjs";
import { contentPolicy, listHostFiles, OFFICE_JS_ON_CDN } from "./.config/package/hostFiles.mjs";
import { AddressError, publishManifest, readAddress } from "./.config/package/manifest.mjs";

const { Compilation, sources } = webpack;
const require = createRequire(import.meta.url);
// Comes with webpack, which asks for it in the same way; it knows swc's minifier, twice as fast as the default one.
const MinimizerPlugin = require(
  require.resolve("minimizer-webpack-plugin", { paths: [require.resolve("webpack")] })
);

const ROOT = import.meta.dirname;
const OFFICE_JS_FOLDER = join(
  dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist"
);
const PAGE = "src/preview";

/**
 * Three ways to use it:
 * - `webpack --mode production`: the add-in as it ships, the pane alone, into dist;
 * - `--env preview`: the pane beside the preview's Excel, as a server (`npm start`) or built into `--output-path`;
 * - `--env excel`: the pane over https, for an Excel that has sideloaded the manifest.
 */
export default async (env = {}, argv = {}) => {
  const isProduction = argv.mode === "production";
  const isPreview = env.preview === true;
  const isServed = env.WEBPACK_SERVE === true;
  const address = isProduction && !isPreview ? askAddress() : undefined;
  return {
    mode: isProduction ? "production" : "development",
    context: ROOT,
    devtool: isProduction ? false : "cheap-module-source-map",
    entry: {
      taskpane: "./src/pane/index.tsx",
      ...(isPreview ? { page: `./${PAGE}/index.ts` } : {}),
    },
    output: {
      // The built preview holds files of Office.js for the tests: it never goes where the add-in is published from.
      path: join(ROOT, isPreview ? "node_modules/.cache/preview" : "dist"),
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: isProduction ? "[name].[contenthash:8][ext]" : "[name][ext]",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: compileWithSwc() }] },
    plugins: isPreview ? showPreview(isServed) : shipPane(address),
    optimization: {
      minimizer: [
        new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }),
      ],
      splitChunks: {
        cacheGroups: {
          react: ownChunk("react", "react|react-dom|scheduler"),
          fluent: ownChunk("fluent", "@fluentui|@griffel|@floating-ui|tabster|keyborg"),
        },
      },
    },
    // A second start takes half the time; the cache lies in node_modules/.cache.
    cache: isProduction
      ? false
      : { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
    performance: { hints: false },
    stats: isServed
      ? { all: false, errors: true, warnings: true }
      : { preset: "summary", errors: true, warnings: true },
    infrastructureLogging: { level: "warn" },
    ...(isServed ? { devServer: await serve(env.excel === true) } : {}),
  };
};

function compileWithSwc() {
  const parser = { syntax: "typescript", tsx: true };
  const transform = { react: { runtime: "automatic" } };
  return {
    loader: "swc-loader",
    options: { jsc: { parser, transform, target: "es2022" }, swcrc: false, configFile: false },
  };
}

/** What of these packages the first load needs; the rest of them stays with the late screen that uses it. */
function ownChunk(name, packages) {
  const test = new RegExp(`[\\\\/]node_modules[\\\\/](${packages})[\\\\/]`);
  return { name, test, chunks: "initial", priority: 10, enforce: true };
}

/**
 * The pane as it ships: Office.js from Microsoft's address, icons, guides and pages, the manifest with the published
 * address, the licences of everything in the scripts, and what a web server needs to know.
 */
function shipPane(address) {
  return [
    paintPane("taskpane.html", OFFICE_JS_ON_CDN, []),
    limitFirstLoad({ entry: "taskpane", page: "taskpane.html", limit: FIRST_LOAD_LIMIT }),
    new LicenseWebpackPlugin({
      outputFilename: "third-party-licences.txt",
      perChunkOutput: false,
      // The scripts hold nothing of the build tools themselves.
      skipChildCompilers: true,
      stats: { warnings: false, errors: true },
    }),
    emitFiles("ShipFiles", () => [
      ...listIcons(),
      ...listHelp(),
      ...(address === undefined ? [] : [["manifest.xml", publishManifest(ROOT, address)]]),
      ...listHostFiles(),
    ]),
  ];
}

/** The preview: its page, and the same pane bundle with Office.js served beside it. */
function showPreview(isServed) {
  return [
    new HtmlWebpackPlugin({
      template: `${PAGE}/index.html`,
      filename: "index.html",
      chunks: ["page"],
      scriptLoading: "module",
    }),
    paintPane("preview-pane.html", "office-js/office.js", ["connect.js"]),
    emitFiles("PreviewFiles", () => [
      ...listIcons(),
      ...listHelp().filter(([name]) => name !== "index.html"),
      ["page.css", readFileSync(join(ROOT, PAGE, "page.css"))],
      ["connect.js", readFileSync(join(ROOT, PAGE, "connect.js"))],
      ...(isServed ? [] : listOfficeFiles()),
    ]),
  ];
}

/**
 * A page of the pane. `scripts` run before Office.js is parsed, which asks for its host at once; they and the content
 * policy go in front of everything else in the head.
 */
function paintPane(filename, officeJs, scripts) {
  const page = new HtmlWebpackPlugin({
    template: "src/pane/taskpane.html",
    filename,
    chunks: ["taskpane"],
    templateParameters: { officeJs },
  });
  const front = [
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">`,
    ...scripts.map((script) => `<script src="${script}"></script>`),
  ].join("");
  return {
    apply(compiler) {
      page.apply(compiler);
      compiler.hooks.compilation.tap("PaneHead", (compilation) => {
        HtmlWebpackPlugin.getCompilationHooks(compilation).beforeEmit.tap("PaneHead", (data) => {
          if (data.plugin !== page) return data;
          return { ...data, html: data.html.replace(/<meta charset[^>]*>/i, `$&${front}`) };
        });
      });
    },
  };
}

/** Adds files to what is built: `list` gives pairs of name and content. */
function emitFiles(name, list) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name, stage }, () => {
          for (const [file, content] of list()) {
            // Scripts of others and of the page's head are not ours to shorten.
            compilation.emitAsset(file, new sources.RawSource(content), { minimized: true });
          }
        });
      });
    },
  };
}

/** The icons that the manifest names; their drawings and the README's picture beside them are no part of the add-in. */
function listIcons() {
  return readdirSync(join(ROOT, "assets"))
    .filter((file) => /^icon-.*\.png$/.test(file))
    .map((file) => [`assets/${file}`, readFileSync(join(ROOT, "assets", file))]);
}

/** The guides, and the pages about support and privacy: assets/help as it stands; its start page is dist's own too. */
function listHelp() {
  const folder = join(ROOT, "assets/help");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => file !== "start.html");
  return [
    ...files.map((file) => [`help/${file}`, readFileSync(join(folder, file))]),
    ["index.html", readFileSync(join(folder, "start.html"))],
  ];
}

/** The part of Office.js that a desktop Excel loads, in the preview's languages. */
function listOfficeFiles() {
  return [
    "office.js",
    "excel-win32-16.01.js",
    "en-us/office_strings.js",
    "ru-ru/office_strings.js",
  ].map((file) => [`office-js/${file}`, readFileSync(join(OFFICE_JS_FOLDER, file))]);
}

/** The address to publish at, before anything is built; without one the build ends with a sentence and nothing else. */
function askAddress() {
  try {
    return readAddress(process.env.ADDIN_URL);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** The server: on `PORT` or 3000, or the next free port (Excel's manifest names its port, so there only that one). */
async function serve(isForExcel) {
  const first = Number(process.env.PORT || 3000);
  const port = isForExcel ? 3000 : await findFreePort(first);
  const url = `${isForExcel ? "https" : "http"}://localhost:${port}/`;
  return {
    host: "localhost",
    port,
    ...(isForExcel ? { server: { type: "https", options: findCertificate() } } : {}),
    // A reload would throw away the workbook that is open: whoever changes code presses F5 when ready.
    hot: false,
    liveReload: false,
    client: false,
    static: [{ directory: OFFICE_JS_FOLDER, publicPath: "/office-js", watch: false }],
    // Said while the first build may still run: a page that is asked for before its end waits for it.
    onListening() {
      const what = isForExcel ? "Key Clients for Excel" : "Key Clients in the preview";
      console.log(`${what}: ${url}${isForExcel ? "taskpane.html" : ""} (Ctrl+C stops it)`);
    },
  };
}

async function findFreePort(first) {
  for (let port = first; port < first + 100; port += 1) {
    const isFree = await new Promise((done) => {
      const probe = createServer();
      probe.once("error", () => done(false));
      probe.listen(port, "localhost", () => probe.close(() => done(true)));
    });
    if (isFree) return port;
  }
  throw new Error(`No free port from ${first} to ${first + 99}: name one in PORT.`);
}

/** The certificate that office-addin-dev-certs has put into the home folder; it is asked to make one where none is. */
function findCertificate() {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) =>
    join(folder, file)
  );
  const isUsable = () =>
    [ca, cert, key].every((file) => existsSync(file)) &&
    Date.parse(new X509Certificate(readFileSync(cert)).validTo) > Date.now();
  if (!isUsable()) {
    spawnSync("npx --yes office-addin-dev-certs@3.0.0 install", { shell: true, stdio: "inherit" });
  }
  if (!isUsable()) {
    throw new Error(
      "Excel opens add-ins over https only, and there is no certificate for localhost yet: " +
        "run `npx office-addin-dev-certs@3.0.0 install` once and agree to trust it, then start again."
    );
  }
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}
