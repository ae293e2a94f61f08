import { useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { StrategyTable } from "../../core/strategy/layout";
import { planTexts } from "../../strings/plans";
import { strategyTexts } from "../../strings/strategy/texts";
import { usePane } from "../state/usePane";
import { RowCard } from "./RowCard";
import { UnwrittenAt } from "./Unwritten";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  table: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  add: { alignSelf: "flex-start" },
});

/** A table of the sheet as cards, one for each row, with a new one at the end. */
export function TableCards(props: { readonly table: StrategyTable }): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { listed, answers } = useForm();
  // A row that was opened stays in sight while it is empty.
  const [opened, setOpened] = useState<readonly number[]>([]);
  const [folded, setFolded] = useState<readonly number[]>([]);
  const { table } = props;
  const texts = strategyTexts(language);
  const rows = answers.tables[table.code];
  const lines = [...new Set([...rows.map(({ at }) => at ?? 0), ...opened])].sort((a, b) => a - b);
  const name = texts.tables[table.code];
  const setOpen = (at: number, isOpen: boolean): void => {
    setOpened(isOpen ? [...new Set([...opened, at])] : opened);
    setFolded(isOpen ? folded.filter((one) => one !== at) : [...folded, at]);
  };
  const add = (): void => {
    // The line that a new row will take, in the sheet as here.
    let at = 1;
    while (lines.includes(at)) at += 1;
    setOpen(at, true);
  };
  const isNewOpen = opened.some((at) => !rows.some((row) => row.at === at));
  return (
    <div className={styles.table} role="group" aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      {lines.map((at) => (
        <RowCard
          key={at}
          table={table}
          at={at}
          row={rows.find((row) => row.at === at)}
          fold={{
            isOpen: opened.includes(at) && !folded.includes(at),
            setOpen: (isOpen) => setOpen(at, isOpen),
          }}
        />
      ))}
      <UnwrittenAt isHere={({ edit }) => edit.kind === "add" && edit.table === table.code} />
      {!listed.isProtected && !isNewOpen && !table.isFixed && (
        <Button
          className={styles.add}
          size="small"
          aria-label={texts.tables[table.code] && planTexts(language).addRow(name)}
          onClick={add}
        >
          {planTexts(language).addRow(name)}
        </Button>
      )}
    </div>
  );
}
