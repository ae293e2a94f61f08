import { rangeOf, type Block } from "./area";

/** What a block of cells checks, offers and says; plain data, so that it can be compared and put back. */
export type CheckImage = {
  /** Excel's word; `None`: nothing is checked, `Inconsistent` or `MixedCriteria`: its cells differ. */
  readonly type: string;
  readonly rule: Excel.DataValidationRule | null;
  readonly prompt: Excel.DataValidationPrompt | null;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
};

/** Asks what a block checks, in the request under way; read after the sync. */
export function loadCheck(sheet: Excel.Worksheet, block: Block): () => CheckImage {
  const { dataValidation } = rangeOf(sheet, block);
  dataValidation.load("type,rule,prompt,errorAlert");
  return () => {
    const { type, rule, prompt, errorAlert } = dataValidation as unknown as CheckImage;
    return { type, rule, prompt, errorAlert };
  };
}

/** Do the cells of a block check different things? */
export function isMixed({ type }: CheckImage): boolean {
  return type === "Inconsistent" || type === "MixedCriteria";
}

/** Do both check, offer and say the same? */
export function isSameCheck(one: CheckImage | undefined, other: CheckImage | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Makes a block check this. */
export function writeCheck(
  sheet: Excel.Worksheet,
  block: Block,
  { type, rule, prompt, errorAlert }: CheckImage
): void {
  const { dataValidation } = rangeOf(sheet, block);
  const isSilent = !prompt?.title && !prompt?.message;
  if (type === "None" && isSilent) return dataValidation.clear();
  // Assumed: a new rule may bring back the usual messages, so these follow it.
  if (type !== "None" && rule) dataValidation.rule = rule;
  if (prompt) dataValidation.prompt = prompt;
  if (errorAlert) dataValidation.errorAlert = errorAlert;
}
