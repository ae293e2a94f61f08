import type { ComponentType, ReactNode } from "react";
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { SettingName } from "../../core/classes/settings";
import { settingsTexts } from "../../strings/settings";
import { NumberField } from "../parts/NumberField";
import { useWholePane } from "../parts/useWholePane";
import { LoyalByField, LoyalFromField, ProfitableFields } from "./QuadrantFields";
import { SchemeFields } from "./SchemeFields";
import { WeightFields } from "./WeightFields";

/** The sections of the settings that hold fields of the method, in their order on the screen. */
export const METHOD_SECTIONS = ["classes", "keyClients", "quadrants"] as const;
type MethodSection = (typeof METHOD_SECTIONS)[number];

type MethodField = { readonly section: MethodSection; readonly Field: ComponentType };

/**
 * The field of each setting of the method (`core/classes/settings.ts`) and the section where it stands: a setting that has
 * none does not compile. Fields of a section stand in the order of these rows.
 */
export const METHOD_FIELDS: Readonly<Record<SettingName, MethodField>> = {
  scheme: { section: "classes", Field: SchemeFields },
  oneClientWarning: { section: "classes", Field: OneClientField },
  territoryAIsKey: { section: "keyClients", Field: TerritoryField },
  loyalBy: { section: "quadrants", Field: LoyalByField },
  loyalFrom: { section: "quadrants", Field: LoyalFromField },
  profitableBy: { section: "quadrants", Field: ProfitableFields },
  loyaltyWeights: { section: "quadrants", Field: WeightFields },
};

const useStyles = makeStyles({
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** From which share on a single client is warned of. */
function OneClientField(): ReactNode {
  const { store, state, language } = useWholePane();
  return (
    <NumberField
      label={settingsTexts(language).oneClient}
      unit="%"
      value={state.settings.oneClientWarning}
      most={100}
      set={(percent) =>
        store.dispatch({ type: "settingsChanged", settings: { oneClientWarning: percent } })
      }
    />
  );
}

/** Is the A of a territory a key client too? */
function TerritoryField(): ReactNode {
  const { store, state, texts } = useWholePane();
  return (
    <Switch
      className={useStyles().switch}
      label={texts.territoryKey}
      checked={state.settings.territoryAIsKey}
      onChange={(_, { checked }) =>
        store.dispatch({ type: "settingsChanged", settings: { territoryAIsKey: checked } })
      }
    />
  );
}
