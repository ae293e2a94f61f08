import { useState, type ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AnswerRow, AnswerValue } from "../../core/strategy/answers";
import type { Edit } from "../../core/strategy/edits";
import type { ColumnCode, StrategyTable } from "../../core/strategy/layout";
import { planTexts } from "../../strings/plans";
import { strategyTexts } from "../../strings/strategy/texts";
import { showAnswer } from "../../strings/strategy/showAnswer";
import { usePane } from "../state/usePane";
import { Disclosure } from "../parts/Disclosure";
import { AnswerControl } from "./AnswerControl";
import { KnowledgeSelect } from "./KnowledgeSelect";
import { UnwrittenAt } from "./Unwritten";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  card: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { display: "block", overflowWrap: "anywhere" },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  cells: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    paddingBottom: tokens.spacingVerticalS,
  },
  wide: { gridColumn: "1 / 3" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    gridColumn: "1 / 3",
  },
});

export type RowFold = { readonly isOpen: boolean; readonly setOpen: (isOpen: boolean) => void };

/** A row of a table: its first columns in short, and all of it to be read and typed. */
export function RowCard(props: {
  readonly table: StrategyTable;
  readonly at: number;
  /** undefined: nothing is written there yet. */
  readonly row: AnswerRow | undefined;
  readonly fold: RowFold;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { table, at, row, fold } = props;
  const texts = strategyTexts(language);
  const [first, ...others] = table.columns.map(({ code, value }) => {
    const told = row?.cells[code] ?? null;
    return told === null ? "" : showAnswer(language, value, told);
  });
  const plan = planTexts(language);
  const wide = planWidths(listTyped(table));
  const name = first || (row ? plan.unnamedRow(at) : plan.newRow);
  const put = (column: ColumnCode, value: AnswerValue): Edit =>
    row
      ? { kind: "cell", table: table.code, at, column, value }
      : { kind: "add", table: table.code, row: { cells: { [column]: value }, mark: null } };
  return (
    <div className={styles.card} role="group" aria-label={name}>
      <Disclosure
        fold={fold}
        label={
          <>
            <span className={styles.title}>{name}</span>
            {!fold.isOpen && (
              <span className={styles.facts}>{others.filter(Boolean).slice(0, 3).join(" · ")}</span>
            )}
          </>
        }
      >
        <div className={styles.cells}>
          {listTyped(table).map(({ code, value: kind }, index) => (
            <div key={code} className={mergeClasses(wide[index] && styles.wide)}>
              <AnswerControl
                kind={kind}
                value={row?.cells[code] ?? null}
                texts={texts.columns[code]}
                lines={1}
                isField={false}
                isNeeded={[...table.needed, ...(table.starred ?? [])].includes(code)}
                edit={(value) => put(code, value)}
              />
            </div>
          ))}
          {row && <Foot table={table} row={row} at={at} name={name} />}
        </div>
      </Disclosure>
      <UnwrittenAt
        isHere={({ edit }) => "at" in edit && edit.table === table.code && edit.at === at}
      />
    </div>
  );
}

/** The columns that a person types into: the words of a fixed table are the program's. */
function listTyped({ columns, isFixed }: StrategyTable): StrategyTable["columns"] {
  return isFixed ? columns.slice(1) : columns;
}

/** Which columns take the whole width of a card: texts do, of the others those that have no neighbour to pair with. */
function planWidths(columns: StrategyTable["columns"]): boolean[] {
  const isShort = (index: number): boolean => {
    const kind = columns[index]?.value.kind;
    return kind !== undefined && kind !== "text";
  };
  const wide: boolean[] = [];
  while (wide.length < columns.length) {
    const at = wide.length;
    wide.push(...(isShort(at) && isShort(at + 1) ? [false, false] : [true]));
  }
  return wide;
}

/** How well the row is known, and its end. */
function Foot(props: {
  readonly table: StrategyTable;
  readonly row: AnswerRow;
  readonly at: number;
  readonly name: string;
}): ReactNode {
  const styles = useStyles();
  const { table, row, at, name } = props;
  return (
    <div className={styles.foot}>
      {table.hasKnowledge && (
        <KnowledgeSelect
          label={name}
          mark={row.mark}
          edit={(value) => ({ kind: "cell", table: table.code, at, column: "mark", value })}
        />
      )}
      {!table.isFixed && <ClearRow edit={{ kind: "clear", table: table.code, at }} />}
    </div>
  );
}

/** Asks before it takes what a person wrote off the sheet: Excel does not undo what an add-in did. */
function ClearRow(props: { readonly edit: Extract<Edit, { kind: "clear" }> }): ReactNode {
  const { language } = usePane();
  const { listed, type } = useForm();
  const styles = useStyles();
  const texts = planTexts(language);
  const [isAsked, setAsked] = useState(false);
  if (listed.isProtected) return null;
  if (!isAsked) {
    return (
      <Button appearance="subtle" size="small" onClick={() => setAsked(true)}>
        {texts.clearRow}
      </Button>
    );
  }
  return (
    <div className={styles.foot} role="alert">
      {texts.clearAsk}
      <Button size="small" onClick={() => type(props.edit, null)}>
        {texts.clearYes}
      </Button>
      <Button size="small" onClick={() => setAsked(false)}>
        {texts.clearNo}
      </Button>
    </div>
  );
}
