import type { CellValue } from "../../cell";
import { failWith, toBoolean, toNumber } from "../value";
import { cellOfLibrary, findInLibrary, numberFromLibrary } from "./formulajs";
import { ofValues, oneNumber, single, type Functions, type Given, type Scope } from "./kinds";
import { numbersOf } from "./statistics";

/** The share of Student's t below a value: the library has the share beyond it on both sides. */
function studentShare(value: number, degrees: number): number {
  const beyond = value === 0 ? 1 : numberFromLibrary("T.DIST.2T", Math.abs(value), degrees);
  return value < 0 ? beyond / 2 : 1 - beyond / 2;
}

function studentDensity(value: number, degrees: number): number {
  const scale =
    numberFromLibrary("GAMMALN", (degrees + 1) / 2) -
    numberFromLibrary("GAMMALN", degrees / 2) -
    Math.log(degrees * Math.PI) / 2;
  return Math.exp(scale - ((degrees + 1) / 2) * Math.log(1 + value ** 2 / degrees));
}

/** The library's quantile of Student's t is good to eight digits; two steps of Newton's make it as good as its cdf. */
function studentQuantile(share: number, degrees: number): number {
  const whole = Math.trunc(degrees);
  if (share <= 0 || share >= 1 || whole < 1) failWith("#NUM!");
  let value = numberFromLibrary("T.INV", share, whole);
  for (let step = 0; step < 2; step += 1) {
    value -= (studentShare(value, whole) - share) / studentDensity(value, whole);
  }
  return value;
}

/** IRR: from where the library stops, three steps of Newton's to all digits. */
function internalRate([values, guess]: readonly Given[], scope: Scope): number {
  const flows = numbersOf([values], scope);
  const start = guess === undefined ? [] : [oneNumber(guess, scope)];
  let rate = numberFromLibrary("IRR", flows, ...start);
  for (let step = 0; step < 3; step += 1) {
    let [worth, slope] = [0, 0];
    flows.forEach((flow, period) => {
      worth += flow / (1 + rate) ** period;
      slope -= (period * flow) / (1 + rate) ** (period + 1);
    });
    if (slope === 0) failWith("#NUM!");
    rate -= worth / slope;
  }
  return rate;
}

/** Degrees of temperature are not multiples of each other: through Kelvin and back. */
const TO_KELVIN: Readonly<Record<string, readonly [number, number]>> = {
  C: [1, 273.15],
  cel: [1, 273.15],
  F: [5 / 9, 459.67 * (5 / 9)],
  fah: [5 / 9, 459.67 * (5 / 9)],
  K: [1, 0],
  kel: [1, 0],
};

function convert([number = null, from = null, to = null]: readonly CellValue[]): CellValue {
  const [source, target] = [TO_KELVIN[String(from)], TO_KELVIN[String(to)]];
  if (!source || !target)
    return cellOfLibrary(findInLibrary("CONVERT")?.(toNumber(number), from, to));
  const kelvin = toNumber(number) * source[0] + source[1];
  return Number(((kelvin - target[1]) / target[0]).toPrecision(15));
}

/** Functions of the library that it has in another form than Excel, or less exactly. */
export const adaptedFunctions: Functions = {
  NORMSDIST: single(1, 1, ([value = null]) =>
    numberFromLibrary("NORM.S.DIST", toNumber(value), true)
  ),
  "T.DIST": single(3, 3, ([value = null, degrees = null, cumulative = null]) => {
    const whole = Math.trunc(toNumber(degrees));
    if (whole < 1) failWith("#NUM!");
    return toBoolean(cumulative)
      ? studentShare(toNumber(value), whole)
      : studentDensity(toNumber(value), whole);
  }),
  "T.INV": single(2, 2, ([share = null, degrees = null]) =>
    studentQuantile(toNumber(share), toNumber(degrees))
  ),
  "T.INV.2T": single(2, 2, ([share = null, degrees = null]) =>
    studentQuantile(1 - toNumber(share) / 2, toNumber(degrees))
  ),
  "CONFIDENCE.T": single(3, 3, ([share = null, deviation = null, size = null]) => {
    const count = Math.trunc(toNumber(size));
    if (count === 1) failWith("#DIV/0!");
    const quantile = studentQuantile(1 - toNumber(share) / 2, count - 1);
    return (quantile * toNumber(deviation)) / Math.sqrt(count);
  }),
  IRR: ofValues(1, 2, internalRate),
  CONVERT: single(3, 3, convert),
};
