import { showAnswer } from "../../src/strings/strategy/showAnswer";
import fc from "fast-check";
import { NO_ANSWERS } from "../../src/core/strategy/answers";
import type { ValueKind } from "../../src/core/strategy/layout";
import { fieldText, findNonNumeric, parseField } from "../../src/pane/strategy/answerText";
import { NO_STRATEGY, reduceStrategy } from "../../src/pane/state/strategyState";

const AMOUNT: ValueKind = { kind: "amount" };
const PERCENT: ValueKind = { kind: "percent" };
const MARK: ValueKind = { kind: "whole", least: -5, most: 5 };
const DATE: ValueKind = { kind: "date" };

describe("answers as they are typed", () => {
  it.each([
    ["ru", AMOUNT, "1 250 000,5", 1_250_000.5],
    ["en", AMOUNT, "1,250,000.5", 1_250_000.5],
    ["ru", PERCENT, "29 %", 0.29],
    ["ru", PERCENT, "7", 0.07],
    ["en", MARK, "−5", -5],
    ["ru", DATE, "2026-12-31", 46_387],
    ["ru", DATE, "31.12.2026", 46_387],
    ["ru", DATE, "в мае", "в мае"],
    ["ru", AMOUNT, "около миллиона", "около миллиона"],
    ["ru", AMOUNT, "  ", null],
  ] as const)("%s %j: %j is %j", (language, kind, text, value) => {
    expect(parseField(language, kind, text)).toBe(value);
  });

  it("what a field shows is read back as the same answer", () => {
    const languages = fc.constantFrom("ru", "en");
    const hundredths = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(languages, hundredths, (language, number) => {
        const amount = number / 100;
        expect(parseField(language, AMOUNT, fieldText(language, AMOUNT, amount))).toBe(amount);
      })
    );
    fc.assert(
      fc.property(languages, fc.integer({ min: 0, max: 1000 }), (language, number) => {
        const share = number / 1000;
        expect(parseField(language, PERCENT, fieldText(language, PERCENT, share))).toBe(share);
      })
    );
    fc.assert(
      fc.property(languages, fc.integer({ min: 36_526, max: 73_050 }), (language, day) => {
        expect(parseField(language, DATE, fieldText(language, DATE, day))).toBe(day);
      })
    );
  });

  it("says which answers do not count", () => {
    expect(findNonNumeric(MARK, 6)).toBe("number");
    expect(findNonNumeric(MARK, 5)).toBeUndefined();
    expect(findNonNumeric(PERCENT, 1.5)).toBe("number");
    expect(findNonNumeric(DATE, "в мае")).toBe("date");
    expect(findNonNumeric({ kind: "list", list: "role" }, "директор")).toBe("list");
    expect(showAnswer("ru", { kind: "list", list: "role" }, "decides")).toBe("решает");
  });
});

describe("the state of strategy sheets", () => {
  const asked = reduceStrategy(NO_STRATEGY, { type: "sheetsAsked", number: 2 });
  const edit = { kind: "field", code: "goal", part: "value", value: "Рост" } as const;
  const typed = { sheet: "Альфа", edit, seen: NO_ANSWERS };

  it("only the answer to the latest look counts", () => {
    expect(reduceStrategy(asked, { type: "activeRead", number: 1, open: undefined })).toBe(asked);
  });

  it("an answer that is not written waits for the person, and goes once the person decides", () => {
    const waiting = reduceStrategy(asked, { type: "typed", typed });
    const unwritten = { ...typed, why: { code: "lost" } } as const;
    const kept = reduceStrategy(waiting, { type: "notWritten", unwritten });
    expect(kept.typed).toEqual([]);
    expect(kept.unwritten).toEqual([unwritten]);
    expect(reduceStrategy(kept, { type: "settled", unwritten }).unwritten).toEqual([]);
  });
});
