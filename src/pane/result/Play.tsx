import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Quadrant } from "../../core/classes/classification";
import { playbook } from "../../strings/playbook";
import { useWholePane } from "../parts/useWholePane";

const useStyles = makeStyles({
  play: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  part: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0 },
  bullets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** METHOD 4: who stands in a quadrant, the task, the goals and what to do. */
export function Play(props: { readonly quadrant: Quadrant }): ReactNode {
  const { texts, language } = useWholePane();
  const styles = useStyles();
  const { group, task, goals, actions } = playbook(language)[props.quadrant];
  const parts = [
    [texts.playGroup, [group]],
    [texts.playTask, [task]],
    [texts.playGoals, goals],
    [texts.playActions, actions],
  ] as const;
  return (
    <div className={styles.play}>
      {parts.map(([name, lines]) => (
        <div key={name}>
          <h3 className={styles.part}>{name}</h3>
          {lines.length === 1 ? (
            <p className={styles.text}>{lines[0]}</p>
          ) : (
            <ul className={styles.bullets}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
