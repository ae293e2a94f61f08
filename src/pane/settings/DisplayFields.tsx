import { useId, type ReactNode } from "react";
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { DisplayOptions } from "../../excel/index";
import { settingsTexts } from "../../strings/settings";
import { usePane } from "../state/usePane";
import { setNumbers } from "../lateCommands";
import { PercentField } from "../parts/PercentField";
import { Section } from "../parts/Section";
import { ColumnFields } from "./ColumnFields";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
  },
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Who counts as rising, what is done with every run, and what more is shown of a client: none of it decides a class. */
export function DisplayFields(): ReactNode {
  const { state, language } = usePane();
  const texts = settingsTexts(language);
  return (
    <>
      <Section title={texts.risers} note={texts.risersNote}>
        <RiserFields key={state.settingsGiven} />
      </Section>
      <Section title={texts.everyRun}>
        <HabitSwitch habit="snapshots" hint={texts.snapshotsHint} />
        <ColumnFields />
        <HabitSwitch habit="inTable" hint={texts.inTableHint} />
        <HabitSwitch habit="live" hint={texts.liveHint} />
      </Section>
      <Section title={texts.more} note={texts.moreNote}>
        <HabitSwitch habit="rfm" hint={texts.rfmHint} />
        <HabitSwitch habit="xyz" hint={texts.xyzHint} />
        {state.settings.display.xyz && <XyzFields key={state.settingsGiven} />}
        <HabitSwitch habit="alive" hint={texts.aliveHint} />
      </Section>
    </>
  );
}

/** From when on a client rises (METHOD 4). */
function RiserFields(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = settingsTexts(language);
  const { risers } = state.settings.numbers;
  return (
    <div role="group" aria-label={texts.risers} className={styles.pair}>
      <PercentField
        label={texts.trendFrom}
        share={risers.trendFrom}
        most={1}
        set={(trendFrom) => void setNumbers(store, { risers: { ...risers, trendFrom } })}
      />
      <PercentField
        label={texts.shareFrom}
        share={risers.shareFrom}
        set={(shareFrom) => void setNumbers(store, { risers: { ...risers, shareFrom } })}
      />
    </div>
  );
}

/** Up to which variation a client is X, and Y (METHOD 4). */
function XyzFields(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = settingsTexts(language);
  const { xyz } = state.settings.numbers;
  return (
    <div role="group" aria-label={texts.xyzLimits} className={styles.pair}>
      <PercentField
        label={texts.xyzLimit("X")}
        share={xyz.x}
        most={xyz.y}
        set={(x) => void setNumbers(store, { xyz: { ...xyz, x } })}
      />
      <PercentField
        label={texts.xyzLimit("Y")}
        share={xyz.y}
        least={xyz.x}
        set={(y) => void setNumbers(store, { xyz: { ...xyz, y } })}
      />
    </div>
  );
}

function HabitSwitch(props: {
  readonly habit: Exclude<keyof DisplayOptions, "columns">;
  readonly hint: string;
}): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const id = useId();
  const { display } = state.settings;
  const { habit, hint } = props;
  return (
    <div>
      <Switch
        className={styles.switch}
        label={settingsTexts(language)[habit]}
        aria-describedby={id}
        checked={display[habit]}
        onChange={(_, { checked }) =>
          store.dispatch({
            type: "settingsChanged",
            settings: { display: { ...display, [habit]: checked } },
          })
        }
      />
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
