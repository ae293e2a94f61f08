import { useEffect, useRef, useState, type ReactNode } from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { clientListTexts } from "../../strings/clientList";
import { useWholePane } from "../parts/useWholePane";
import type { ResultPart } from "../state/viewing";
import { focusDoor } from "./useDoors";

const RESULT_PARTS: readonly ResultPart[] = ["pareto", "quadrants", "agents", "movement", "value"];

const useStyles = makeStyles({
  parts: { flexWrap: "wrap", margin: `0 -${tokens.spacingHorizontalXS}` },
  part: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    columnGap: 0,
    "& > span": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
});

/** The screens of a result; who comes back from a list or a card is led to what was pressed before, or else here. */
export function ResultParts(): ReactNode {
  const { store, state, language } = useWholePane();
  const styles = useStyles();
  const texts = clientListTexts(language);
  const list = useRef<HTMLDivElement>(null);
  const [{ isReturned, door }] = useState(state.viewing);
  useEffect(() => {
    if (!isReturned) return;
    const screen = list.current?.parentElement;
    if (screen && focusDoor(screen, door)) return;
    list.current?.querySelector<HTMLElement>("[aria-selected='true']")?.focus();
  }, [isReturned, door]);
  return (
    <TabList
      ref={list}
      className={styles.parts}
      size="small"
      aria-label={texts.partsLabel}
      selectedValue={state.viewing.part}
      onTabSelect={(_, { value }) => {
        const part = RESULT_PARTS.find((name) => name === value);
        if (part) store.dispatch({ type: "viewed", viewing: { part } });
      }}
    >
      {RESULT_PARTS.map((part) => (
        <Tab key={part} value={part} className={styles.part}>
          {texts.parts[part]}
        </Tab>
      ))}
    </TabList>
  );
}
