import { useEffect, useId, useState, type ReactNode } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { FailureError, recallSettings } from "../../excel/index";
import {
  deleteProfile,
  keepProfile,
  listProfiles,
  renameProfile,
  type Profile,
} from "../../excel/late";
import { settingsTexts } from "../../strings/settings";
import { Choice } from "../parts/Choice";
import { CommandButton } from "../parts/CommandButton";
import { FoldedSection } from "../parts/FoldedSection";
import { USUAL_SETTINGS } from "../state/state";
import { usePane } from "../state/usePane";
import { changeStored } from "./storedCommands";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Settings under names, kept in the workbook: one is chosen, the settings of now are kept, names change and go. */
export function ProfileFields(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = settingsTexts(language);
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState("");
  useEffect(() => {
    let isShown = true;
    listProfiles().then(
      (found) => isShown && setProfiles(found),
      (error: unknown) => {
        // The list is asked for again by the next thing done with it.
        if (!(error instanceof FailureError)) store.dispatch({ type: "broken", error });
      }
    );
    return () => {
      isShown = false;
    };
  }, [store]);
  const { settings } = state;
  const profile = profiles.find((one) => one.name === chosen);
  const act = (change: () => Promise<readonly Profile[]>, next: string): Promise<void> =>
    changeStored(store, async () => {
      setProfiles(await change());
      setChosen(next);
      setName("");
    });
  const typed = name.trim();
  const needsName = useId();
  const barredBy = typed === "" ? needsName : undefined;
  return (
    <FoldedSection title={texts.profiles} note={texts.profilesNote}>
      {profiles.length > 0 && (
        <Choice
          label={texts.profile}
          options={[["", texts.noProfile], ...profiles.map((one) => [one.name, one.name] as const)]}
          value={profile ? chosen : ""}
          choose={(next) => {
            setChosen(next);
            const taken = profiles.find((one) => one.name === next);
            if (!taken) return;
            const { limits, settings: stored, display, numbers } = taken.memory;
            store.dispatch({
              type: "profileChosen",
              settings: {
                ...USUAL_SETTINGS,
                ...limits,
                ...recallSettings(stored),
                ...(display ? { display } : {}),
                numbers: { ...USUAL_SETTINGS.numbers, ...numbers },
                // What was decided of single clients stays.
                manualClasses: settings.manualClasses,
              },
            });
          }}
        />
      )}
      <Field
        label={texts.profileName}
        hint={barredBy && { id: needsName, children: texts.profileNeedsName }}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.buttons}>
        <CommandButton
          size="small"
          barredBy={barredBy}
          act={() => act(() => keepProfile(typed, settings), typed)}
        >
          {texts.keepProfile}
        </CommandButton>
        {profile && (
          <>
            <CommandButton
              size="small"
              barredBy={barredBy}
              act={() => act(() => renameProfile(profile.name, typed), typed)}
            >
              {texts.renameProfile(profile.name)}
            </CommandButton>
            <CommandButton size="small" act={() => act(() => deleteProfile(profile.name), "")}>
              {texts.deleteProfile(profile.name)}
            </CommandButton>
          </>
        )}
      </div>
    </FoldedSection>
  );
}
