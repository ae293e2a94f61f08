import { useMemo, useState, type ReactNode } from "react";
import { Field, Input } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { useWholePane } from "../parts/useWholePane";
import { MoreList } from "../parts/MoreList";
import { Section } from "../parts/Section";
import { ClientRow } from "./ClientRow";
import { findClients, listKeyClients } from "./clients";

const FIRST = 10;
const STEP = 50;

/** Key clients by rank; any other client is found by its name. */
export function KeyClients(props: { readonly classification: Classification }): ReactNode {
  const { texts } = useWholePane();
  const { classification } = props;
  const [typed, setTyped] = useState("");
  const key = useMemo(() => listKeyClients(classification), [classification]);
  const isSearched = typed.trim() !== "";
  const shown = isSearched ? findClients(classification, typed) : key;
  const hasTerritories = classification.clients.some(
    ({ territoryClass }) => territoryClass !== null
  );
  const title = texts.keyClients(key.length);
  const found = texts.found(shown.length);
  return (
    <Section
      title={title}
      note={texts.keyNote(classification.options.territoryAIsKey && hasTerritories)}
    >
      <Field label={texts.findClient}>
        <Input type="search" value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div aria-live="polite">{isSearched && found}</div>
      <MoreList
        key={typed}
        items={shown}
        first={FIRST}
        step={STEP}
        label={isSearched ? found : title}
        keyOf={({ one }) => one.client.key}
        show={(client) => <ClientRow client={client} classification={classification} />}
      />
    </Section>
  );
}
