import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

/** The texts of source files by their path below `src`, with slashes: `core/reading/read.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** One mention of another file or package in a file. */
export type Import = {
  readonly file: string;
  /** The path below `src` of the file that is meant, or the package as it is written. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Nothing of it is left when the program runs. */
  readonly isType: boolean;
  /** Fetched when it is asked for: `import()` and workers. */
  readonly isLate: boolean;
};

/** Reads all TypeScript files of a folder. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      relative(folder, file).split(sep).join(posix.sep),
      readFileSync(file, "utf8"),
    ])
  );
}

/**
 * Every import of these files, whatever it looks like: by value and by type, re-exports, `import()`, types written as
 * `import("./x").X`, and the files of workers (`new URL("./x", import.meta.url)`).
 */
export function readImports(sources: Sources): Import[] {
  return [...sources].flatMap(([file, text]) =>
    readMentions(file, text).map(({ text: written, ...kind }): Import => {
      const name = packageOf(written);
      const isPackage = name !== undefined;
      return {
        file,
        target: name ?? findFile(sources, file, written),
        isPackage,
        ...kind,
      };
    })
  );
}

type Mention = { readonly text: string; readonly isType: boolean; readonly isLate: boolean };

function readMentions(file: string, text: string): Mention[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
  const found: Mention[] = [];
  const note = (name: ts.Node | undefined, isType: boolean, isLate: boolean): void => {
    if (name && ts.isStringLiteralLike(name)) found.push({ text: name.text, isType, isLate });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      note(node.moduleSpecifier, isTypeImport(node.importClause), false);
    } else if (ts.isExportDeclaration(node)) {
      note(node.moduleSpecifier, node.isTypeOnly, false);
    } else if (ts.isImportTypeNode(node)) {
      note(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node.arguments[0], false, true);
    } else if (isOwnUrl(node)) {
      note(node.arguments?.[0], false, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    clause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((one) => one.isTypeOnly)
  );
}

/** `new URL("./x", import.meta.url)`, by which a bundler finds the file of a worker. */
function isOwnUrl(node: ts.Node): node is ts.NewExpression {
  return (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "URL" &&
    node.arguments?.length === 2
  );
}

/** The package that is meant, also by a file in its folder; undefined for our own files. */
function packageOf(written: string): string | undefined {
  if (!written.startsWith(".")) return written;
  return /node_modules\/(.+)/.exec(written)?.[1];
}

function findFile(sources: Sources, from: string, written: string): string {
  const path = posix.join(dirname(from), written);
  const endings = ["", ".ts", ".tsx", "/index.ts"];
  return endings.map((end) => path + end).find((one) => sources.has(one)) ?? path;
}

/** What one folder may import. */
export type Room = {
  /** Its path below `src`. A file belongs to the room with the longest path that fits. */
  readonly folder: string;
  /** What stands in it, for the message of a wrong import. */
  readonly holds: string;
  /** Folders and files (by path below `src`) that it may import beside its own. */
  readonly may: readonly string[];
  readonly packages?: readonly string[];
};

/** The room of a file: undefined where the table has none for it. */
export function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter(({ folder }) => isWithin(path, folder))
    .reduce<Room | undefined>(
      (best, room) => (best && best.folder.length > room.folder.length ? best : room),
      undefined
    );
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** Says of every import that the table does not allow where the thing belongs. */
export function findStrangers(imports: readonly Import[], rooms: readonly Room[]): string[] {
  return imports.flatMap(({ file, target, isPackage }) => {
    const room = roomOf(file, rooms);
    if (!room) return [`${file} stands in no room: give its folder a row in test/house/rooms.ts.`];
    if (isPackage) {
      const isAllowed = (room.packages ?? []).some((name) => isWithin(target, name));
      return isAllowed
        ? []
        : [`${file} imports the package ${target}, which ${room.folder} may not.`];
    }
    const home = roomOf(target, rooms);
    if (home === room || room.may.some((place) => isWithin(target, place))) return [];
    const may = room.may.length === 0 ? "nothing but itself" : room.may.join(", ");
    return [
      `${file} imports ${target}, but ${room.folder} (${room.holds}) may import ${may}. ` +
        `Move what it needs down into one of these, or move the file up to ${home?.folder ?? "its users"}.`,
    ];
  });
}

/** The imports by value of one folder from another that takes types alone. */
export function findValues(imports: readonly Import[], from: string, to: string): string[] {
  return imports
    .filter(({ file, target, isType }) => !isType && isWithin(file, from) && isWithin(target, to))
    .map(
      ({ file, target }) =>
        `${file} imports values of ${target}: ${from} takes types alone from ${to}.`
    );
}

/** Everything that is loaded at once with a file, the file included: what it imports by value and not late. */
export function listLoaded(imports: readonly Import[], entry: string): ReadonlySet<string> {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const one of imports) {
      if (one.file === file && !one.isPackage && !one.isType && !one.isLate) loaded.add(one.target);
    }
  }
  return loaded;
}

/**
 * The circles among files, by value and by type alike; each as the shortest way round from its first file by name, with
 * what to do about it.
 */
export function findCircles(imports: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { file, target, isPackage } of imports) {
    if (isPackage) continue;
    if (!next.has(file)) next.set(file, new Set());
    next.get(file)?.add(target);
  }
  const told = new Set<string>();
  return [...next.keys()].sort().flatMap((start) => {
    if (told.has(start)) return [];
    const way = findWayBack(start, next);
    if (!way) return [];
    for (const file of way) told.add(file);
    return [
      `${[...way, start].join(" -> ")}: files that import each other. Move what both need (often a type) into the ` +
        "lowest of them, or hand it over as an argument.",
    ];
  });
}

/** The shortest way from a file back to itself, by steps of imports; undefined: there is none. */
function findWayBack(
  start: string,
  next: ReadonlyMap<string, ReadonlySet<string>>
): string[] | undefined {
  const ways = new Map<string, string[]>([[start, [start]]]);
  for (const [file, way] of ways) {
    for (const target of next.get(file) ?? []) {
      if (target === start) return way;
      if (!ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return undefined;
}
