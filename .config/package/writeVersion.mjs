import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeVersion } from "./manifest.mjs";

/* Run by `npm version`: brings the version just raised in package.json into manifest.xml, which Excel caches by it. */
const root = resolve(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const path = join(root, "manifest.xml");
writeFileSync(path, writeVersion(readFileSync(path, "utf8"), version));
