import { reduce } from "../../src/pane/state/reduce";
import { parseLimits, parseLoyalty, parsePercent } from "../../src/pane/state/settings";
import { openState, type PaneState } from "../../src/pane/state/state";

const OPEN = openState("ru");
const trouble = { code: "notCells" } as const;

describe("looks", () => {
  const looking = reduce(OPEN, { type: "lookStarted", number: 2 });

  it("only the answer to the latest look counts", () => {
    const after = reduce(looking, { type: "lookFailed", number: 1, trouble });
    expect(after).toBe(looking);
    expect(reduce(looking, { type: "lookFailed", number: 2, trouble }).look).toEqual({
      number: 2,
      isLooking: false,
      look: undefined,
      trouble,
    });
  });

  it("a look that begins late does not go back", () => {
    expect(reduce(looking, { type: "lookStarted", number: 1 })).toBe(looking);
  });
});

describe("deeds", () => {
  it("a new one takes the last notice away, a failed one leaves its trouble", () => {
    const told: PaneState = {
      ...OPEN,
      notice: { kind: "strategySheet", sheet: "A", isExisting: false },
    };
    const running = reduce(told, { type: "deedStarted", deed: "revert" });
    expect(running).toMatchObject({ deed: "revert", notice: undefined });
    const failed = reduce(running, { type: "deedFailed", deed: "revert", trouble, left: "partly" });
    expect(failed.deed).toBeUndefined();
    expect(failed.notice).toEqual({ kind: "trouble", deed: "revert", trouble, left: "partly" });
  });

  it("a bug ends the deed", () => {
    const running = reduce(OPEN, { type: "deedStarted", deed: "classify" });
    const error = new Error("bug");
    expect(reduce(running, { type: "broken", error })).toMatchObject({
      deed: undefined,
      bug: { error },
    });
  });
});

describe("numbers that people type", () => {
  it.each([
    ["80", 80],
    [" 80,5 ", 80.5],
    ["80.5 %", 80.5],
    ["", undefined],
    ["-5", undefined],
    ["8e1", undefined],
    ["восемьдесят", undefined],
  ])("%j is %p", (text, number) => {
    expect(parsePercent(text)).toBe(number);
  });

  it.each([
    ["80", "95", { a: 80, b: 95 }],
    ["80", "100", { a: 80, b: 100 }],
    ["80", "80", undefined],
    ["0", "95", undefined],
    ["80", "101", undefined],
    ["80", "", undefined],
  ])("limits %j and %j are %j", (a, b, limits) => {
    expect(parseLimits(a, b)).toEqual(limits);
  });

  it("loyalty is 0 to 100", () => {
    expect([parseLoyalty("0"), parseLoyalty("100"), parseLoyalty("100,1")]).toEqual([
      0,
      100,
      undefined,
    ]);
  });
});
