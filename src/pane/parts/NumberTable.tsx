import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Door } from "./Door";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "end",
    verticalAlign: "bottom",
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
    whiteSpace: "nowrap",
  },
  // All of it can be pressed; see `Door`.
  open: { position: "relative", ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
  first: {
    paddingInlineStart: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
});

/** A row: what it is about, and its numbers in words. */
export type NumberRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly string[];
  /** Leads to what is behind the row. */
  readonly door?: DoorTo;
  /** Lead to what is behind single cells; undefined: that cell has none. */
  readonly cellDoors?: readonly (DoorTo | undefined)[];
};

/** A way on; `label` says where it leads. */
export type DoorTo = { readonly label: string; readonly onOpen: () => void };

/** A table of numbers with a name before each row. */
export function NumberTable(props: {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly NumberRow[];
}): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={props.label}>
      <thead>
        <tr>
          {props.headings.map((heading, index) => (
            <th
              key={heading}
              scope="col"
              className={mergeClasses(styles.head, index === 0 && styles.first)}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, name, cells, door, cellDoors }) => (
          <tr key={key} className={door && styles.open}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
              <MaybeDoor door={door} isRow>
                {name}
              </MaybeDoor>
            </th>
            {cells.map((cell, index) => (
              <td key={props.headings[index + 1]} className={styles.cell}>
                <MaybeDoor door={cellDoors?.[index]}>{cell}</MaybeDoor>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MaybeDoor(props: {
  readonly door: DoorTo | undefined;
  readonly isRow?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { door, isRow = false, children } = props;
  if (!door) return children;
  return (
    <Door label={door.label} onOpen={door.onOpen} isRow={isRow}>
      {children}
    </Door>
  );
}
