import { useState, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { useWholePane } from "./useWholePane";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { alignSelf: "flex-start" },
});

/** A list of which the first items are shown, and more by a button: a long one would make the pane slow. */
export function MoreList<T>(props: {
  readonly items: readonly T[];
  readonly first: number;
  readonly step: number;
  readonly label: string;
  readonly keyOf: (item: T) => string;
  readonly show: (item: T) => ReactNode;
}): ReactNode {
  const { texts } = useWholePane();
  const styles = useStyles();
  const [shown, setShown] = useState(props.first);
  const next = Math.min(props.step, props.items.length - shown);
  return (
    <>
      <ul aria-label={props.label} className={styles.list}>
        {props.items.slice(0, shown).map((item) => (
          <li key={props.keyOf(item)}>{props.show(item)}</li>
        ))}
      </ul>
      {next > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + next)}>
          {texts.showMore(next)}
        </Button>
      )}
    </>
  );
}
