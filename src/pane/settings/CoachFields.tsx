import { useState, type ReactNode } from "react";
import {
  COACH_LIMIT_NAMES,
  COACH_LIMIT_RANGES,
  isCoachSettings,
  type CoachLimitName,
  type CoachSettings,
} from "../../core/strategy/coachSettings";
import { CommandButton } from "../parts/CommandButton";
import { PARTS } from "../../core/strategy/points";
import { coachSettingTexts } from "../../strings/strategy/coachSettings";
import { partName } from "../../strings/strategy/parts";
import { applyCoaching, setNumbers } from "../lateCommands";
import { Disclosure } from "../parts/Disclosure";
import { NumberField } from "../parts/NumberField";
import { PercentField } from "../parts/PercentField";
import { Section } from "../parts/Section";
import { usePane } from "../state/usePane";
import { useFieldStyles } from "./fieldStyles";

/** METHOD 7: what the parts of a strategy sheet weigh, and from where on the coach speaks. */
export function CoachFields(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useFieldStyles();
  const texts = coachSettingTexts(language);
  const [applied, setApplied] = useState<number>();
  const { coaching } = state.settings.numbers;
  const set = (next: CoachSettings): void => {
    setApplied(undefined);
    if (isCoachSettings(next)) void setNumbers(store, { coaching: next });
  };
  return (
    <Section title={texts.title} note={texts.note}>
      <Disclosure label={texts.weights}>
        <div className={styles.fields}>
          <p className={styles.note}>{texts.weightsNote}</p>
          {PARTS.map((part) => (
            <NumberField
              key={`${part} ${state.settingsGiven}`}
              label={partName(language, part)}
              value={coaching.weights[part]}
              most={100}
              set={(weight) =>
                set({ ...coaching, weights: { ...coaching.weights, [part]: weight } })
              }
            />
          ))}
        </div>
      </Disclosure>
      <Disclosure label={texts.limits}>
        <div className={styles.fields}>
          {COACH_LIMIT_NAMES.map((name) => (
            <LimitField
              key={`${name} ${state.settingsGiven}`}
              name={name}
              value={coaching.limits[name]}
              set={(limit) => set({ ...coaching, limits: { ...coaching.limits, [name]: limit } })}
            />
          ))}
        </div>
      </Disclosure>
      <div>
        <CommandButton act={() => applyCoaching(store).then(setApplied)}>
          {texts.apply}
        </CommandButton>
      </div>
      {applied !== undefined && (
        <p className={styles.note} role="status">
          {texts.applied(applied)}
        </p>
      )}
    </Section>
  );
}

function LimitField(props: {
  readonly name: CoachLimitName;
  readonly value: number;
  readonly set: (value: number) => void;
}): ReactNode {
  const { language } = usePane();
  const { name, value, set } = props;
  const { unit, least, most } = COACH_LIMIT_RANGES[name];
  const label = coachSettingTexts(language).limitNames[name];
  if (unit === "share") return <PercentField label={label} share={value} most={most} set={set} />;
  return <NumberField label={label} value={value} least={least} most={most} set={set} />;
}
