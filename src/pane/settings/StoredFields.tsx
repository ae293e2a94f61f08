import { useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import { isRemovedFor, type RemovalScope, type StoredItem } from "../../core/report/stored";
import { listStored, putBackStored, removeStored, type RemovedStores } from "../../excel/late";
import { storedTexts } from "../../strings/stored";
import { NumberTable } from "../parts/NumberTable";
import { FoldedSection } from "../parts/FoldedSection";
import { usePane } from "../state/usePane";
import { changeStored } from "./storedCommands";

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is known of the workbook: its stores, and what was taken out last. */
type Seen = {
  readonly items: readonly StoredItem[];
  readonly removed?: { readonly items: readonly StoredItem[]; readonly stores: RemovedStores };
};

/** What the add-in keeps in the workbook, with its size, and ways to take it out and to put it back. */
export function StoredFields(): ReactNode {
  const { store, language } = usePane();
  const texts = storedTexts(language);
  const styles = useStyles();
  const [seen, setSeen] = useState<Seen>();

  const act = (change: () => Promise<Seen>): Promise<unknown> =>
    changeStored(store, async () => setSeen(await change()));
  const remove = (scope: RemovalScope): Promise<unknown> =>
    act(async () => {
      const { items, removed } = await removeStored(scope);
      return { items: await listStored(), removed: { items, stores: removed } };
    });
  const button = (label: string, press: () => Promise<unknown>): ReactNode => (
    <div>
      <CommandButton size="small" act={press}>
        {label}
      </CommandButton>
    </div>
  );
  return (
    <FoldedSection title={texts.title} note={texts.note}>
      {!seen && button(texts.show, () => act(async () => ({ items: await listStored() })))}
      {seen?.removed && (
        <p role="status" className={styles.text}>
          {texts.removed(seen.removed.items)}
        </p>
      )}
      {seen?.removed &&
        seen.removed.items.length > 0 &&
        button(texts.putBack, () =>
          act(async () => {
            if (seen.removed) await putBackStored(seen.removed.stores);
            return { items: await listStored() };
          })
        )}
      {seen && <StoredList items={seen.items} />}
      {seen && seen.items.some(({ kind }) => isRemovedFor("sending", kind)) && (
        <>
          {button(texts.removeForSending, () => remove("sending"))}
          <p className={styles.hint}>{texts.removeForSendingHint}</p>
        </>
      )}
      {seen && seen.items.some(({ kind }) => isRemovedFor("all", kind)) && (
        <>
          {button(texts.removeAll, () => remove("all"))}
          <p className={styles.hint}>{texts.removeAllHint}</p>
        </>
      )}
    </FoldedSection>
  );
}

function StoredList(props: { readonly items: readonly StoredItem[] }): ReactNode {
  const { language } = usePane();
  const texts = storedTexts(language);
  const styles = useStyles();
  if (props.items.length === 0) return <p className={styles.text}>{texts.nothing}</p>;
  return (
    <NumberTable
      label={texts.title}
      headings={[texts.kind, texts.size]}
      rows={props.items.map(({ kind, bytes }) => ({
        key: kind,
        name: texts.kinds[kind],
        cells: [texts.bytes(bytes)],
      }))}
    />
  );
}
