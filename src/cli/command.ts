import { readArguments, type CallRequest } from "./arguments";
import { readStrategyArguments, type StrategyRequest } from "./strategyArguments";
import type { ExitCode, Terminal } from "./terminal";
import { warehouseTexts } from "../strings/warehouse";
import type { Language } from "../strings/language";
import {
  readWarehouseArguments,
  type WarehouseFailure,
  type WarehouseRequest,
} from "./warehouseArguments";
import { refuseCall, refuseStrategy } from "./usage";

/**
 * Does what the words after `npm run classify --` ask for. The result goes to `say` as a summary in words, or with
 * `--json -` as JSON and nothing else; a failure is one message to `warn` and the exit code 2. What does the work is
 * loaded when there is some: a call that only asks for help does not wait for it.
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const warehouse = readWarehouseArguments(words);
  if (warehouse && !words.includes("--help")) return printStatement(warehouse, words, terminal);
  const strategy = readStrategyArguments(words);
  const { language, request } = readArguments(strategy?.rest ?? words, terminal.locale);
  if ("code" in request) return refuseCall(request, language, terminal);
  if (!strategy && (request.stored || request.compare)) return runStored(request, terminal);
  if (!strategy) return (await import("./runFiles")).runFiles(request, terminal);
  if (typeof strategy.request === "string" || !("kind" in strategy.request)) {
    return refuseStrategy(strategy.request, language, terminal);
  }
  const [file = "", ...others] = request.files;
  if (others.length > 0 || request.jsonFolder !== undefined) {
    const option = others.length > 0 ? nameOption(strategy.request) : "--json-dir";
    return refuseCall({ code: "usageOneFile", option }, language, terminal);
  }
  const [{ performStrategy }, { reportError }] = await Promise.all([
    import("./strategyCommand"),
    import("./describeError"),
  ]);
  try {
    await performStrategy(strategy.request, { ...request, file }, terminal);
    return 0;
  } catch (error) {
    return reportError(error, { file, language }, terminal);
  }
}

function nameOption({ kind }: StrategyRequest): string {
  return kind === "count" ? "--sheets count" : `--${kind}`;
}

/** Lists or takes out what the add-in keeps in one workbook, or compares two snapshots of it. */
async function runStored(request: CallRequest, terminal: Terminal): Promise<ExitCode> {
  const { files, language, stored, jsonFolder } = request;
  const [file = "", ...others] = files;
  const option = request.compare
    ? "--compare"
    : stored === "list"
      ? "--stored"
      : stored === "all"
        ? "--strip-all"
        : "--strip";
  if (others.length > 0 || jsonFolder !== undefined) {
    const one = others.length > 0 ? option : "--json-dir";
    return refuseCall({ code: "usageOneFile", option: one }, language, terminal);
  }
  const [{ performCompare, performStored }, { reportError }] = await Promise.all([
    import("./storedCommand"),
    import("./describeError"),
  ]);
  try {
    if (request.compare) {
      await performCompare({ ...request, file }, request.compare, terminal);
      return 0;
    }
    const scope = stored === "list" ? undefined : stored;
    await performStored({ ...request, file }, scope, terminal);
    return 0;
  } catch (error) {
    return reportError(error, { file, language }, terminal);
  }
}

/** Prints a statement for a warehouse, or says why it cannot. */
async function printStatement(
  request: WarehouseRequest | WarehouseFailure,
  words: readonly string[],
  terminal: Terminal
): Promise<ExitCode> {
  if ("dialect" in request) {
    const { writeStatement } = await import("./warehouse/statement");
    terminal.say(writeStatement(request.dialect, request.table, request.method));
    return 0;
  }
  const texts = warehouseTexts(readLanguage(words, terminal.locale));
  terminal.warn(
    "missing" in request
      ? texts.missing(request.missing)
      : texts.badValue(request.option, request.value)
  );
  return 2;
}

/** The language of the messages: what the call says, else the system's. */
function readLanguage(words: readonly string[], locale: string): Language {
  return readArguments([...words, "file.csv"], locale).language;
}
