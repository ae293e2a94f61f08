import {
  describeClients,
  describeProspect,
  type KnownClient,
  type Prospect,
} from "../../core/strategy/client";
import type { Extent } from "../../core/strategy/extent";
import { chooseForSheets } from "../../core/strategy/howMany";
import {
  changeSheetExtent,
  createStrategySheet,
  createStrategySheets,
  joinSameClient,
  showStrategySheet,
  recordChanges,
  recordRefreshed,
  refreshStrategySheets,
  chooseStrategySheet,
  keepOurSide,
  listChangesSince,
  listDisputes,
  listStrategySheets,
  readStrategySheet,
  writeStrategyAnswers,
} from "../../excel/late";
import { FailureError } from "../../excel/index";
import { perform } from "../commands";
import { recallJournalName } from "../state/rememberedName";
import type { Result } from "../state/state";
import type { Store } from "../state/store";
import type { StrategyChange, TypedAnswer, Unwritten } from "../state/strategyState";

export function change(store: Store, told: StrategyChange): void {
  store.dispatch({ type: "strategy", change: told });
}

/** Lists the strategy sheets of the workbook, and reads the active one. Never throws. */
export async function lookAtSheets(store: Store): Promise<void> {
  const isFirst = store.getState().strategy.sheets === undefined;
  await look(store, async () => {
    change(store, { type: "sheetsListed", sheets: await listStrategySheets(new Date()) });
    // What was left undecided when the pane was closed.
    if (isFirst) change(store, { type: "disputesFound", disputes: await listDisputes() });
  });
  await lookAtActive(store);
}

/** Reads the active sheet again: another one may be active, or somebody wrote into its cells. Never throws. */
export async function lookAtActive(store: Store): Promise<void> {
  await look(store, async (number) => {
    let writes: number;
    let open: Awaited<ReturnType<typeof readStrategySheet>>;
    const isOld = (): boolean => store.getState().strategy.writes !== writes;
    do {
      // What was read while an answer was being written may lack it.
      ({ writes } = store.getState().strategy);
      open = await readStrategySheet(new Date());
    } while (isOld());
    change(store, { type: "activeRead", number, open });
  });
}

async function look(store: Store, read: (number: number) => Promise<void>): Promise<void> {
  const number = store.getState().strategy.number + 1;
  change(store, { type: "sheetsAsked", number });
  try {
    await read(number);
  } catch (error) {
    if (error instanceof FailureError) {
      change(store, { type: "sheetsFailed", number, failure: error.failure });
    } else {
      store.dispatch({ type: "broken", error });
    }
  }
}

/** The clients of a run as strategy sheets know them. */
export function knownClients({ reading, classification, money, renames }: Result): KnownClient[] {
  return describeClients(reading, classification, money, renames.same);
}

/** Makes sheets for the key clients chosen who have none; tells how far it is, and stops when the person says so. */
export async function createSheets(store: Store): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, "createSheets", async () => {
    const { result, language, strategy } = store.getState();
    if (!result) return;
    const clients = chooseForSheets(knownClients(result), strategy.choice, strategy.scope);
    const tell = (done: number, total: number): Promise<void> => {
      change(store, { type: "progressed", done, total });
      return letPaint();
    };
    try {
      await tell(0, clients.length);
      const created = await createStrategySheets({
        clients,
        language,
        today: new Date(),
        onProgress: tell,
        isCancelled: () => store.getState().strategy.isCancelled,
      });
      change(store, { type: "created", created });
    } finally {
      change(store, { type: "progressEnded" });
    }
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtSheets(store);
}

/** Gives the browser its turn: to show how far it is, and to hear that the person cancels. */
function letPaint(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}

/** Writes the heads of all sheets anew from the last run. */
export async function refreshSheets(store: Store): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, "refreshSheets", async () => {
    const { result, language } = store.getState();
    if (!result) return;
    const clients = knownClients(result);
    const today = new Date();
    const refreshed = await refreshStrategySheets({ clients, today });
    const recorded = await recordRefreshed(refreshed, language, today, recallJournalName());
    change(store, { type: "refreshed", refreshed, recorded });
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtSheets(store);
}

/** Brings a sheet to the front, and its form into the pane. */
export async function openSheet(store: Store, sheet: string): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, "showSheet", async () => {
    await showStrategySheet(sheet);
    store.dispatch({ type: "commandDone" });
  });
  if (!isDone) return;
  await lookAtActive(store);
  if (store.getState().strategy.open?.sheet === sheet) change(store, { type: "formWanted" });
}

/** Gives a sheet the short or the full form. */
export async function changeExtent(store: Store, sheet: string, extent: Extent): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, "refreshSheets", async () => {
    await changeSheetExtent(sheet, extent);
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtActive(store);
}

/** Makes one of several sheets the client's own. */
export async function chooseSheet(store: Store, sheet: string): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, "chooseSheet", async () => {
    await chooseStrategySheet(sheet);
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtSheets(store);
}

/** Makes a sheet for a firm that does not buy yet, and shows it; one that is there is shown as it is. */
export async function makeProspect(store: Store, prospect: Prospect): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, "createSheets", async () => {
    const { language } = store.getState();
    await createStrategySheet(describeProspect(prospect), language, new Date());
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtSheets(store);
}

/** Makes a sheet another client's; where answers of two sheets differ, they wait for the person. */
export async function joinClient(
  store: Store,
  sheet: string,
  { key, name, clientId = null }: KnownClient
): Promise<void> {
  await writeTyped(store);
  const isDone = await perform(store, "chooseSheet", async () => {
    const today = new Date();
    const done = await joinSameClient(sheet, { key, name, clientId }, today);
    const { taken, edits, changes, conflicts } = done;
    const merged = [{ key, client: name, sheet: done.sheet, taken, edits, changes, conflicts }];
    await recordChanges({
      language: store.getState().language,
      today,
      who: recallJournalName(),
      keysBefore: new Map([[key, done.keyBefore]]),
      taken: new Map([[key, edits]]),
      takenFrom: "sheet",
      disputes: new Map([[key, conflicts]]),
    });
    if (done.other !== null) {
      const report = { kind: "packTaken", pack: { merged, added: [], locked: [] } } as const;
      change(store, { type: "boardDone", report });
    }
    store.dispatch({ type: "commandDone" });
  });
  if (isDone) await lookAtSheets(store);
}

/** The person decided for what the sheet says: the workbook need not keep the dispute any longer. */
export async function keepOurs(store: Store, unwritten: Unwritten): Promise<void> {
  const { dispute } = unwritten;
  change(store, { type: "settled", unwritten });
  if (!dispute) return;
  await writeTyped(store);
  await perform(store, "refreshSheets", async () => {
    await keepOurSide([dispute], store.getState().language, new Date());
    store.dispatch({ type: "commandDone" });
  });
}

/** Reads what a sheet says otherwise than at its last review and its last talk. */
export async function readChanges(store: Store, sheet: string): Promise<void> {
  await writeTyped(store);
  await perform(store, "refreshSheets", async () => {
    const [review] = await listChangesSince("review", sheet);
    const [talk] = await listChangesSince("talk", sheet);
    change(store, { type: "changesRead", since: { sheet, review, talk } });
    store.dispatch({ type: "commandDone" });
  });
}

/** Takes an answer that a person typed, to be written in its turn. */
export function typeAnswer(store: Store, typed: TypedAnswer): void {
  change(store, { type: "typed", typed });
  void writeTyped(store);
}

/** The person decided to write an answer after all, over what stands there now. */
export function writeAfterAll(store: Store, unwritten: Unwritten): void {
  const { open, sheets } = store.getState().strategy;
  change(store, { type: "settled", unwritten });
  const { sheet, edit, seen, why } = unwritten;
  const now = [open, ...(sheets?.sheets ?? [])].find((listed) => listed?.sheet === sheet);
  typeAnswer(store, { sheet, edit, seen: why.code === "changed" ? now?.answers : seen });
}

/** Whoever writes for a store now. */
const writers = new WeakMap<Store, Promise<void>>();

/** Writes what was typed, one answer after the other; over when all have been tried. Never throws. */
export async function writeTyped(store: Store): Promise<void> {
  const running = writers.get(store);
  if (running) return running;
  const writing = writeAll(store).finally(() => writers.delete(store));
  writers.set(store, writing);
  return writing;
}

async function writeAll(store: Store): Promise<void> {
  await waitForCommand(store);
  const [next] = store.getState().strategy.typed;
  if (!next) return;
  await writeOne(store, next);
  await writeAll(store);
}

async function writeOne(store: Store, typed: TypedAnswer): Promise<void> {
  const { sheet, edit, seen } = typed;
  try {
    const done = await writeStrategyAnswers(sheet, [edit], new Date(), seen);
    const { listed } = done;
    const [changed] = done.changed;
    if (changed) {
      const why = { code: "changed", now: changed.now } as const;
      change(store, { type: "notWritten", unwritten: { ...typed, why }, listed });
    } else if (done.lost.length > 0) {
      change(store, {
        type: "notWritten",
        unwritten: { ...typed, why: { code: "lost" } },
        listed,
      });
    } else {
      change(store, { type: "written", typed, listed });
    }
  } catch (error) {
    if (error instanceof FailureError) {
      const { failure, left } = error;
      const why = { code: "failed", failure, left } as const;
      change(store, { type: "notWritten", unwritten: { ...typed, why } });
    } else {
      change(store, { type: "dropped", typed });
      store.dispatch({ type: "broken", error });
    }
  }
}

/** Resolves when no command is under way: the commands that make and refresh sheets write the same registry. */
function waitForCommand(store: Store): Promise<void> {
  if (!store.getState().command) return Promise.resolve();
  return new Promise((resolve) => {
    const end = store.subscribe(() => {
      if (store.getState().command) return;
      end();
      resolve();
    });
  });
}
