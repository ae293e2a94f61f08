import { useContext, useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "./Disclosure";
import { FoldMemory } from "./foldMemory";

const useStyles = makeStyles({
  title: { margin: 0, font: "inherit" },
  label: { fontWeight: tokens.fontWeightSemibold },
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A part of a screen that is closed at first: not everybody needs it every time. */
export function FoldedSection(props: {
  readonly title: string;
  readonly note?: string;
  /** Of its heading. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const memory = useContext(FoldMemory);
  const { title } = props;
  const [isOpen, setShown] = useState(memory?.has(title) === true);
  const setOpen = (isWanted: boolean): void => {
    setShown(isWanted);
    if (isWanted) memory?.add(title);
    else memory?.delete(title);
  };
  const Heading = props.level === 3 ? "h3" : "h2";
  return (
    <Disclosure
      fold={{ isOpen, setOpen }}
      wrap={(opener) => <Heading className={styles.title}>{opener}</Heading>}
      label={<span className={styles.label}>{title}</span>}
    >
      <div className={styles.content}>
        {props.note && <p className={styles.note}>{props.note}</p>}
        {props.children}
      </div>
    </Disclosure>
  );
}
