import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  door: {
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "inherit",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  // Of a row of a table: all of the row can be pressed, and it is one stop of the keyboard.
  row: { "::after": { content: "''", position: "absolute", inset: 0 } },
});

/** A name or a number that leads to the clients behind it. */
export function Door(props: {
  /** What is said aloud, where the text alone does not say where it leads. */
  readonly label?: string;
  readonly onOpen: () => void;
  readonly isRow?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.door, props.isRow && styles.row)}
      aria-label={props.label}
      title={props.label}
      onClick={props.onOpen}
    >
      {props.children}
    </button>
  );
}
