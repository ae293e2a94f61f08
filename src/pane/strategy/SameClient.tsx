import { useState, type ReactNode } from "react";
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import { isInDanger } from "../../core/strategy/life";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { joinClient, knownClients } from "./commands";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

/** For a sheet whose client may be lost: maybe the data have it under another name. */
export function SameClient(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const { listed } = useForm();
  const texts = planTexts(language);
  const [chosen, setChosen] = useState("");
  const { result } = state;
  if (!result || !isInDanger(listed.state.client.state)) return null;
  const clients = knownClients(result).filter(({ isKey, key }) => isKey && key !== listed.key);
  const client = clients.find(({ key }) => key === chosen);
  return (
    <div className={styles.fields}>
      <Field label={texts.sameClient} hint={texts.sameClientHint}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{texts.sameNone}</option>
          {clients.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {client && (
        <CommandButton
          size="small"

          act={() => joinClient(store, listed.sheet, client)}
        >
          {texts.makeSame(client.name)}
        </CommandButton>
      )}
    </div>
  );
}
