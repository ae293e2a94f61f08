import { makeButton, makeElement } from "../dom";
import type { Session } from "../session";
import { makeTool } from "./toolbar";

/** Excel's own limits: 270 pixels is the pane on a Mac, 320 on Windows. */
const WIDTH = { least: 270, usual: 320, most: 500 };
const STEP = 10;

/** The pane of the add-in in its frame, with a handle for its width and the button that shows and hides it. */
export class PaneBeside {
  readonly element: HTMLElement;
  private readonly handle: HTMLElement;
  private readonly body: HTMLElement;
  /** The button in the toolbar, like the add-in's on Excel's ribbon. */
  readonly button: HTMLButtonElement;
  private readonly frame: HTMLIFrameElement;
  private width = WIDTH.usual;

  constructor(session: Session) {
    const { texts } = session;
    this.frame = makeElement("iframe", { title: "Key Clients", src: "preview-pane.html" });
    const close = makeButton("×", () => this.toggle(), { "aria-label": texts.close });
    const head = makeElement(
      "div",
      { class: "pane-head" },
      makeElement("h2", {}, texts.pane),
      close
    );
    this.body = makeElement("div", { class: "pane-body" }, head, this.frame);
    this.handle = makeElement("div", {
      class: "pane-handle",
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": texts.dragPane,
      "aria-valuemin": String(WIDTH.least),
      "aria-valuemax": String(WIDTH.most),
    });
    this.element = makeElement(
      "aside",
      { class: "pane", "aria-label": texts.pane },
      this.handle,
      this.body
    );
    this.button = makeTool(texts.pane, "pane", () => this.toggle());
    this.button.classList.add("ribbon");
    this.button.setAttribute("aria-pressed", "true");
    this.setWidth(WIDTH.usual);
    this.listen();
  }

  /** Starts the pane anew; resolves when its page has been loaded. */
  async restart(): Promise<void> {
    const loaded = new Promise((done) => this.frame.addEventListener("load", done, { once: true }));
    this.frame.src = "preview-pane.html";
    await loaded;
  }

  focus(): void {
    this.frame.focus();
  }

  /** Calls back with the frame's window each time a page has been loaded there. */
  onLoad(listener: (frame: Window) => void): void {
    this.frame.addEventListener("load", () => {
      if (this.frame.contentWindow) listener(this.frame.contentWindow);
    });
  }

  private toggle(): void {
    const isHidden = !this.element.hidden;
    this.element.hidden = isHidden;
    this.button.setAttribute("aria-pressed", String(!isHidden));
    if (isHidden) this.button.focus();
  }

  private setWidth(width: number): void {
    this.width = Math.round(Math.max(WIDTH.least, Math.min(WIDTH.most, width)));
    this.body.style.width = `${this.width}px`;
    this.handle.setAttribute("aria-valuenow", String(this.width));
  }

  private listen(): void {
    const { handle, frame } = this;
    let start: { x: number; width: number } | undefined;
    handle.addEventListener("pointerdown", (event) => {
      start = { x: event.clientX, width: this.width };
      handle.setPointerCapture(event.pointerId);
      // The frame would swallow the mouse on its way.
      frame.style.pointerEvents = "none";
    });
    handle.addEventListener("pointermove", (event) => {
      if (start) this.setWidth(start.width + start.x - event.clientX);
    });
    for (const end of ["pointerup", "pointercancel"] as const) {
      handle.addEventListener(end, () => {
        start = undefined;
        frame.style.pointerEvents = "";
      });
    }
    handle.addEventListener("dblclick", () => this.setWidth(WIDTH.usual));
    handle.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowLeft") this.setWidth(this.width + STEP);
      if (key === "ArrowRight") this.setWidth(this.width - STEP);
    });
  }
}
