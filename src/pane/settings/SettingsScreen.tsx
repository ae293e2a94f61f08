import type { ReactNode } from "react";
import { Button, Field, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { LANGUAGES, type Language } from "../../strings/language";
import { settingsTexts } from "../../strings/settings";
import { usePane } from "../state/usePane";
import { keepLanguage } from "../state/rememberedLanguage";
import { HelpLink } from "../parts/HelpLink";
import { NarrowSelect } from "../parts/NarrowSelect";
import { Section } from "../parts/Section";
import { areUsual } from "../state/settings";
import { DisplayFields } from "./DisplayFields";
import { NumberField } from "../parts/NumberField";
import { QuadrantFields } from "./QuadrantFields";
import { SchemeFields } from "./SchemeFields";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What a person can set; it counts from the next run on. */
export function SettingsScreen(): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useStyles();
  const { settings } = state;
  // Fields keep what is being typed; when settings come from elsewhere (the workbook, the usual ones) the fields start
  // anew.
  return (
    <>
      <LanguageField />
      <Section title={texts.classesTitle}>
        <SchemeFields key={`scheme ${state.settingsGiven}`} />
        <NumberField
          key={`warning ${state.settingsGiven}`}
          label={settingsTexts(state.language).oneClient}
          unit="%"
          value={settings.oneClientWarning}
          most={100}
          set={(percent) =>
            store.dispatch({ type: "settingsChanged", settings: { oneClientWarning: percent } })
          }
        />
      </Section>
      <Section title={texts.keyTitle}>
        <Switch
          className={styles.switch}
          label={texts.territoryKey}
          checked={settings.territoryAIsKey}
          onChange={(_, { checked }) =>
            store.dispatch({ type: "settingsChanged", settings: { territoryAIsKey: checked } })
          }
        />
      </Section>
      <QuadrantFields key={`quadrants ${state.settingsGiven}`} />
      <DisplayFields />
      <HandClassesField />
      <p className={styles.note}>{texts.settingsNote}</p>
      <div>
        <HelpLink />
      </div>
      {!areUsual(settings) && (
        <div>
          <Button onClick={() => store.dispatch({ type: "settingsReset" })}>
            {texts.usualSettings}
          </Button>
        </div>
      )}
    </>
  );
}

function LanguageField(): ReactNode {
  const { store, language, texts } = usePane();
  const choose = (chosen: Language): void => {
    keepLanguage(chosen);
    store.dispatch({ type: "languageChosen", language: chosen });
  };
  return (
    <Field label={texts.language}>
      <NarrowSelect
        value={language}
        onChange={(_, { value }) => {
          const chosen = LANGUAGES.find((known) => known === value);
          if (chosen) choose(chosen);
        }}
      >
        {LANGUAGES.map((known) => (
          <option key={known} value={known} lang={known}>
            {texts.languages[known]}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}

/** How many classes were given by hand, and a way to take all of them back. */
function HandClassesField(): ReactNode {
  const { store, state, language } = usePane();
  const texts = settingsTexts(language);
  const { size } = state.settings.manualClasses;
  if (size === 0) return null;
  return (
    <Section title={texts.handClasses(size)}>
      <div>
        <Button
          onClick={() =>
            store.dispatch({ type: "settingsChanged", settings: { manualClasses: new Map() } })
          }
        >
          {texts.clearHandClasses}
        </Button>
      </div>
    </Section>
  );
}
