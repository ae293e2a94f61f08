import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

/** A name and what it is; `isTotal` sets it off below the others. */
export type Fact = {
  readonly name: ReactNode;
  /** Where the name is no text, or stands more than once. */
  readonly key?: string;
  readonly value: ReactNode;
  readonly isTotal?: boolean;
};

const useStyles = makeStyles({
  facts: { margin: 0 },
  fact: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    marginInlineStart: "auto",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
  },
  total: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Names at the left, values at the right. */
export function Facts(props: { readonly facts: readonly Fact[] }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {props.facts.map(({ name, key, value, isTotal }) => (
        <div
          key={key ?? String(name)}
          className={mergeClasses(styles.fact, isTotal && styles.total)}
        >
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
