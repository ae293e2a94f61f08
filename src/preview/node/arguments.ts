import { parseArgs } from "node:util";
import type { Role } from "../../core/reading/reading";

/** What the command line was asked for. */
export type ClassifyRequest = {
  readonly file: string;
  readonly sheet: string | undefined;
  readonly range: string | undefined;
  /** Heading texts by role, as they stand in the sheet. */
  readonly headings: Readonly<Partial<Record<Role, string>>>;
  /** Percents, METHOD 2. */
  readonly a: number;
  readonly b: number;
  readonly language: "ru" | "en";
  readonly out: string | undefined;
  /** A file's name, or `-` for standard output. */
  readonly json: string | undefined;
};

/** Why the words of the call make no request. */
export type UsageTrouble =
  | { readonly code: "usageHelp" }
  | { readonly code: "usageNoFile" }
  | { readonly code: "usageSeveralFiles"; readonly files: readonly string[] }
  | { readonly code: "usageUnknownOption"; readonly option: string }
  | { readonly code: "usageNoValue"; readonly option: string }
  | { readonly code: "usageLimits"; readonly a: string; readonly b: string }
  | { readonly code: "usageLanguage"; readonly value: string }
  | { readonly code: "usageOutput"; readonly value: string };

const ROLE_OPTIONS = [
  "client",
  "turnover",
  "profit",
  "date",
  "territory",
  "agent",
] as const satisfies readonly Role[];
const OPTIONS = ["sheet", "range", ...ROLE_OPTIONS, "a", "b", "lang", "out", "json"] as const;

/**
 * Reads the words after `npm run classify --`. The language of messages is `--lang`, else Russian where the system's
 * locale is Russian, else English; it is given beside the request or the trouble, since trouble has to be told too.
 */
export function readArguments(
  words: readonly string[],
  locale: string
): { readonly language: "ru" | "en"; readonly request: ClassifyRequest | UsageTrouble } {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: {
      help: { type: "boolean", short: "h" },
      ...Object.fromEntries(OPTIONS.map((name) => [name, { type: "string" as const }])),
    },
  });
  const text = (name: (typeof OPTIONS)[number]): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const lang = text("lang");
  const language = lang === "ru" || lang === "en" ? lang : /^ru/i.test(locale) ? "ru" : "en";
  const trouble = (request: UsageTrouble): ReturnType<typeof readArguments> => ({
    language,
    request,
  });

  if (values["help"] !== undefined) return trouble({ code: "usageHelp" });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const name = OPTIONS.find((option) => option === token.name);
    if (name === undefined) return trouble({ code: "usageUnknownOption", option: token.rawName });
    const isLost =
      token.value === undefined || (token.inlineValue === false && /^--./.test(token.value));
    if (isLost) return trouble({ code: "usageNoValue", option: token.rawName });
  }
  const [file, ...others] = positionals;
  if (file === undefined) return trouble({ code: "usageNoFile" });
  if (others.length > 0) return trouble({ code: "usageSeveralFiles", files: positionals });
  if (lang !== undefined && lang !== "ru" && lang !== "en") {
    return trouble({ code: "usageLanguage", value: lang });
  }
  const a = readPercent(text("a") ?? "80");
  const b = readPercent(text("b") ?? "95");
  if (!(a > 0 && a < b && b <= 100)) {
    return trouble({ code: "usageLimits", a: text("a") ?? "80", b: text("b") ?? "95" });
  }
  const out = text("out");
  if (out !== undefined && !/\.xlsx$/i.test(out))
    return trouble({ code: "usageOutput", value: out });

  const headings = Object.fromEntries(
    ROLE_OPTIONS.map((role) => [role, text(role)]).filter(([, heading]) => heading !== undefined)
  ) as Partial<Record<Role, string>>;
  return {
    language,
    request: {
      file,
      sheet: text("sheet"),
      range: text("range"),
      headings,
      a,
      b,
      language,
      out,
      json: text("json"),
    },
  };
}

/** `80`, `80.5`, `80,5` or `80%`; NaN for anything else. */
function readPercent(text: string): number {
  const plain = text.trim().replace(/%$/, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}
