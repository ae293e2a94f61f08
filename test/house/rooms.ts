import type { Room } from "./imports";

const COLUMNAR = "core/columnar";
/** The stages of a reading, from the bottom up: each may import those before it. */
const VALUES = "core/reading/values";
const MODEL = "core/reading/model";
const EVIDENCE = "core/reading/evidence";
const PLAN = "core/reading/plan";
const COLUMNS = "core/reading/columns";
const ROWS = "core/reading/rows";
const CLIENTS = "core/reading/clients";
/** Work in steps, which everything long is written for. */
const STEPS = "core/steps/steps.ts";
/** What a run found: the types that all of the classes' rooms share. */
const CLASSIFICATION = "core/classes/classification.ts";

const CORE: readonly Room[] = [
  { folder: COLUMNAR, holds: "speed over whole columns, without a word of clients", may: [] },
  { folder: VALUES, holds: "what a single cell says", may: [COLUMNAR] },
  { folder: MODEL, holds: "what a reading is made of", may: [COLUMNAR, VALUES] },
  { folder: PLAN, holds: "headings and the roles of columns", may: [COLUMNAR, VALUES, MODEL] },
  { folder: EVIDENCE, holds: "what arithmetic proves of rows, without a word", may: [COLUMNAR] },
  {
    folder: COLUMNS,
    holds: "the values of whole columns",
    may: [COLUMNAR, VALUES, MODEL, PLAN, STEPS],
  },
  {
    folder: ROWS,
    holds: "which rows are whose",
    may: [COLUMNAR, VALUES, MODEL, EVIDENCE, PLAN, COLUMNS, STEPS],
  },
  {
    folder: CLIENTS,
    holds: "rows added up by client",
    may: [COLUMNAR, VALUES, MODEL, PLAN, COLUMNS, STEPS],
  },
  {
    folder: "core/reading/findings",
    holds: "what is doubtful, and its treatments",
    may: [COLUMNAR, VALUES, MODEL, PLAN, COLUMNS, ROWS, CLIENTS],
  },
  {
    folder: "core/reading",
    holds: "the reading as a whole",
    may: [COLUMNAR, "core/reading", STEPS],
  },
  {
    folder: "core/classes/pareto",
    holds: "classes by share",
    may: [COLUMNAR, CLASSIFICATION, MODEL, VALUES],
  },
  {
    folder: "core/classes/concentration",
    holds: "how turnover is spread",
    may: [COLUMNAR, "core/classes/pareto", MODEL, VALUES],
  },
  {
    folder: "core/classes/loyalty",
    holds: "loyalty and its signals",
    may: [COLUMNAR, CLASSIFICATION, MODEL],
  },
  {
    folder: "core/classes/quadrants",
    holds: "loyalty against profit",
    may: [
      COLUMNAR,
      CLASSIFICATION,
      "core/classes/pareto",
      "core/classes/concentration",
      MODEL,
      VALUES,
    ],
  },
  {
    folder: "core/classes/movement",
    holds: "what changed between two runs",
    may: [COLUMNAR, CLASSIFICATION, "core/classes/pareto", VALUES],
  },
  {
    folder: "core/classes/value",
    holds: "what clients are worth and ask for",
    may: [COLUMNAR, CLASSIFICATION, MODEL, VALUES],
  },
  {
    folder: "core/classes",
    holds: "the classification as a whole",
    may: [COLUMNAR, "core/classes", MODEL, VALUES, STEPS],
  },
  {
    folder: "core/strategy",
    holds: "strategy sheets",
    // What a client is worth stands on its sheet, its years are told from the labels of the data's periods, and quadrants come
    // in the order in which they are served.
    may: [
      COLUMNAR,
      CLASSIFICATION,
      "core/classes/movement/period.ts",
      "core/classes/quadrants/quadrants.ts",
      "core/classes/value",
      MODEL,
      "core/reading/plan/periodHeadings.ts",
      VALUES,
    ],
  },
  {
    folder: "core/report",
    holds: "what to write where",
    may: [COLUMNAR, "core/classes", MODEL, VALUES],
  },
  {
    folder: "core/steps",
    holds: "work in steps, and in a worker",
    may: [COLUMNAR, "core/reading", "core/classes"],
  },
];

const EXCEL: readonly Room[] = [
  {
    folder: "excel/cells",
    holds: "cells, formatting and the queue of writes",
    may: ["core", "strings"],
  },
  {
    folder: "excel/host",
    holds: "Excel itself: sessions, failures, events",
    may: ["core", "strings"],
  },
  {
    folder: "excel/unit",
    holds: "one unit of work: what is written is looked at first, and taken back",
    may: ["core", "strings", "excel/cells", "excel/host"],
  },
  {
    folder: "excel/stored",
    holds: "what a workbook keeps for us",
    may: ["core", "strings", "excel/cells", "excel/host", "excel/unit"],
  },
  {
    folder: "excel/read",
    holds: "the selection and its cells",
    may: ["core", "strings", "excel/cells", "excel/host", "excel/unit", "excel/stored"],
  },
  {
    folder: "excel/result",
    holds: "classes beside the data, and backups of what stood there",
    may: [
      "core",
      "strings",
      "excel/cells",
      "excel/host",
      "excel/unit",
      "excel/stored",
      "excel/read",
    ],
  },
  {
    folder: "excel/report",
    holds: "the report sheet",
    may: [
      "core",
      "strings",
      "excel/cells",
      "excel/host",
      "excel/unit",
      "excel/stored",
      "excel/read",
    ],
  },
  {
    folder: "excel/undo",
    holds: "taking a run back",
    may: [
      "core",
      "strings",
      "excel/cells",
      "excel/host",
      "excel/unit",
      "excel/stored",
      "excel/read",
      "excel/result",
      "excel/report",
    ],
  },
  {
    folder: "excel/pack",
    holds: "a new file of some of a workbook's sheets",
    may: ["core"],
    packages: ["fflate"],
  },
  {
    folder: "excel/strategy",
    holds: "strategy sheets in the workbook",
    may: [
      "core",
      "strings",
      "excel/cells",
      "excel/host",
      "excel/unit",
      "excel/stored",
      "excel/read",
      "excel/result",
      "excel/pack",
    ],
  },
  { folder: "excel", holds: "whole commands, and the doors", may: ["core", "strings", "excel"] },
];

/** What is needed at once, and what may come late. */
const EXCEL_DOORS = ["excel/index.ts", "excel/late.ts"];

const FLUENT = ["react", "@fluentui/react-components"];
const PANE_STATE = "pane/state";
const PANE_PARTS = "pane/parts";
const PANE_COMMANDS = "pane/commands.ts";
const LATE_COMMANDS = "pane/lateCommands.ts";

const PANE: readonly Room[] = [
  {
    folder: PANE_STATE,
    holds: "what the pane knows, and the one reducer",
    may: ["core", "strings", ...EXCEL_DOORS],
    packages: ["react"],
  },
  {
    folder: PANE_PARTS,
    holds: "small parts of several screens",
    may: ["core", "strings", ...EXCEL_DOORS, PANE_STATE],
    packages: FLUENT,
  },
  {
    folder: "pane/charts",
    holds: "drawings",
    may: ["core", "strings", PANE_STATE, PANE_PARTS],
    packages: FLUENT,
  },
  {
    folder: "pane/worker",
    holds: "the reading of large tables in a worker",
    may: ["core"],
  },
  {
    folder: "pane/data",
    holds: "the screen of the selection",
    may: [
      "core",
      "strings",
      ...EXCEL_DOORS,
      PANE_STATE,
      PANE_PARTS,
      PANE_COMMANDS,
      LATE_COMMANDS,
      "pane/result/CheckView.tsx",
    ],
    packages: FLUENT,
  },
  {
    folder: "pane/result",
    holds: "the screen of the result",
    may: [
      "core",
      "strings",
      ...EXCEL_DOORS,
      PANE_STATE,
      PANE_PARTS,
      "pane/charts",
      "pane/month",
      PANE_COMMANDS,
      LATE_COMMANDS,
    ],
    packages: FLUENT,
  },
  {
    folder: "pane/month",
    holds: "the monthly round",
    may: ["core", "strings", PANE_STATE, PANE_PARTS, LATE_COMMANDS, "pane/monthCommands.ts"],
    packages: FLUENT,
  },
  {
    folder: "pane/settings",
    holds: "the screen of the settings",
    may: [
      ...["core", "strings", ...EXCEL_DOORS, PANE_STATE, PANE_PARTS, PANE_COMMANDS],
      ...[LATE_COMMANDS, "pane/turnCommand.ts"],
    ],
    packages: FLUENT,
  },
  {
    folder: "pane/strategy",
    holds: "the screen of the strategy sheets",
    may: ["core", "strings", ...EXCEL_DOORS, PANE_STATE, PANE_PARTS, PANE_COMMANDS],
    packages: FLUENT,
  },
  {
    folder: "pane/app",
    holds: "the frame around the screens",
    may: [
      "core",
      "strings",
      ...EXCEL_DOORS,
      PANE_STATE,
      PANE_PARTS,
      "pane/data",
      PANE_COMMANDS,
      "pane/lateParts.ts",
      "pane/result",
      "pane/settings",
      "pane/strategy",
    ],
    packages: FLUENT,
  },
  {
    folder: "pane",
    holds: "the start of the pane, and its commands",
    may: ["core", "strings", ...EXCEL_DOORS, "pane"],
    packages: ["react", "react-dom"],
  },
];

const HOST_MODEL = "officeHost/model";

const OFFICE_HOST: readonly Room[] = [
  {
    folder: HOST_MODEL,
    holds: "the workbook in memory",
    may: [],
    packages: ["numfmt", "@formulajs/formulajs"],
  },
  {
    folder: "officeHost/xlsx",
    holds: "workbooks as files of Excel",
    may: [HOST_MODEL],
    packages: ["fflate"],
  },
  { folder: "officeHost/csv", holds: "workbooks as tables of text", may: [HOST_MODEL] },
  {
    folder: "officeHost/files",
    holds: "opening and saving whatever the format",
    may: [HOST_MODEL, "officeHost/xlsx", "officeHost/csv"],
  },
  {
    folder: "officeHost/api",
    holds: "Excel's classes, as requests name them",
    may: [HOST_MODEL, "officeHost/files", "officeHost/xlsx/xml"],
  },
  {
    folder: "officeHost/wire",
    holds: "the answers to Office.js",
    may: [HOST_MODEL, "officeHost/api"],
  },
  { folder: "officeHost/browser", holds: "Office.js in a page", may: ["officeHost/wire"] },
  {
    folder: "officeHost/node",
    holds: "Office.js in Node",
    may: ["officeHost/wire"],
    packages: ["node:crypto", "node:fs", "node:module", "node:path", "node:vm"],
  },
];

const PAGE = ["preview/dom.ts", "preview/menu.ts", "preview/session.ts", HOST_MODEL];

const DEVELOPMENT: readonly Room[] = [
  {
    folder: "cli/engine",
    holds: "ledgers of any size, read by SQL",
    may: ["core", ...EXCEL_DOORS, "officeHost/csv", "cli/arguments.ts", "cli/files.ts"],
    packages: ["node:fs", "node:module", "node:os", "node:path", "node:zlib"],
  },
  {
    folder: "cli/warehouse",
    holds: "the method as SQL for a warehouse, and the call of one",
    may: ["core/reading/values"],
    packages: ["node:module"],
  },
  {
    folder: "cli",
    holds: "the command line",
    may: ["core", "strings", ...EXCEL_DOORS, "officeHost", "cli/engine", "cli/warehouse"],
    packages: [
      "node:crypto",
      "node:fs",
      "node:module",
      "node:path",
      "node:util",
      "node:vm",
      "node:worker_threads",
    ],
  },
  {
    folder: "preview/select",
    holds: "cursor and selection",
    may: [...PAGE, "preview/grid/axes.ts"],
  },
  {
    folder: "preview/grid",
    holds: "the cells as they are painted",
    may: [...PAGE, "preview/select", "preview/edit/editor.ts"],
  },
  {
    folder: "preview/edit",
    holds: "what a person does with the cells",
    may: [...PAGE, "preview/grid", "preview/select"],
  },
  {
    folder: "preview/charts",
    holds: "charts above the cells",
    may: [...PAGE, "preview/grid", "officeHost/api"],
  },
  { folder: "preview/bars", holds: "what stands around the grid", may: [...PAGE, "preview/edit"] },
  { folder: "preview/sample", holds: "the workbook that opens first", may: [HOST_MODEL] },
  { folder: "preview", holds: "the page", may: ["preview", "officeHost", "strings"] },
];

/**
 * Every folder of `src` and what it may import. A new folder needs a row; a wrong import is told with the room where the
 * thing belongs. `core` and `excel` as an entry mean all of their rooms.
 */
export const ROOMS: readonly Room[] = [
  ...CORE,
  { folder: "strings", holds: "every word a person reads", may: ["core"] },
  ...EXCEL,
  ...PANE,
  ...OFFICE_HOST,
  ...DEVELOPMENT,
];
