/** A text that begins with a letter, an opening quotation mark, a bracket or № is only ever a text to Excel. */
const PLAIN = /^[\p{L}«„“"(№]/u;
const LIKE_A_VALUE = /^(?:true|false|истина|ложь)$/i;

/**
 * Text of a person's, made safe to write into a cell whose number format is `@`: whatever Excel could take for a formula, a
 * number, a date or a truth value gets the apostrophe that marks text (and is not shown). Texts longer than a cell
 * holds are cut.
 */
export function neutralise(text: string): string {
  return markAsText(text.slice(0, MOST_CHARACTERS));
}

/** The same for a text that is put back into its cell: it is never shortened. */
export function markAsText(text: string): string {
  return text === "" || (PLAIN.test(text) && !LIKE_A_VALUE.test(text)) ? text : `'${text}`;
}

const MOST_CHARACTERS = 32_000;
