/** So long the browser may take to read what it is given. */
const READ_MS = 60_000;

/** Hands a file over to the person as a download. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_MS);
}

/** A text as the name of a file: without what systems do not allow in one. */
export function nameFile(text: string): string {
  return text
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}
