import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Move } from "../../core/classes/movement/movement";
import { movementTexts } from "../../strings/movement";
import { showMoney } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { CLIENT_ROW_HEIGHT } from "./ClientRow";

const useStyles = makeStyles({
  row: {
    boxSizing: "border-box",
    height: `${CLIENT_ROW_HEIGHT}px`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A client that is no longer in the data: what it was and what it brought. It has no card. */
export function GoneRow(props: { readonly move: Move; readonly scale: number }): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const { kind, name, before, atStake } = props.move;
  const stood = texts.move(
    kind,
    texts.standing(before?.class ?? "absent"),
    texts.standing("absent")
  );
  return (
    <div className={styles.row}>
      <span className={styles.line} title={name}>
        {name}
      </span>
      <span className={`${styles.line} ${styles.facts}`}>
        {stood} · {showMoney(language, atStake, props.scale)}
      </span>
    </div>
  );
}
