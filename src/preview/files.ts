import { openWorkbook } from "../officeHost/files/open";
import { saveWorkbook } from "../officeHost/files/save";
import { FileFailure } from "../officeHost/model/fileFailure";
import type { Workbook } from "../officeHost/model/workbook";
import { describeFileFailure } from "../strings/files";
import type { Host } from "../officeHost/wire/host";
import type { PaneBeside } from "./bars/paneBeside";
import { makeElement } from "./dom";
import type { Session } from "./session";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What tests and people in the console find as `window.preview`. */
export type Preview = {
  /** Opens a file's bytes; resolves when the pane has started anew. Rejects for files that cannot be read. */
  open(bytes: Uint8Array | ArrayBuffer, name: string): Promise<void>;
  /** Selects `A1:B9`, `'My sheet'!A1`, several areas with commas, or a name; its sheet comes to the front. */
  select(address: string): void;
  save(): Uint8Array;
  /** Every call of the pane to Excel since the workbook was opened, with its bytes. */
  readonly requests: Host["requests"];
  /** Rules that make calls fail. */
  readonly faults: Host["faults"];
  readonly host: Host;
  readonly workbook: Workbook;
};

/** Opens and saves workbooks, by the buttons, by dropping a file on the page, and for the console. */
export class Files {
  /** Lies over the page while a file is dragged across it. */
  readonly dropZone: HTMLElement;
  private readonly input: HTMLInputElement;

  constructor(
    private readonly session: Session,
    private readonly pane: PaneBeside,
    private readonly say: (sentence: string) => void
  ) {
    this.dropZone = makeElement(
      "div",
      { class: "drop-zone", hidden: true },
      session.texts.dropFile
    );
    this.input = makeElement("input", { type: "file", accept: ".xlsx,.xlsm,.csv,.txt,.tsv" });
    this.input.addEventListener("change", () => {
      const [file] = this.input.files ?? [];
      if (file) void this.read(file);
      this.input.value = "";
    });
    this.listenToDrops();
    addEventListener("beforeunload", (event) => {
      if (session.isUnsaved) event.preventDefault();
    });
  }

  /** Asks for a file. */
  pick(): void {
    this.input.click();
  }

  /** Gives the workbook to the browser as a download; text tables become .xlsx. */
  save(): void {
    const { workbook } = this.session;
    const blob = new Blob([new Uint8Array(saveWorkbook(workbook))], { type: XLSX });
    const name = /\.xlsm$/i.test(workbook.name)
      ? workbook.name
      : `${workbook.name.replace(/\.(xlsx|csv|txt|tsv)$/i, "")}.xlsx`;
    const link = makeElement("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.session.setSaved();
  }

  /** Shows another workbook unless the person would rather keep what is not saved. */
  async replaceBy(make: () => Workbook): Promise<void> {
    if (this.mayReplace()) await this.show(make());
  }

  /** Puts a workbook in the place of the open one; the pane starts anew. */
  async show(workbook: Workbook): Promise<void> {
    this.session.open(workbook);
    await this.pane.restart();
  }

  /** Hangs {@link Preview} on a window. `select` throws for what is no address. */
  exposeTo(target: Window, select: (address: string) => void): void {
    const { session } = this;
    const preview: Preview = {
      open: async (bytes, name) => {
        const copy = new Uint8Array(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
        await this.show(openWorkbook(copy, name));
      },
      select,
      save: () => saveWorkbook(session.workbook),
      get requests() {
        return session.host.requests;
      },
      get faults() {
        return session.host.faults;
      },
      get host() {
        return session.host;
      },
      get workbook() {
        return session.workbook;
      },
    };
    Object.assign(target, { preview });
  }

  private mayReplace(): boolean {
    const { session } = this;
    return !session.isUnsaved || confirm(session.texts.loseChanges(session.workbook.name));
  }

  private async read(file: File): Promise<void> {
    if (!this.mayReplace()) return;
    try {
      await this.show(openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name));
    } catch (failure) {
      if (!(failure instanceof FileFailure)) throw failure;
      this.say(describeFileFailure(failure.code, file.name, this.session.language));
    }
  }

  /** A file may be dropped anywhere on the page; the pane's frame is covered meanwhile, it would take the file itself. */
  private listenToDrops(): void {
    const { dropZone } = this;
    addEventListener("dragover", (event) => {
      event.preventDefault();
      dropZone.hidden = !event.dataTransfer?.types.includes("Files");
    });
    addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) dropZone.hidden = true;
    });
    addEventListener("drop", (event) => {
      event.preventDefault();
      dropZone.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.read(file);
    });
  }
}
