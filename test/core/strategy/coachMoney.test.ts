import { DEFAULT_COACH_LIMITS } from "../../../src/core/strategy/coachLimits";
import {
  findGone,
  findLosesMoney,
  findShareDiffers,
  findTurnoverFell,
} from "../../../src/core/strategy/coachMoney";
import { measureFigures } from "../../../src/core/strategy/figures";
import { caseOf, TODAY } from "./sample";

describe("each rule about money fires, and does not", () => {
  test("the data lack the client", () => {
    const gone = { ...caseOf({}), missingSince: TODAY - 40, atStake: 500 };
    expect(findGone(gone)).toEqual([{ code: "gone", since: TODAY - 40, atStake: 500 }]);
    expect(findGone(caseOf({}))).toEqual([]);
    const parted = caseOf({ client: { state: "parted" } });
    expect(findGone({ ...parted, missingSince: TODAY - 40 })).toEqual([]);
  });

  test("the client loses money", () => {
    expect(findLosesMoney(caseOf({ figures: { profit: -5 } }))).toEqual([
      { code: "losesMoney", profit: -5 },
    ]);
    expect(findLosesMoney(caseOf({ figures: { profit: 0 } }))).toEqual([]);
    expect(findLosesMoney(caseOf({}))).toEqual([]);
  });

  test("the turnover fell", () => {
    const fell = { turnover: 75, turnoverBefore: 100 };
    expect(findTurnoverFell(caseOf({ figures: fell }))).toEqual([
      { code: "turnoverFell", from: 100, to: 75, fall: 0.25 },
    ]);
    expect(findTurnoverFell(caseOf({ figures: { trend: -0.5 } }))).toEqual([
      { code: "turnoverFell", from: null, to: null, fall: 0.5 },
    ]);
    expect(findTurnoverFell(caseOf({ figures: { ...fell, turnover: 80 } }))).toEqual([]);
    const looser = { ...DEFAULT_COACH_LIMITS, turnoverFall: 0.3 };
    expect(findTurnoverFell(caseOf({ figures: fell }), looser)).toEqual([]);
  });

  test("our share does not fit turnover and potential", () => {
    const share = (walletShare: number) =>
      caseOf({ fields: { potential: 9_000_000, turnoverLast: 3_547_790, walletShare } });
    expect(findShareDiffers(share(0.35), TODAY)).toMatchObject([
      { code: "shareDiffers", given: 0.35 },
    ]);
    expect(findShareDiffers(share(0.39), TODAY)).toEqual([]);
  });
});

describe("figures of a sheet", () => {
  const fields = { potential: 9_000_000, probability: 0.5, walletShare: 0.35 };
  const known = { turnover: 4_000_000, turnoverBefore: null, profit: null, trend: null };

  test("gap and expected gain take the typed turnover before the one of the head", () => {
    const typed = caseOf({ fields: { ...fields, turnoverLast: 3_000_000 } });
    expect(measureFigures(typed.answers, known, TODAY)).toMatchObject({
      gap: 6_000_000,
      expectedGain: 3_000_000,
      shareImplied: 3 / 9,
    });
    const head = caseOf({ fields: { ...fields, turnoverLast: "около 3 млн" } });
    expect(measureFigures(head.answers, known, TODAY)).toMatchObject({ gap: 5_000_000 });
  });

  test("nothing is made of what is not answered", () => {
    const { answers } = caseOf({ fields: { potential: "?", fitNeed: 3 } });
    expect(measureFigures(answers, known, TODAY)).toEqual({
      turnover: 4_000_000,
      gap: null,
      expectedGain: null,
      shareGiven: null,
      shareImplied: null,
      criteria: null,
      sides: null,
      fit: null,
      deciders: null,
      deciderDays: null,
    });
  });

  test("sides are weighed by influence, one where none is marked", () => {
    const { answers } = caseOf({
      tables: {
        people: [
          { person: "Ким", support: "supporter", influence: 4 },
          { person: "Ли", support: "supporter" },
          { person: "Рыбин", support: "opponent", influence: 3 },
          { person: "?", support: "opponent", influence: 5 },
        ],
      },
    });
    expect(measureFigures(answers, known, TODAY).sides).toEqual({ supporters: 5, opponents: 3 });
  });
});
