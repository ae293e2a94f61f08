import type { Protection } from "../../model/parts";
import { PROTECTION_FLAGS } from "../read/protection";
import { changeTag } from "../xml/patch";
import type { Frame } from "../xml/frame";

/**
 * Writes a sheet's protection. A password set here is stored as the 16-bit hash that every Excel understands; one of
 * the file (known only to exist) stays as it is.
 */
export function writeProtection(frame: Frame, protection: Protection): void {
  if (!protection.protected) {
    frame.set("sheetProtection", "");
    return;
  }
  const { options, password } = protection;
  const before = frame.get("sheetProtection") ?? `<${frame.prefix}sheetProtection/>`;
  const flags: Record<string, string | undefined> = { sheet: "1" };
  for (const [option, flag, absent] of PROTECTION_FLAGS) {
    const isForbidden = options[option] !== true;
    flags[flag] = isForbidden === absent ? undefined : isForbidden ? "1" : "0";
  }
  const mode = options.selectionMode ?? "Normal";
  flags.selectLockedCells = mode === "Normal" ? undefined : "1";
  flags.selectUnlockedCells = mode === "None" ? "1" : undefined;
  if (password !== "") {
    for (const name of ["algorithmName", "hashValue", "saltValue", "spinCount"])
      flags[name] = undefined;
    flags.password = password === undefined ? undefined : hashPassword(password);
  }
  frame.set("sheetProtection", changeTag(before, flags));
}

/** The hash of a sheet's password in the file (ECMA-376 part 4, 14.7.1), four hexadecimal digits. */
export function hashPassword(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i -= 1) {
    hash = rotate(hash) ^ (password.charCodeAt(i) & 0xff);
  }
  hash = rotate(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** One step to the left in 15 bits. */
function rotate(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
