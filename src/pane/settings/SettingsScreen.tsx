import type { ReactNode } from "react";
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { SettingName } from "../../core/classes/settings";
import { LANGUAGES, type Language } from "../../strings/language";
import { settingsTexts } from "../../strings/settings";
import { keepLanguage } from "../state/rememberedLanguage";
import { HelpLink } from "../parts/HelpLink";
import { NarrowSelect } from "../parts/NarrowSelect";
import { Section } from "../parts/Section";
import { useWholePane } from "../parts/useWholePane";
import { areUsual } from "../state/settings";
import { AutoOpenField } from "./AutoOpenField";
import { CoachFields } from "./CoachFields";
import { DisplayFields } from "./DisplayFields";
import { ProfileFields } from "./ProfileFields";
import { StoredFields } from "./StoredFields";
import { TurnField } from "./TurnField";
import { METHOD_FIELDS, METHOD_SECTIONS } from "./methodFields";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The settings in the order of their fields. */
const SETTING_NAMES_IN_ORDER = Object.keys(METHOD_FIELDS) as readonly SettingName[];

/** What a person can set; it counts from the next run on. */
export function SettingsScreen(): ReactNode {
  const { store, state, texts } = useWholePane();
  const { quadrants } = useWholePane().texts;
  const styles = useStyles();
  const { settings } = state;
  const titles = { classes: texts.classesTitle, keyClients: texts.keyTitle, quadrants };
  // Fields keep what is being typed; when settings come from elsewhere (the workbook, the usual ones) the fields start
  // anew.
  return (
    <>
      <LanguageField />
      <ProfileFields />
      {METHOD_SECTIONS.map((section) => (
        <Section key={section} title={titles[section]}>
          {SETTING_NAMES_IN_ORDER.filter((name) => METHOD_FIELDS[name].section === section).map(
            (name) => {
              const { Field: MethodField } = METHOD_FIELDS[name];
              return <MethodField key={`${name} ${state.settingsGiven}`} />;
            }
          )}
        </Section>
      ))}
      <DisplayFields />
      <CoachFields />
      <HandClassesField />
      <AutoOpenField />
      <TurnField />
      <StoredFields />
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
  const { store, language, texts } = useWholePane();
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
  const { store, state, language } = useWholePane();
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
