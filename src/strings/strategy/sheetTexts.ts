import type {
  ColumnCode,
  FieldCode,
  LISTS,
  ListName,
  SectionCode,
  TableCode,
} from "../../core/strategy/layout";
import type { LifeState } from "../../core/strategy/life";
import type { Quadrant } from "../../core/classes/classification";
import type { FigureLine } from "../../core/strategy/figures";
import type { HeadLine } from "../../core/strategy/points";

/** What stands beside an answer, and what Excel says when a person comes to its cell (255 characters at most). */
export type AnswerTexts = { readonly label: string; readonly hint: string };

/** Every word of a strategy sheet. */
export type StrategyTexts = {
  /** Stands above the client's name. */
  readonly title: string;
  /** Name of the sheet where the client's own name gives none. */
  readonly sheet: string;
  readonly head: Readonly<Record<HeadLine, string>>;
  /** Above the values that stood in the head before they last changed. */
  readonly before: string;
  /** What the signs of the sheet mean. */
  readonly legend: string;
  /** Stands above the head of a sheet of the short form. */
  readonly shortForm: string;
  /** At the foot of a printed page, of visits that are not printed. */
  readonly folded: (visits: number) => string;
  readonly notKnown: string;
  /** What a client is to us (METHOD 7). */
  readonly states: Readonly<Record<LifeState, string>>;
  /** Heading above it in tables. */
  readonly knowledgeColumn: string;
  /** Excel's title of the message about how well an answer is known. */
  readonly knowledge: AnswerTexts;
  readonly sections: Readonly<Record<SectionCode, { readonly name: string; readonly ask: string }>>;
  readonly fields: Readonly<Record<FieldCode, AnswerTexts>>;
  readonly columns: Readonly<Record<ColumnCode, AnswerTexts>>;
  readonly tables: Readonly<Record<TableCode, string>>;
  /** What is computed from the answers. */
  readonly figures: Readonly<Record<FigureLine, string>>;
  /** Number format, en-US, of the data's own figure beside an answer. */
  readonly givenFormat: (money: string) => string;
  readonly noQuadrant: string;
  readonly quadrantTask: (quadrant: Quadrant, task: string, goals: string) => string;
  /** Said when something else is typed than a cell is for, with the limits that it has. */
  readonly odd: Readonly<Record<"list" | "date" | "amount" | "percent", string>> & {
    readonly whole: (least: number, most: number) => string;
  };
  readonly oddTitle: string;
  /** Words to choose from; none has a comma, which parts them in Excel. */
  readonly lists: { readonly [L in ListName]: Readonly<Record<(typeof LISTS)[L][number], string>> };
};
