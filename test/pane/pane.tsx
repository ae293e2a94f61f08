import "@testing-library/jest-dom";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, cleanup, configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { PaneRoot } from "../../src/pane/app/PaneRoot";
import { startPane } from "../../src/pane/startPane";
import { isCheckedAtOnce, keyOfCheck } from "../../src/pane/state/check";
import type { PaneState } from "../../src/pane/state/state";
import type { Store } from "../../src/pane/state/store";
import { parseArea } from "../../src/officeHost/model/area";
import { selectCells } from "../../src/officeHost/model/edit/selection";
import { wholePaneTexts } from "../../src/strings/wholePane";
import { Workbook } from "../../src/officeHost/model/workbook";
import { openBench, openBenchOn, type Bench } from "../excel/office";

// Asking for what is hidden makes roles several times slower in jsdom; tests say toBeVisible where it matters.
// A crowded machine may take its time: the limit is there to end what hangs.
configure({ defaultHidden: true, asyncUtilTimeout: 120_000 });

/**
 * Fluent UI's rules for colours and sizes are thousands, and jsdom tries each of them on each element whose role is
 * asked for. Those that hide something, or say something, decide what a person finds: they alone are kept.
 */
const STYLES = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) =>
    /display:\s*none|visibility:|pointer-events:|opacity:|content:/.test(rule),
});

// The preview's host uses them; jsdom does not show them to a page.
const structuredClone = (value: unknown): unknown => deserialize(serialize(value));
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });

/** The pane in jsdom over a workbook, with the real Office.js between them, and a person before it. */
export type OpenPane = {
  readonly bench: Bench;
  readonly store: Store;
  readonly person: UserEvent;
  readonly texts: ReturnType<typeof wholePaneTexts>;
  /** Selects cells as a person does: Excel tells the pane. */
  select(sheet: string, address: string): Promise<void>;
  /** Waits until the pane has understood and checked the selection that it was last told of. */
  looked(): Promise<void>;
  /** Waits for the check of what stands in the pane now, and presses "Write". */
  write(): Promise<void>;
  /** From a result that is out of date: to the check of its data, and on to "Write". */
  writeAgain(): Promise<void>;
};

let open: { readonly bench: Bench; readonly end: () => Promise<void> } | undefined;

/**
 * Opens the pane over a new workbook, or one from before; `closePane` after each test. `prepare` changes the workbook
 * before the pane looks at it. `supported`: requirement sets of an older Excel.
 */
export async function openPane(
  sheets: Parameters<typeof openBench>[0] | Workbook,
  language: "ru" | "en" = "ru",
  prepare: (bench: Bench) => void | Promise<void> = () => undefined,
  supported: Readonly<Record<string, string>> = {}
): Promise<OpenPane> {
  const locale = language === "ru" ? "ru-RU" : "en-US";
  const bench = await (sheets instanceof Workbook
    ? openBenchOn(sheets, locale, supported)
    : openBench(sheets, locale, supported));
  await prepare(bench);
  const { store, end } = startPane();
  open = { bench, end };
  render(
    <RendererProvider renderer={STYLES}>
      <PaneRoot store={store} />
    </RendererProvider>
  );
  const looked = (): Promise<void> => waitUntil(() => isSettled(store.getState()));
  const person = userEvent.setup({ delay: null });
  const pane: OpenPane = {
    bench,
    store,
    person,
    texts: wholePaneTexts(language),
    async select(name, address) {
      const { number } = store.getState().look;
      const area = parseArea(address);
      if (!area) throw new Error(address);
      selectCells(bench.workbook, bench.sheet(name), [area]);
      await waitUntil(() => store.getState().look.number > number);
      await looked();
    },
    looked,
    async write() {
      await looked();
      await person.click(button(pane.texts.write));
      await waitUntil(() => store.getState().command === undefined);
    },
    async writeAgain() {
      await person.click(button(pane.texts.checkAgain));
      await waitUntil(() => store.getState().tab === "data");
      await pane.write();
      await waitUntil(() => store.getState().staleBecause === undefined);
    },
  };
  await looked();
  return pane;
}

/** Has all that was selected and chosen been read and checked? */
function isSettled(state: PaneState): boolean {
  const { look, check, command } = state;
  if (look.isLooking || command) return false;
  const key = keyOfCheck(state);
  if (key === undefined || !isCheckedAtOnce(state)) return true;
  return check.tried === key && (check.check?.key === key || check.failure !== undefined);
}

export async function closePane(): Promise<void> {
  cleanup();
  await open?.end();
  open?.bench.office.close();
  open = undefined;
  localStorage.clear();
}

/** Looks, 5 ms and more apart, before something is given up. */
const LOOKS = 4000;

/** Waits, with React told of what happens meanwhile, until something is so; fails when it does not come to be. */
export async function waitUntil(isSo: () => boolean): Promise<void> {
  await act(async () => {
    for (let look = 0; !isSo(); look++) {
      if (look === LOOKS) throw new Error("It did not come to be.");
      await new Promise((resume) => setTimeout(resume, 5));
    }
  });
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

export function tab(name: string): HTMLElement {
  return screen.getByRole("tab", { name });
}

/** What shows exactly this text; blanks that do not break count as blanks. */
export function said(text: string): HTMLElement[] {
  const plain = (shown: string): string => shown.replace(/\s+/g, " ").trim();
  return screen.queryAllByText((_, element) => {
    const own = [...(element?.childNodes ?? [])].filter(({ nodeType }) => nodeType === 3);
    return plain(own.map(({ textContent }) => textContent).join("")) === plain(text);
  });
}

/** A turnover sheet of six clients, 1/3/2 by METHOD 2; profit tells another order. */
export const SIX = [
  ["Клиент", "Оборот", "Прибыль", "Территория"],
  ["Альфа", 850, 10, "Юг"],
  ["Бета", 50, 20, "Юг"],
  ["Гамма", 40, 12, "Север"],
  ["Дельта", 30, 9, "Север"],
  ["Эпсилон", 20, 8, "Юг"],
  ["Дзета", 10, 1, "Юг"],
] as const;
