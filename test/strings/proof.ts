import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Language } from "../../src/strings/language";

/** One text of `src/strings`: where it stands, and what a person reads, with what is put into it in braces. */
export type ProofText = { readonly file: string; readonly key: string; readonly text: string };

const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDER = join(HERE, "..", "..", "src", "strings");
const CYRILLIC = /[А-Яа-яЁё]/;
const OF_ENGLISH = /^en$|^en[A-Z]|En$|English|ENGLISH/;

/** All texts of a language in the order of the files and of their lines. */
export function listTexts(language: Language): ProofText[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort();
  return files.flatMap((file) => listOf(language, file.replaceAll("\\", "/").replace(/\.ts$/, "")));
}

/** The page for a proof-reader: a heading a file, a line a text. */
export function renderProof(language: Language): string {
  const all = listTexts(language);
  const files = [...new Set(all.map(({ file }) => file))];
  const parts = files.map((file) => {
    const lines = all.flatMap((one) => (one.file === file ? `- \`${one.key}\` ${one.text}` : []));
    return [`## ${file}`, "", ...lines].join("\n");
  });
  const title =
    language === "ru"
      ? "# Тексты на русском\n\nСоставлено командой `npm run texts`; правится в `src/strings`. В фигурных скобках то, что подставляется."
      : "# Texts in English\n\nMade by `npm run texts`; corrected in `src/strings`. What is put in stands in braces.";
  return `${[title, ...parts].join("\n\n")}\n`;
}

function listOf(language: Language, file: string): ProofText[] {
  const source = readFileSync(join(FOLDER, `${file}.ts`), "utf8");
  const tree = ts.createSourceFile(`${file}.ts`, source, ts.ScriptTarget.Latest, true);
  const found: ProofText[] = [];
  const visit = (node: ts.Node, path: readonly string[], isEnglish: boolean): void => {
    const own = nameOf(node);
    const here = own === undefined ? path : [...path, own];
    const isOwn = isEnglish || (own !== undefined && OF_ENGLISH.test(own));
    const text = ts.isTypeNode(node) || ts.isImportDeclaration(node) ? undefined : textOf(node);
    const isMeant =
      language === "ru"
        ? CYRILLIC.test(text ?? "")
        : isOwn && /[A-Za-z]{2}/.test(text?.replace(/\{[^}]*\}/g, "") ?? "");
    if (text !== undefined) {
      if (isMeant && !isCode(node, text))
        found.push({ file, key: here.join("."), text: showLine(text) });
      if (!ts.isTemplateExpression(node)) return;
    }
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isConditionalExpression(node) && /=== "ru"$/.test(node.condition.getText())) {
      visit(node.whenTrue, here, false);
      visit(node.whenFalse, here, true);
      return;
    }
    ts.forEachChild(node, (child) => visit(child, here, isOwn));
  };
  visit(tree, [], file.endsWith("/en"));
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [
    node.head.text,
    ...node.templateSpans.map(
      ({ expression, literal }) => `{${nameValue(expression)}}${literal.text}`
    ),
  ].join("");
}

/** What is put in, by the last of its arguments that is no word: `count("ru", sheets, "sheet")` is `sheets`. */
function nameValue(expression: ts.Expression): string {
  if (ts.isCallExpression(expression)) {
    const value = [...expression.arguments].find((one) => !ts.isStringLiteral(one));
    return value ? nameValue(value) : expression.expression.getText();
  }
  return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression)
    ? expression.getText()
    : "…";
}

/** A word of the program, such as `"client"` in `count("en", clients, "client")`. */
function isCode({ parent }: ts.Node, text: string): boolean {
  const isPlace =
    ts.isCallExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isCaseClause(parent) ||
    ts.isElementAccessExpression(parent);
  return isPlace && /^[a-z]\w*$/i.test(text);
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isCaseClause(node)) return node.expression.getText().replaceAll('"', "");
  const isNamed =
    ts.isPropertyAssignment(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isFunctionDeclaration(node);
  return isNamed ? node.name?.getText().replaceAll('"', "") : undefined;
}

function showLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ⏎ ").trim();
}

/** The file of a language's page, beside this one. */
export function pageOf(language: Language): string {
  return join(HERE, `${language}.md`);
}
