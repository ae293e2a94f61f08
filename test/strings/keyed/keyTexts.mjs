import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import swc from "@swc/jest";
import ts from "typescript";

/**
 * A third language for tests: every Russian text of `src/strings` becomes `[[file.path.of.its.key]]`, what is put into it
 * stays. What a screen in this language shows in Russian, or in English, was not taken from there.
 */
const CYRILLIC = /[А-Яа-яЁё]/;
const inner = swc.createTransformer({ jsc: { transform: { react: { runtime: "automatic" } } } });

export default {
  canInstrument: false,
  getCacheKey(source, path, { configString }) {
    const own = readFileSync(fileURLToPath(import.meta.url));
    return createHash("sha1")
      .update(own)
      .update(path)
      .update(source)
      .update(configString)
      .digest("hex");
  },
  process(source, path, options) {
    const [, file] = /src[\\/]strings[\\/](.+)\.ts$/.exec(relative(process.cwd(), path)) ?? [];
    return inner.process(
      file ? keyTexts(source, file.replaceAll("\\", "/")) : source,
      path,
      options
    );
  },
};

/** The source with its Russian texts replaced by keys. */
function keyTexts(source, file) {
  const tree = ts.createSourceFile(`${file}.ts`, source, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node, path) => {
    const own = nameOf(node);
    const here = own === undefined ? path : [...path, own];
    const isPart = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isPart || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (CYRILLIC.test(node.text)) edits.push(replace(node, `[[${[file, ...here].join(".")}]]`));
    }
    ts.forEachChild(node, (child) => visit(child, here));
  };
  visit(tree, []);
  return edits
    .sort((left, right) => right.start - left.start)
    .reduce((text, { start, end, key }) => text.slice(0, start) + key + text.slice(end), source);
}

/** Between its quotation marks, backticks or braces. */
function replace(node, key) {
  const start = node.getStart() + 1;
  const isOpen = ts.isTemplateHead(node) || ts.isTemplateMiddle(node);
  const end = node.getEnd() - (isOpen ? 2 : 1);
  const around = /^(\s*)[^]*?(\s*)$/.exec(node.text);
  // Blanks at the ends part the text from what is put in beside it.
  const [before, after] = around ? [around[1], around[2]] : ["", ""];
  const isLine = (blank) => blank.replace(/\n/g, "\\n");
  return { start, end, key: isLine(before) + key + isLine(after) };
}

function nameOf(node) {
  const isNamed =
    ts.isPropertyAssignment(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isFunctionDeclaration(node);
  const name = ts.isCaseClause(node) ? node.expression : isNamed ? node.name : undefined;
  return name?.getText().replace(/\W+/g, "-").replace(/^-|-$/g, "");
}
