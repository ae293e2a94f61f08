import { useMemo, type ReactNode } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { useWholePane } from "../parts/useWholePane";
import { Section } from "../parts/Section";
import { ClientRow } from "./ClientRow";
import { listKeyClients } from "./clients";
import { useDoors } from "./useDoors";

/** As many as are read at a glance; the rest stand in the list. */
const FIRST = 5;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The largest key clients, and the ways to all of them and to any other client. */
export function KeyClients(props: { readonly classification: Classification }): ReactNode {
  const { language, texts } = useWholePane();
  const styles = useStyles();
  const { openList } = useDoors();
  const { classification } = props;
  const key = useMemo(() => listKeyClients(classification), [classification]);
  const { clients, options } = classification;
  const hasTerritories = clients.some(({ territoryClass }) => territoryClass !== null);
  const title = texts.keyClients(key.length);
  const list = clientListTexts(language);
  return (
    <Section title={title} note={texts.keyNote(options.territoryAIsKey && hasTerritories)}>
      <Field label={texts.findClient}>
        <Input
          className={styles.input}
          type="search"
          placeholder={list.searchHint}
          value=""
          // What is typed goes on in the list, where the focus is led.
          onChange={(_, { value }) => openList({ of: "all" }, value)}
        />
      </Field>
      <ul aria-label={title} className={styles.list}>
        {key.slice(0, FIRST).map((client) => (
          <li key={client.one.client.key}>
            <ClientRow client={client} classification={classification} />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {key.length > FIRST && (
          <Button size="small" onClick={() => openList({ of: "key" })}>
            {list.showAllKey(key.length)}
          </Button>
        )}
        <Button size="small" onClick={() => openList({ of: "all" })}>
          {list.showAll(clients.length)}
        </Button>
      </div>
    </Section>
  );
}
