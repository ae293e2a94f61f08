import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { useWholePane } from "../parts/useWholePane";
import { filterClients, searchClients } from "./clients";

/** As many as are offered at once; who looks for another client types a part of its name. */
const MOST_OFFERED = 30;
/** No key of a client is a blank. */
const EVERYBODY = " ";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  box: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
});

/** One client of any number, found by a part of its name, or all of them. */
export function ClientPicker(props: {
  readonly label: string;
  /** The words for all clients together. */
  readonly everybody: string;
  readonly classification: Classification;
  /** A client's key; undefined: all of them. */
  readonly chosen: string | undefined;
  readonly choose: (key: string | undefined) => void;
}): ReactNode {
  const { language } = useWholePane();
  const words = clientListTexts(language);
  const styles = useStyles();
  const { label, everybody, classification, chosen, choose } = props;
  const [typed, setTyped] = useState<string>();
  const wanted = useDeferredValue(typed ?? "");
  const all = useMemo(() => filterClients(classification, { of: "all" }), [classification]);
  const found = useMemo(() => searchClients(all, wanted), [all, wanted]);
  const name = all.find(({ one }) => one.client.key === chosen)?.one.client.name ?? everybody;
  const hidden = found.length - MOST_OFFERED;
  return (
    <Field label={label} hint={words.pickHint} className={styles.field}>
      <Combobox
        className={styles.box}
        value={typed ?? name}
        selectedOptions={[chosen ?? EVERYBODY]}
        onChange={({ target }) => setTyped(target.value)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          if (optionValue !== undefined)
            choose(optionValue === EVERYBODY ? undefined : optionValue);
        }}
        onOpenChange={(_, { open }) => setTyped((before) => (open ? (before ?? "") : undefined))}
      >
        {wanted.trim() === "" && <Option value={EVERYBODY}>{everybody}</Option>}
        {found.slice(0, MOST_OFFERED).map(({ one: { client } }) => (
          <Option key={client.key} value={client.key}>
            {client.name}
          </Option>
        ))}
        {found.length === 0 && <Option disabled>{words.none(wanted.trim())}</Option>}
        {hidden > 0 && <Option disabled>{words.moreFound(hidden)}</Option>}
      </Combobox>
    </Field>
  );
}
