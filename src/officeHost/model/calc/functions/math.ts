import { failWith, toNumber } from "../value";
import type { CellValue } from "../../cell";
import { single, type Functions } from "./kinds";

/** A decimal shift by text, so that 1.005 * 100 is 100.5. */
function shiftDecimal(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounds by a rule for what lies after the wanted decimal; `places` may be negative. */
function roundBy(value: number, places: number, rule: (size: number) => number): number {
  const digits = Math.trunc(places);
  // 15 digits are what Excel keeps: 1.4999999999999999 is 1.5 to it.
  const size = Number(Math.abs(value).toPrecision(15));
  return Math.sign(value) * shiftDecimal(rule(shiftDecimal(size, digits)), -digits);
}

/** Rounds halves away from zero, as ROUND does. */
export function roundHalf(value: number, places: number): number {
  return roundBy(value, places, Math.round);
}

const ofNumber = (compute: (value: number) => number) =>
  single(1, 1, ([value = null]) => finite(compute(toNumber(value))));

const ofTwo = (compute: (a: number, b: number) => number, otherwise?: number) =>
  single(otherwise === undefined ? 2 : 1, 2, (values) =>
    finite(compute(toNumber(values[0] ?? null), numberAt(values, 1, otherwise ?? 0)))
  );

function numberAt(values: readonly CellValue[], at: number, otherwise: number): number {
  return at < values.length ? toNumber(values[at] ?? null) : otherwise;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : failWith("#NUM!");
}

function modulo(value: number, by: number): number {
  return by === 0 ? failWith("#DIV/0!") : value - by * Math.floor(value / by);
}

/** To a multiple of a step: `rule` says where to. */
function toMultiple(value: number, step: number, rule: (steps: number) => number): number {
  if (step === 0) return 0;
  if (value > 0 && step < 0) failWith("#NUM!");
  return Number((rule(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

/** A whole number that counts things. Errors: #NUM! below 0. */
function whole(value: number): number {
  return value < 0 ? failWith("#NUM!") : Math.trunc(value);
}

/** A number times those below it, by steps of 1 or 2. */
function factorial(value: number, step: 1 | 2): number {
  let product = 1;
  for (let factor = value; factor > 1; factor -= step) product *= factor;
  return product;
}

/** `count * (count - 1) * ...`, so many factors. Errors: #NUM! for more than there are. */
function falling(count: number, factors: number): number {
  if (factors > count) failWith("#NUM!");
  let product = 1;
  for (let at = 0; at < factors; at += 1) product *= count - at;
  return product;
}

/** In how many ways some can be taken of many, their order aside. */
function combinations(count: number, taken: number): number {
  const [all, some] = [whole(count), whole(taken)];
  if (some > all) failWith("#NUM!");
  let ways = 1;
  for (let at = 1; at <= Math.min(some, all - some); at += 1) {
    ways = (ways * (all - Math.min(some, all - some) + at)) / at;
  }
  return Math.round(ways);
}

/** Arithmetic of single numbers. */
export const math: Functions = {
  ROUND: ofTwo(roundHalf),
  ROUNDUP: ofTwo((value, places) => roundBy(value, places, Math.ceil)),
  ROUNDDOWN: ofTwo((value, places) => roundBy(value, places, Math.floor)),
  TRUNC: ofTwo((value, places) => roundBy(value, places, Math.floor), 0),
  MROUND: ofTwo((value, step) =>
    value * step < 0 ? failWith("#NUM!") : toMultiple(value, step, Math.round)
  ),
  CEILING: ofTwo((value, step) => toMultiple(value, step, Math.ceil)),
  FLOOR: ofTwo((value, step) => toMultiple(value, step, Math.floor)),
  INT: ofNumber(Math.floor),
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber(Math.sqrt),
  EXP: ofNumber(Math.exp),
  LN: ofNumber(Math.log),
  LOG10: ofNumber(Math.log10),
  LOG: ofTwo((value, base) => Number((Math.log(value) / Math.log(base)).toPrecision(15)), 10),
  POWER: ofTwo((value, exponent) => value ** exponent),
  MOD: ofTwo(modulo),
  QUOTIENT: ofTwo((value, by) => (by === 0 ? failWith("#DIV/0!") : Math.trunc(value / by))),
  FACT: ofNumber((value) => factorial(whole(value), 1)),
  FACTDOUBLE: ofNumber((value) => factorial(whole(value), 2)),
  COMBIN: ofTwo(combinations),
  COMBINA: ofTwo((count, taken) => combinations(Math.max(0, count + taken - 1), taken)),
  PERMUT: ofTwo((count, taken) => falling(whole(count), whole(taken))),
  PERMUTATIONA: ofTwo((count, taken) => whole(count) ** whole(taken)),
  BASE: single(2, 3, (values) => {
    const [number, base] = [Math.trunc(numberAt(values, 0, 0)), Math.trunc(numberAt(values, 1, 0))];
    const length = Math.trunc(numberAt(values, 2, 0));
    const isFit = number >= 0 && number < 2 ** 53 && base >= 2 && base <= 36;
    if (!isFit || length < 0 || length > 255) failWith("#NUM!");
    return number.toString(base).toUpperCase().padStart(length, "0");
  }),
  PI: single(0, 0, () => Math.PI),
  ISEVEN: single(1, 1, ([value = null]) => Math.trunc(toNumber(value)) % 2 === 0),
  ISODD: single(1, 1, ([value = null]) => Math.trunc(toNumber(value)) % 2 !== 0),
};
