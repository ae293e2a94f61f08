/** From where on the coach speaks; all settable (METHOD 7). Days, shares 0..1, marks. */
export type CoachLimits = {
  /** Days without contact with an A client. */
  readonly silentDays: number;
  /** Days without contact with the one who decides. */
  readonly deciderDays: number;
  /** A probability from which on unknown answers are a hope. */
  readonly highProbability: number;
  /** The mark of "not only price matters" at and below which price is all that counts. */
  readonly priceMark: number;
  /** Days ahead in which a risk is told. */
  readonly riskDays: number;
  /** How far the share that is given may be from the one that turnover and potential say. */
  readonly shareGap: number;
  /** How much of the turnover may be lost before it is told. */
  readonly turnoverFall: number;
};

export const DEFAULT_COACH_LIMITS: CoachLimits = {
  silentDays: 60,
  deciderDays: 30,
  highProbability: 0.7,
  priceMark: -4,
  riskDays: 30,
  shareGap: 0.03,
  turnoverFall: 0.2,
};
