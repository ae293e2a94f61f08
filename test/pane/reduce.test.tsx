import type { Look } from "../../src/excel/index";
import { reduce } from "../../src/pane/state/reduce";
import { draftScheme, parseNumber, readDraft } from "../../src/pane/state/settings";
import { openState, type PaneState } from "../../src/pane/state/state";

const OPEN = openState("ru");
const failure = { code: "notCells" } as const;

describe("looks", () => {
  const looking = reduce(OPEN, { type: "lookStarted", number: 2 });

  it("only the answer to the latest look counts", () => {
    const after = reduce(looking, { type: "lookFailed", number: 1, failure });
    expect(after).toBe(looking);
    expect(reduce(looking, { type: "lookFailed", number: 2, failure }).look).toEqual({
      number: 2,
      isLooking: false,
      look: undefined,
      failure,
    });
  });

  it("a look that begins late does not go back", () => {
    expect(reduce(looking, { type: "lookStarted", number: 1 })).toBe(looking);
  });
});

describe("commands", () => {
  it("a new one takes the last notice away, a failed one leaves its failure", () => {
    const told: PaneState = {
      ...OPEN,
      notice: { kind: "strategySheet", sheet: "A", isExisting: false },
    };
    const running = reduce(told, { type: "commandStarted", command: "revert" });
    expect(running).toMatchObject({ command: "revert", notice: undefined });
    const failed = reduce(running, {
      type: "commandFailed",
      command: "revert",
      failure,
      left: "partly",
    });
    expect(failed.command).toBeUndefined();
    expect(failed.notice).toEqual({ kind: "failure", command: "revert", failure, left: "partly" });
  });

  it("a bug ends the command", () => {
    const running = reduce(OPEN, { type: "commandStarted", command: "classify" });
    const error = new Error("bug");
    expect(reduce(running, { type: "broken", error })).toMatchObject({
      command: undefined,
      bug: { error },
    });
  });
});

describe("the workbook's limits", () => {
  const look = { memory: { limits: { a: 70, b: 90 }, choices: [] } } as unknown as Look;

  it("count until the person chooses others", () => {
    const seen = reduce(
      { ...OPEN, look: { ...OPEN.look, number: 1 } },
      { type: "lookDone", number: 1, look }
    );
    expect(seen.settings).toMatchObject({ a: 70, b: 90 });
    const chosen = reduce(seen, { type: "settingsChanged", settings: { a: 60, b: 80 } });
    const again = reduce(chosen, { type: "lookDone", number: 1, look });
    expect(again.settings).toMatchObject({ a: 60, b: 80 });
  });
});

describe("numbers that people type", () => {
  it.each([
    ["80", 80],
    [" 80,5 ", 80.5],
    ["80.5 %", 80.5],
    ["1\u00a0000 000", 1_000_000],
    ["", undefined],
    ["-5", undefined],
    ["8e1", undefined],
    ["восемьдесят", undefined],
  ])("%j is %p", (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });
});

describe("the rule of the classes", () => {
  const draft = { by: "share", limits: ["80", "95"], crossing: "upper" } as const;

  it("of the default kind is two limits, any other a scheme", () => {
    expect(readDraft(draft)).toEqual({ settings: { a: 80, b: 95, scheme: null } });
    expect(readDraft({ ...draft, crossing: "lower" })).toEqual({
      settings: { scheme: { by: "share", limits: [80, 95], crossing: "lower" } },
    });
    expect(readDraft({ ...draft, limits: ["80"] })).toEqual({
      settings: { scheme: { by: "share", limits: [80], crossing: "upper" } },
    });
  });

  it.each([
    [["80", "80"], "limitsOrder"],
    [["0", "95"], "limitsRange"],
    [["80", "101"], "limitsRange"],
    [["80", ""], "notANumber"],
  ])("refuses %j: %s", (limits, code) => {
    expect(readDraft({ ...draft, limits })).toMatchObject({ failure: { code } });
  });

  it("comes back from the settings as it was typed", () => {
    const scheme = { by: "sum", limits: [100, 145], crossing: "nearest" } as const;
    expect(draftScheme({ ...OPEN.settings, scheme }, String)).toEqual({
      by: "sum",
      limits: ["100", "145"],
      crossing: "nearest",
    });
  });
});
