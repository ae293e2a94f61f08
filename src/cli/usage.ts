import { listTreatableCodes, TREATMENTS } from "../core/reading/model/treatments";
import { COACH_LIMIT_NAMES } from "../core/strategy/coachSettings";
import { PARTS } from "../core/strategy/points";
import { commandLineTexts } from "../strings/commandLine";
import { describeTreatment, nameFindingKind } from "../strings/findings";
import type { Language } from "../strings/language";
import { warehouseTexts } from "../strings/warehouse";
import { strategyCommandTexts } from "../strings/strategy/commandTexts";
import type { UsageFailure } from "./arguments";
import type { StrategyFailure } from "./strategyArguments";
import type { ExitCode, Terminal } from "./terminal";

/** Says why a call makes no request, or, where it was asked for, how one is made. */
export function refuseCall(
  failure: UsageFailure,
  language: Language,
  terminal: Terminal
): ExitCode {
  if (failure.code === "usageHelp") {
    const { usage, usageTreatments } = commandLineTexts(language);
    const { usage: strategy, coachingNames } = strategyCommandTexts(language);
    const names = coachingNames(PARTS.join(", "), COACH_LIMIT_NAMES.join(", "));
    const warehouse = warehouseTexts(language).usage;
    const treatments = `${usageTreatments}\n${listTreatments(language)}`;
    terminal.say([usage, treatments, strategy, names, warehouse].join("\n\n"));
    return 0;
  }
  terminal.warn(describeUsage(failure, language));
  return 2;
}

/** Every finding that leaves a choice, and its treatments as `--treat` takes them. */
function listTreatments(language: Language): string {
  return listTreatableCodes()
    .map((code) => {
      const lines = TREATMENTS[code].map((treatment) => {
        const word = `${code}=${treatment}`.padEnd(32);
        return `    ${word}${describeTreatment(language, code, treatment)}`;
      });
      return [`  ${nameFindingKind(language, code)}`, ...lines].join("\n");
    })
    .join("\n");
}

function describeUsage(
  failure: Exclude<UsageFailure, { code: "usageHelp" }>,
  language: Language
): string {
  const texts = commandLineTexts(language);
  switch (failure.code) {
    case "usageNoFile":
      return texts.usageNoFile();
    case "usageOneFile":
      return texts.usageOneFile(failure.option);
    case "usageUnknownOption":
      return texts.usageUnknownOption(failure.option);
    case "usageNoValue":
      return texts.usageNoValue(failure.option);
    case "usageLimits":
      return texts.usageLimits(failure.a, failure.b);
    case "usageLanguage":
      return texts.usageLanguage(failure.value);
    case "usageOutput":
      return texts.usageOutput(failure.value);
    case "usageValue":
      return texts.usageValue(failure.option, failure.value);
    case "usageConflict":
      return texts.usageConflict(failure.option, failure.other);
    case "usageNeeds":
      return texts.usageNeeds(failure.option, failure.other);
    case "usageNeedsOut":
      return texts.usageNeedsOut(failure.option);
  }
}

/** Says why the options of strategy sheets make no request. */
export function refuseStrategy(
  failure: StrategyFailure,
  language: Language,
  terminal: Terminal
): ExitCode {
  const texts = strategyCommandTexts(language);
  const describe = (): string => {
    if (typeof failure === "string") return texts[failure]();
    if ("badTurn" in failure) return texts.badTurn(failure.badTurn);
    if ("badTake" in failure) return texts.badTake(failure.badTake);
    if ("badCoaching" in failure) return texts.badCoaching(failure.badCoaching);
    if ("badForm" in failure) return texts.badForm(failure.badForm);
    if ("badExpected" in failure) return texts.badExpected(failure.badExpected);
    if ("badSame" in failure) return texts.badSame(failure.badSame);
    return texts.badSheets(failure.badSheets);
  };
  terminal.warn(describe());
  return 2;
}
