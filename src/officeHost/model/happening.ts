import type { Area } from "./area";

/** What event handlers are told beyond the change itself, as Excel words it. */
export type Happening =
  /** The person pressed a cell; the place of the pointer in points from its corner. */
  | {
      readonly name: "clicked";
      readonly area: Area;
      readonly offsetX: number;
      readonly offsetY: number;
    }
  | { readonly name: "rowsHidden"; readonly area: Area; readonly isHidden: boolean }
  | { readonly name: "rowsSorted" | "columnsSorted"; readonly area: Area }
  | { readonly name: "formulas"; readonly details: readonly FormulaDetail[] }
  | { readonly name: "protection"; readonly isProtected: boolean }
  | { readonly name: "visibility"; readonly before: string; readonly after: string }
  | { readonly name: "moved"; readonly before: number; readonly after: number }
  | {
      readonly name: "tableAdded" | "tableDeleted";
      readonly table: { readonly id: number; readonly name: string };
    }
  | {
      readonly name: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
      readonly chart: string;
    }
  | {
      readonly name: "commentAdded" | "commentDeleted" | "commentChanged";
      readonly comment: string;
      readonly replies: readonly string[];
      /** Excel.CommentChangeType of a comment that changed. */
      readonly changeType?: string;
    };

/** A cell whose formula changed; the formula before is "" where there was none. */
export type FormulaDetail = { readonly cellAddress: string; readonly previousFormula: string };
