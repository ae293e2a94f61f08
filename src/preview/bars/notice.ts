import { makeButton, makeElement } from "../dom";

/** How long a sentence stays; it can be closed before. */
const SHOWN_MS = 9000;

/** A line that says what went wrong, read out by screen readers. */
export class Notice {
  readonly element: HTMLElement;
  private readonly text = makeElement("span");
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(closeText: string) {
    const close = makeButton("×", () => this.hide(), { "aria-label": closeText });
    const box = makeElement("div", { class: "notice" }, this.text, close);
    this.element = makeElement("div", { class: "notices", role: "status" }, box);
    this.element.classList.add("empty");
  }

  show(sentence: string): void {
    clearTimeout(this.timer);
    this.text.textContent = sentence;
    this.element.classList.remove("empty");
    this.timer = setTimeout(() => this.hide(), SHOWN_MS);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.text.textContent = "";
    this.element.classList.add("empty");
  }
}
