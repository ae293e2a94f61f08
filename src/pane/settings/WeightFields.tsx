import type { ReactNode } from "react";
import { SIGNAL_NAMES } from "../../core/reading/model/signalTable";
import { settingsTexts } from "../../strings/settings";
import { usePane } from "../state/usePane";
import { useFieldStyles } from "./fieldStyles";
import { Disclosure } from "../parts/Disclosure";
import { NumberField } from "../parts/NumberField";

/** What each signal of loyalty counts, and whether the last result had it. */
export function WeightFields(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useFieldStyles();
  const texts = settingsTexts(language);
  const { loyaltyWeights } = state.settings;
  const used = state.result?.classification.signalsUsed;
  return (
    <Disclosure label={texts.weights}>
      <div className={styles.fields}>
        <p className={styles.note}>{texts.weightsNote}</p>
        {SIGNAL_NAMES.map((name) => (
          <NumberField
            key={name}
            label={texts.signals[name]}
            {...(used ? { hint: used.includes(name) ? texts.used : texts.unused } : {})}
            value={loyaltyWeights[name]}
            most={1}
            set={(weight) =>
              store.dispatch({
                type: "settingsChanged",
                settings: {
                  loyaltyWeights: { ...store.getState().settings.loyaltyWeights, [name]: weight },
                },
              })
            }
          />
        ))}
      </div>
    </Disclosure>
  );
}
