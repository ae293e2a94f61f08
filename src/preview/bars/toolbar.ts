import { makeButton, makeElement, makeShape } from "../dom";
import type { Session } from "../session";

/** What the buttons at the top do. */
export type ToolbarActions = {
  open(): void;
  save(): void;
  newSample(): void;
};

/** Outlines of 16 × 16 icons. */
const ICONS = {
  open: "M1.5 4.5v8.5h11l2-6h-11l-2 6M1.5 4.5v-2h4l1.5 2h5.5v2.5",
  save: "M2 2h9.5L14 4.5V14H2ZM4.5 2v4h6V2M4.5 14V9.5h7V14",
  sample: "M2 2.5h12v11H2ZM2 6h12M2 9.7h12M6 2.5v11M10 2.5v11",
  pane: "M2 13.5V9.5h3v4ZM6.5 13.5v-8h3v8ZM11 13.5V2.5h3v11Z",
} as const;

/** The row of buttons at the top, with the workbook's name. */
export function makeToolbar(
  session: Session,
  actions: ToolbarActions,
  paneButton: HTMLElement
): HTMLElement {
  const { texts, language } = session;
  const name = makeElement("h1", { class: "file-name" });
  const showName = (): void => {
    const { name: file } = session.workbook;
    const shown = session.isUnsaved ? texts.unsaved(file) : file;
    if (name.textContent === shown) return;
    name.textContent = shown;
    document.title = `${file} · ${texts.pane}`;
  };
  session.listen(showName);
  showName();
  const other = language === "ru" ? "en" : "ru";
  const link = makeElement(
    "a",
    { class: "tool", href: `?lang=${other}`, lang: other, hreflang: other },
    texts.language
  );
  return makeElement(
    "div",
    { class: "toolbar" },
    makeTool(texts.open, "open", actions.open),
    makeTool(texts.save, "save", actions.save),
    makeTool(texts.newSample, "sample", actions.newSample),
    name,
    link,
    paneButton
  );
}

/** A button with an icon and its text. */
export function makeTool(
  text: string,
  icon: keyof typeof ICONS,
  press: () => void
): HTMLButtonElement {
  const button = makeButton("", press, { class: "tool" });
  const picture = makeShape(
    "svg",
    { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", class: "icon" },
    makeShape("path", { d: ICONS[icon] })
  );
  button.append(picture, makeElement("span", {}, text));
  return button;
}
