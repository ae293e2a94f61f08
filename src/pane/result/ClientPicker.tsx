import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { Door } from "../parts/Door";
import { useWholePane } from "../parts/useWholePane";
import { filterClients, searchClients } from "./clients";

/** As many as are offered at once; who looks for another client types more of its name. */
const MOST_OFFERED = 8;

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
  found: { margin: 0, padding: 0, listStyleType: "none" },
  chosen: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
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
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim());
  const all = useMemo(() => filterClients(classification, { of: "all" }), [classification]);
  const found = useMemo(() => (wanted === "" ? [] : searchClients(all, wanted)), [all, wanted]);
  const name = all.find(({ one }) => one.client.key === chosen)?.one.client.name;
  const hidden = found.length - MOST_OFFERED;
  const pick = (key: string | undefined): void => {
    setTyped("");
    choose(key);
  };
  return (
    <>
      <div className={styles.chosen} aria-live="polite">
        {name ?? everybody}
        {name !== undefined && (
          <Button size="small" onClick={() => pick(undefined)}>
            {everybody}
          </Button>
        )}
      </div>
      <Field label={label}>
        <Input
          className={styles.input}
          type="search"
          placeholder={words.searchHint}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {wanted !== "" && (
        <ul aria-label={label} className={styles.found}>
          {found.slice(0, MOST_OFFERED).map(({ one: { client } }) => (
            <li key={client.key}>
              <Door onOpen={() => pick(client.key)}>{client.name}</Door>
            </li>
          ))}
        </ul>
      )}
      {wanted !== "" && (found.length === 0 || hidden > 0) && (
        <p className={styles.quiet}>
          {found.length === 0 ? words.none(wanted) : words.moreFound(hidden)}
        </p>
      )}
    </>
  );
}
