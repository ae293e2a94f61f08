import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

/** Rows drawn beyond what is seen, so that Tab finds the next one. */
const BEYOND = 4;
/** Before it is measured. */
const USUAL_HEIGHT = 600;

const useStyles = makeStyles({
  box: {
    // What is left of the pane, so that the list alone is scrolled.
    flexGrow: 1,
    flexBasis: 0,
    minHeight: "220px",
    overflowY: "auto",
    overflowX: "hidden",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  row: { position: "absolute", insetInline: 0, overflow: "hidden" },
});

/** A list of any length with rows of one height; only what is in sight is drawn. */
export function VirtualList<T>(props: {
  readonly items: readonly T[];
  /** In pixels. */
  readonly rowHeight: number;
  readonly label: string;
  /** How far it is scrolled at first, in pixels. */
  readonly top: number;
  /** Told when something in it is pressed, which may take the person elsewhere; not with every scroll. */
  readonly onPress: (top: number) => void;
  readonly keyOf: (item: T) => string;
  readonly show: (item: T) => ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { items, rowHeight, top, onPress } = props;
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top, height: USUAL_HEIGHT });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    element.scrollTop = top;
    const measure = (): void =>
      setSeen({ top: element.scrollTop, height: element.clientHeight || USUAL_HEIGHT });
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
    // Where it began counts once: after that the person scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - BEYOND);
  const last = Math.ceil((seen.top + seen.height) / rowHeight) + BEYOND;
  return (
    <div
      ref={box}
      className={styles.box}
      onScroll={({ currentTarget }) =>
        setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
      onClickCapture={({ currentTarget }) => onPress(currentTarget.scrollTop)}
    >
      <ul
        aria-label={props.label}
        className={styles.list}
        style={{ height: items.length * rowHeight }}
      >
        {items.slice(first, last).map((item, index) => (
          <li
            key={props.keyOf(item)}
            className={styles.row}
            style={{ top: (first + index) * rowHeight, height: rowHeight }}
            aria-setsize={items.length}
            aria-posinset={first + index + 1}
          >
            {props.show(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
