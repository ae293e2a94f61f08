import { makeElement } from "./dom";

/** One line of a menu; the chosen one of a list bears a mark. */
export type MenuItem = {
  readonly text: string;
  readonly choose: () => void;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
};

type Place = { readonly x: number; readonly y: number; readonly width?: number };

let openMenu: { element: HTMLElement; back: HTMLElement | undefined } | undefined;

/**
 * Opens a menu at a place of the window: arrows move in it, Enter chooses, Escape or a click elsewhere closes, and the
 * focus goes back to `back`. Only one menu is open at a time.
 */
export function showMenu(items: readonly MenuItem[], place: Place, back?: HTMLElement): void {
  const buttons = items.map((item) => {
    const button = makeElement("button", {
      type: "button",
      role: "menuitem",
      class: item.isChosen ? "chosen" : undefined,
      disabled: item.isDisabled,
    });
    button.textContent = item.text;
    button.addEventListener("click", () => {
      closeMenu();
      item.choose();
    });
    return button;
  });
  const menu = makeElement("div", { class: "popup menu", role: "menu" }, ...buttons);
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const usable = buttons.filter(({ disabled }) => !disabled);
    const now = usable.indexOf(document.activeElement as HTMLButtonElement);
    usable[(now + step + usable.length) % usable.length]?.focus();
  });
  showPopup(menu, place, back);
  (buttons[items.findIndex(({ isChosen }) => isChosen)] ?? buttons[0])?.focus();
}

/** Shows an element of ours at a place, closes it on Escape and on clicks outside. */
export function showPopup(element: HTMLElement, place: Place, back?: HTMLElement): void {
  closeMenu();
  document.body.append(element);
  if (place.width !== undefined) element.style.minWidth = `${place.width}px`;
  const { width, height } = element.getBoundingClientRect();
  const left = Math.max(4, Math.min(place.x, innerWidth - width - 4));
  const top = place.y + height > innerHeight - 4 ? Math.max(4, innerHeight - height - 4) : place.y;
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  openMenu = { element, back };
  element.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key !== "Escape" && event.key !== "Tab") return;
    if (event.key === "Tab" && element.getAttribute("role") !== "menu") return;
    event.preventDefault();
    closeMenu();
  });
  addEventListener("pointerdown", closeOutside, true);
  addEventListener("blur", closeOnBlur);
}

export function closeMenu(): void {
  removeEventListener("pointerdown", closeOutside, true);
  removeEventListener("blur", closeOnBlur);
  const closing = openMenu;
  openMenu = undefined;
  closing?.element.remove();
  closing?.back?.focus({ preventScroll: true });
}

function closeOutside(event: Event): void {
  if (!openMenu?.element.contains(event.target as Node)) closeMenu();
}

/** The window loses the focus when a person clicks into the pane's frame. */
function closeOnBlur(): void {
  closeMenu();
}
