import { useId, useState, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronIcon } from "./icons";

/** A button as wide as its place that opens something. */
export const useOpenerStyles = makeStyles({
  button: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
});

const useStyles = makeStyles({
  opener: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  chevron: {
    display: "flex",
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    "@media (prefers-reduced-motion: no-preference)": {
      transitionProperty: "transform",
      transitionDuration: tokens.durationFast,
    },
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  open: { transform: "rotate(90deg)" },
  label: { flexGrow: 1, minWidth: 0 },
});

/**
 * A button that shows and hides what stands below it; `wrap` puts the button into a heading. With `fold` the parent
 * holds the open state, so that it can be opened from elsewhere.
 */
export function Disclosure(props: {
  readonly label: ReactNode;
  readonly wrap?: (opener: ReactNode) => ReactNode;
  readonly fold?: { readonly isOpen: boolean; readonly setOpen: (isOpen: boolean) => void };
  /** Stands at the end of the line, and does something of its own. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const openers = useOpenerStyles();
  const [isOwnOpen, setOwnOpen] = useState(false);
  const { isOpen, setOpen } = props.fold ?? { isOpen: isOwnOpen, setOpen: setOwnOpen };
  const id = useId();
  const opener = (
    <button
      type="button"
      className={mergeClasses(openers.button, styles.opener)}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={() => setOpen(!isOpen)}
    >
      <span className={mergeClasses(styles.chevron, isOpen && styles.open)}>
        <ChevronIcon />
      </span>
      <span className={styles.label}>{props.label}</span>
    </button>
  );
  const line = props.wrap ? props.wrap(opener) : opener;
  return (
    <div>
      {props.beside === undefined ? (
        line
      ) : (
        <div className={styles.line}>
          {line}
          {props.beside}
        </div>
      )}
      {isOpen && <div id={id}>{props.children}</div>}
    </div>
  );
}
