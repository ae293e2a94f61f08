import { PLAYBOOK, PLAYBOOK_ROWS } from "./playbook";
import type { Point } from "./points";

/**
 * The strategy sheet as plain data: which answers it asks for, in which order, of which kind. `excel` writes a sheet
 * from it and reads a sheet by it, `strings` gives every code its words, so the three cannot part (METHOD 7).
 */

/** Grows by one whenever a sheet written before could not be read by the layout as it stands. */
export const LAYOUT_VERSION = 3;

/** The words a person chooses from, as codes. */
export const LISTS = {
  knowledge: ["known", "assumed", "unknown"],
  worth: ["worthIt", "notYet", "notWorth"],
  role: ["decides", "influences", "advises", "uses", "helps"],
  support: ["supporter", "neutral", "opponent"],
  stage: ["findOut", "talk", "weigh"],
  effect: ["risk", "lever"],
  state: ["open", "done", "dropped"],
  horizon: ["today", "tomorrow", "month"],
  prospectStage: ["wished", "met", "talks", "offer", "trial"],
  /** Lines of the check-list, written by the program. */
  playbook: PLAYBOOK,
  /** Lines of the terms that a client's value is told by. */
  terms: ["own", "given", "used"],
} as const;
export type ListName = keyof typeof LISTS;

/** What an answer may be; a cell that holds something else is still an answer, and is kept as it is. */
export type ValueKind =
  | { readonly kind: "text" }
  | { readonly kind: "amount" }
  /** 0..1, shown as a percent. */
  | { readonly kind: "percent" }
  | { readonly kind: "whole"; readonly least: number; readonly most: number }
  | { readonly kind: "date" }
  | { readonly kind: "list"; readonly list: ListName };

const TEXT = { kind: "text" } as const;
const AMOUNT = { kind: "amount" } as const;
const PERCENT = { kind: "percent" } as const;
const DATE = { kind: "date" } as const;
const ONE_TO_FIVE = { kind: "whole", least: 1, most: 5 } as const;
const SCORE = { kind: "whole", least: -5, most: 5 } as const;
const list = <const L extends ListName>(name: L): { readonly kind: "list"; readonly list: L } => ({
  kind: "list",
  list: name,
});

/** One answer on a line of its own. `lines`: of text that it has room for; `needed`: its point does not count without it. */
export type FieldPart = {
  readonly kind: "field";
  readonly code: string;
  readonly value: ValueKind;
  readonly lines: number;
  readonly needed: boolean;
  /** The data's own figure stands beside it; it is filled in where nobody typed another one. */
  readonly isGiven?: boolean;
};

/** A column of a table; `at`: column of the sheet's grid, 1 to 7 (0 holds marks, 8 what is known). */
export type ColumnPart = {
  readonly code: string;
  readonly at: number;
  readonly value: ValueKind;
  /** Columns of the grid that it is merged over; absent: one. */
  readonly width?: number;
};

/** Answers of which there may be any number; `rows`: lines written at first. The first column tells rows apart. */
export type TablePart = {
  readonly kind: "table";
  readonly code: string;
  readonly columns: readonly ColumnPart[];
  readonly rows: number;
  /** Lines of text in a row. */
  readonly lines: number;
  /** Is it said beside each row how well it is known? */
  readonly hasKnowledge: boolean;
  /** A row counts when all of these can be used; a point that needs this table counts with one such row. */
  readonly needed: readonly string[];
  /** Further columns that the point looks at; they are marked in the sheet like those that are needed. */
  readonly starred?: readonly string[];
  /** The program writes the first column, a word of its list for each line; a line with nothing else is no answer. */
  readonly isFixed?: boolean;
};

export type SectionCode =
  "figures" | "playbook" | "value" | Point | "questions" | "goal" | "relation" | "coach";
export type Section = {
  readonly code: SectionCode;
  readonly parts: readonly (FieldPart | TablePart)[];
};

const field = <const C extends string>(code: C, value: ValueKind, lines: number, needed = false) =>
  ({ kind: "field", code, value, lines, needed }) as const;
const given = <const C extends string>(code: C) =>
  ({ ...field(code, AMOUNT, 1), isGiven: true }) as const;
const column = <const C extends string>(code: C, at: number, value: ValueKind, width = 1) =>
  ({ code, at, value, ...(width > 1 ? { width } : {}) }) as const;

/** What we do today, tomorrow and in a month: each step with a day and one person. */
const ACTIONS = {
  kind: "table",
  code: "actions",
  columns: [
    column("action", 1, TEXT),
    column("actionOwner", 2, TEXT),
    column("horizon", 3, list("horizon")),
    column("actionState", 4, list("state")),
    column("actionWith", 5, TEXT),
    column("actionResult", 6, TEXT),
    column("actionDate", 7, DATE),
  ],
  rows: 3,
  lines: 2,
  hasKnowledge: false,
  needed: [],
} as const satisfies TablePart;

const NEEDS = {
  kind: "table",
  code: "needs",
  columns: [
    column("need", 1, TEXT),
    column("ourAnswer", 2, TEXT),
    column("importance", 3, ONE_TO_FIVE),
    column("whose", 4, TEXT),
    column("proof", 5, TEXT),
    column("rivalAnswer", 6, TEXT),
    column("proofDate", 7, DATE),
  ],
  rows: 3,
  lines: 2,
  hasKnowledge: true,
  needed: ["need", "ourAnswer", "proof"],
} as const satisfies TablePart;

/** People count by role and side, `completeness.ts` has the rule; a row without a name is nobody. */
const PEOPLE = {
  kind: "table",
  code: "people",
  columns: [
    column("person", 1, TEXT),
    column("role", 2, list("role")),
    column("influence", 3, ONE_TO_FIVE),
    column("support", 4, list("support")),
    column("coverage", 5, TEXT),
    column("ourContact", 6, TEXT),
    column("lastContact", 7, DATE),
  ],
  rows: 4,
  lines: 2,
  hasKnowledge: true,
  needed: ["person"],
  starred: ["role", "support"],
} as const satisfies TablePart;

const CRITERIA = {
  kind: "table",
  code: "criteria",
  columns: [
    column("criterion", 1, TEXT),
    column("rivalName", 2, TEXT),
    column("weight", 3, ONE_TO_FIVE),
    column("us", 4, ONE_TO_FIVE),
    column("rival", 5, ONE_TO_FIVE),
    column("calculation", 6, TEXT),
    column("calculationDate", 7, DATE),
  ],
  rows: 4,
  lines: 2,
  hasKnowledge: true,
  needed: ["criterion", "weight", "us", "rival"],
} as const satisfies TablePart;

/** A visit counts by a date in the future. */
const VISITS = {
  kind: "table",
  code: "visits",
  columns: [
    column("visitGoal", 1, TEXT),
    column("stage", 2, list("stage")),
    column("visitOwner", 3, TEXT),
    column("withWhom", 4, TEXT),
    column("commitment", 5, TEXT),
    column("result", 6, TEXT),
    column("visitDate", 7, DATE),
  ],
  rows: 5,
  lines: 2,
  hasKnowledge: true,
  needed: ["visitDate"],
} as const satisfies TablePart;

const MOMENTS = {
  kind: "table",
  code: "moments",
  columns: [
    column("moment", 1, TEXT),
    column("effect", 2, list("effect")),
    column("momentOwner", 3, TEXT),
    column("momentState", 4, list("state")),
    column("whoCalls", 5, TEXT),
    column("whomCalled", 6, TEXT),
    column("momentDate", 7, DATE),
  ],
  rows: 4,
  lines: 2,
  hasKnowledge: true,
  needed: ["moment", "momentOwner"],
} as const satisfies TablePart;

const REMARKS = {
  kind: "table",
  code: "remarks",
  columns: [
    column("remark", 1, TEXT),
    column("decision", 2, TEXT),
    column("remarkDate", 3, DATE),
    column("remarkAuthor", 4, TEXT),
    column("decisionOwner", 5, TEXT),
    column("decisionState", 6, list("state")),
    column("decisionDue", 7, DATE),
  ],
  rows: 4,
  lines: 2,
  hasKnowledge: false,
  needed: [],
} as const satisfies TablePart;

/** METHOD 7, 8: what to do with a client of its quadrant, and what raises the value of what we sell. */
const PLAYBOOK_LINES = {
  kind: "table",
  code: "playbook",
  columns: [
    column("playbookLine", 1, list("playbook"), 2),
    column("doing", 3, TEXT, 3),
    column("doingState", 6, list("state")),
    column("doingDue", 7, DATE),
  ],
  rows: PLAYBOOK_ROWS,
  lines: 1,
  hasKnowledge: false,
  needed: [],
  isFixed: true,
} as const satisfies TablePart;

/** METHOD 8: what the client's value is told by; the person's own numbers go before the program's. */
const VALUE_TERMS = {
  kind: "table",
  code: "valueTerms",
  columns: [
    column("termsOf", 1, list("terms")),
    column("margin", 2, AMOUNT),
    column("retention", 3, PERCENT),
    column("discount", 4, PERCENT),
    column("growth", 5, PERCENT),
    column("keeping", 6, AMOUNT),
    column("replacing", 7, AMOUNT),
  ],
  rows: 3,
  lines: 1,
  hasKnowledge: false,
  needed: [],
  isFixed: true,
} as const satisfies TablePart;

export const SECTIONS = [
  { code: "figures", parts: [] },
  {
    code: "scale",
    parts: [
      given("turnoverBefore2"),
      given("turnoverBefore1"),
      given("turnoverLast"),
      field("potential", AMOUNT, 1, true),
      field("walletShare", PERCENT, 1, true),
      field("plan", TEXT, 2),
      ACTIONS,
    ],
  },
  {
    code: "qualification",
    parts: [
      field("fitPotential", SCORE, 1, true),
      field("fitNeed", SCORE, 1, true),
      field("fitAccess", SCORE, 1, true),
      field("fitPrice", SCORE, 1, true),
      field("worth", list("worth"), 1, true),
      field("worthReason", TEXT, 2),
    ],
  },
  {
    code: "needs",
    parts: [NEEDS, field("strengths", TEXT, 2, true), field("weaknesses", TEXT, 2, true)],
  },
  {
    code: "probability",
    parts: [
      field("probability", PERCENT, 1, true),
      field("rivals", TEXT, 2, true),
      field("rivalsOffer", TEXT, 2),
    ],
  },
  { code: "people", parts: [PEOPLE] },
  {
    code: "decider",
    parts: [
      field("deciderName", TEXT, 1, true),
      field("lastWord", TEXT, 2, true),
      field("wants", TEXT, 2, true),
      field("preferences", TEXT, 2),
      field("knownFrom", TEXT, 1),
    ],
  },
  {
    code: "criteria",
    parts: [CRITERIA, field("lessImportant", TEXT, 1), field("clientView", TEXT, 2)],
  },
  { code: "visits", parts: [field("training", TEXT, 2), VISITS] },
  { code: "interventionPoints", parts: [MOMENTS] },
  {
    code: "questions",
    parts: [
      field("competitors", TEXT, 2, true),
      field("hopes", TEXT, 2, true),
      field("strategy", TEXT, 2, true),
    ],
  },
  {
    code: "goal",
    parts: [
      field("goal", TEXT, 2),
      field("measure", TEXT, 1),
      field("goalOwner", TEXT, 1),
      field("goalDue", DATE, 1),
      field("goalState", list("state"), 1),
    ],
  },
  { code: "playbook", parts: [PLAYBOOK_LINES] },
  { code: "value", parts: [VALUE_TERMS] },
  {
    code: "relation",
    parts: [
      field("source", TEXT, 1),
      field("prospectStage", list("prospectStage"), 1),
      field("expected", AMOUNT, 1),
      field("partedOn", DATE, 1),
      field("partedWhy", TEXT, 1),
    ],
  },
  {
    code: "coach",
    parts: [
      field("lastTalk", DATE, 1),
      field("lastReview", DATE, 1),
      field("learned", TEXT, 1),
      REMARKS,
    ],
  },
] as const satisfies readonly Section[];

type AnyPart = (typeof SECTIONS)[number]["parts"][number];
export type FieldCode = Extract<AnyPart, { kind: "field" }>["code"];
type AnyTable = Extract<AnyPart, { kind: "table" }>;
export type TableCode = AnyTable["code"];
export type ColumnCode = AnyTable["columns"][number]["code"];

export const FIELDS: readonly (FieldPart & { readonly code: FieldCode })[] = SECTIONS.flatMap(
  ({ parts }) => parts.flatMap((part) => (part.kind === "field" ? [part] : []))
);

/** A table with its own codes. */
export type StrategyTable = Omit<TablePart, "code" | "columns" | "needed" | "starred"> & {
  readonly code: TableCode;
  readonly columns: readonly (ColumnPart & { readonly code: ColumnCode })[];
  readonly needed: readonly ColumnCode[];
  readonly starred?: readonly ColumnCode[];
};
export const TABLES: readonly StrategyTable[] = SECTIONS.flatMap(({ parts }) =>
  parts.flatMap((part): StrategyTable[] => (part.kind === "table" ? [part] : []))
);

/** The table with a code. */
export function tableOf(code: TableCode): StrategyTable {
  const table = TABLES.find((one) => one.code === code);
  if (!table) throw new Error(`No table ${code}`);
  return table;
}

/** What the third layout added: sheets of the second one get it on the next refresh. */
export const ADDED = {
  sections: ["figures", "playbook", "value", "relation"],
  fields: [
    "knownFrom",
    "clientView",
    "learned",
    "source",
    "prospectStage",
    "expected",
    "partedOn",
    "partedWhy",
  ],
  tables: ["actions", "playbook", "valueTerms"],
} as const satisfies {
  readonly sections: readonly SectionCode[];
  readonly fields: readonly FieldCode[];
  readonly tables: readonly TableCode[];
};
