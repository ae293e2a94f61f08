/** A part of the page that F6 goes to: what belongs to it, and how it takes the focus. */
export type PagePart = { readonly element: HTMLElement; focus(): void };

/**
 * Goes round the parts of the page on F6, and back on Shift+F6, as in Excel: in the cells Tab goes to the next cell and
 * leads nowhere else. Hidden parts are passed by. The returned function does the same for keys of another window, such
 * as the pane's frame.
 */
export function listenToPartKeys(parts: readonly PagePart[]): (other: Window) => void {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const shown = parts.filter(({ element }) => !element.hidden);
    const now = shown.findIndex(({ element }) => element.contains(document.activeElement));
    const step = event.shiftKey ? shown.length - 1 : 1;
    shown[(Math.max(0, now) + step) % shown.length]?.focus();
  };
  addEventListener("keydown", press);
  return (other) => other.addEventListener("keydown", press);
}
