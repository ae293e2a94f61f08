import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The address that manifest.xml holds in the repository: the local server of `npm run start:excel`. */
const LOCAL_ADDRESS = "https://localhost:3000";

/** An address to publish at was left out or is none; the message is a sentence for the person who builds. */
export class AddressError extends Error {}

/**
 * The address of ADDIN_URL without a slash at its end. Throws `AddressError` where it is missing or not https: Office
 * loads nothing else, and a manifest that points at localhost gives everybody a dead button.
 */
export function readAddress(text) {
  if (text === undefined || text.trim() === "") {
    throw new AddressError(
      "Say where the add-in will be published: ADDIN_URL=https://example.com/key-clients npm run build. " +
        "Without it the manifest would point at this computer. Nothing was built."
    );
  }
  const address = text.trim();
  if (!/^https:\/\/[^\s"'<>&/?#]+(\/[^\s"'<>&?#]*)?$/.test(address)) {
    throw new AddressError(
      `ADDIN_URL must be an https address such as https://example.com/key-clients, and is "${address}". ` +
        "Office loads add-ins over https only. Nothing was built."
    );
  }
  return address.replace(/\/+$/, "");
}

/** Four parts for Office (1.2.3 becomes 1.2.3.0), at most five digits each. */
export function officeVersion(version) {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) {
    throw new Error(`package.json: a version of three numbers is wanted, not "${version}"`);
  }
  return `${version}.0`;
}

/** The manifest as it is published: at `address`, with the version of package.json. */
export function publishManifest(root, address) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return writeVersion(readFileSync(join(root, "manifest.xml"), "utf8"), version).replaceAll(
    LOCAL_ADDRESS,
    address
  );
}

/** Puts a version of package.json into a manifest. */
export function writeVersion(manifest, version) {
  return manifest.replace(
    /<Version>[^<]*<\/Version>/,
    `<Version>${officeVersion(version)}</Version>`
  );
}
