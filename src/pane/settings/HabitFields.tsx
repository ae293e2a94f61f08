import { useId, type ReactNode } from "react";
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { Habits } from "../../excel/memory";
import { settingsTexts } from "../../strings/settings";
import { usePane } from "../app/usePane";
import { Section } from "../parts/Section";

const useStyles = makeStyles({
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What is done with every run, and what more is shown of a client. */
export function HabitFields(): ReactNode {
  const { language } = usePane();
  const texts = settingsTexts(language);
  return (
    <>
      <Section title={texts.everyRun}>
        <HabitSwitch habit="snapshots" hint={texts.snapshotsHint} />
      </Section>
      <Section title={texts.more} note={texts.moreNote}>
        <HabitSwitch habit="rfm" hint={texts.rfmHint} />
        <HabitSwitch habit="xyz" hint={texts.xyzHint} />
        <HabitSwitch habit="alive" hint={texts.aliveHint} />
      </Section>
    </>
  );
}

function HabitSwitch(props: { readonly habit: keyof Habits; readonly hint: string }): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const id = useId();
  const { habits } = state.settings;
  const { habit, hint } = props;
  return (
    <div>
      <Switch
        className={styles.switch}
        label={settingsTexts(language)[habit]}
        aria-describedby={id}
        checked={habits[habit]}
        onChange={(_, { checked }) =>
          store.dispatch({
            type: "settingsChanged",
            settings: { habits: { ...habits, [habit]: checked } },
          })
        }
      />
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
