import { useDeferredValue, useEffect, useMemo, useRef, type ReactNode } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import type { Move, Movement } from "../../core/classes/movement/movement";
import { clientListTexts } from "../../strings/clientList";
import { showMoney } from "../../strings/numbers";
import { useTitleStyles } from "../parts/titleStyles";
import { useWholePane } from "../parts/useWholePane";
import { Choice } from "../parts/Choice";
import { VirtualList } from "../parts/VirtualList";
import type { ClientListing, ClientOrder } from "../state/viewing";
import { BackButton } from "./BackButton";
import { CLIENT_ROW_HEIGHT, ClientRow } from "./ClientRow";
import {
  filterClients,
  listGone,
  searchClients,
  searchGone,
  sortClients,
  type PlacedClient,
} from "./clients";
import { describeFilter } from "./describeFilter";
import { GoneRow } from "./GoneRow";

const CLIENT_ORDERS: readonly ClientOrder[] = ["rank", "name", "profit", "loyalty"];

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0, width: "100%" },
  none: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

/** The one list of clients: those behind a number, searched and sorted. */
export function ClientList(props: {
  readonly classification: Classification;
  readonly listing: ClientListing;
  /** Whose movement the list may be about. */
  readonly movement?: Movement;
}): ReactNode {
  const { store, language, texts: pane } = useWholePane();
  const styles = useStyles();
  const texts = clientListTexts(language);
  const { classification, listing, movement } = props;
  const { filter, typed, order } = listing;
  const set = (change: Partial<ClientListing>): void =>
    store.dispatch({ type: "viewed", viewing: { list: { ...listing, ...change } } });
  const searched = useDeferredValue(typed);
  const all = useMemo(
    () => filterClients(classification, filter, movement),
    [classification, filter, movement]
  );
  const gone = useMemo(() => listGone(movement, filter), [movement, filter]);
  const ordered = useMemo(() => sortClients(all, order), [all, order]);
  // Who is gone stands last, most money first: of it there is neither a rank nor a profit any more.
  const shown = useMemo<readonly (PlacedClient | Move)[]>(
    () =>
      searched.trim() === ""
        ? gone.length > 0
          ? [...ordered, ...gone]
          : ordered
        : [...searchClients(ordered, searched), ...searchGone(gone, searched)],
    [ordered, gone, searched]
  );
  const title = describeFilter(language, filter, classification.scale);
  const found = pane.found(shown.length);
  const isSearched = typed.trim() !== "";
  return (
    <>
      <div className={styles.head}>
        <BackButton
          text={texts.back}
          onBack={() => store.dispatch({ type: "viewed", viewing: { list: undefined } })}
        />
        <Title text={title} isFocused={!isSearched} />
        <p className={styles.quiet} aria-live="polite">
          {isSearched ? (
            found
          ) : gone.length > 0 ? (
            pane.found(shown.length)
          ) : (
            <Sum clients={all} classification={classification} />
          )}
        </p>
      </div>
      <div className={styles.fields}>
        <Field label={pane.findClient}>
          <Search typed={typed} set={(next) => set({ typed: next, top: 0 })} />
        </Field>
        <Choice
          label={texts.order}
          options={CLIENT_ORDERS.map((one) => [one, texts.orders[one]] as const)}
          value={order}
          choose={(chosen) => set({ order: chosen, top: 0 })}
        />
      </div>
      {shown.length === 0 ? (
        <div className={styles.none}>
          <p className={styles.quiet}>{isSearched ? texts.none(typed.trim()) : texts.noneHere}</p>
          {isSearched && filter.of !== "all" && (
            <Button size="small" onClick={() => set({ filter: { of: "all" }, top: 0 })}>
              {texts.searchEverywhere}
            </Button>
          )}
        </div>
      ) : (
        <VirtualList
          key={`${searched} ${order} ${JSON.stringify(filter)}`}
          items={shown}
          rowHeight={CLIENT_ROW_HEIGHT}
          label={isSearched ? found : title}
          top={listing.top}
          onPress={(top) => set({ top })}
          keyOf={(client) => ("one" in client ? client.one.client.key : client.key)}
          show={(client) =>
            "one" in client ? (
              <ClientRow client={client} classification={classification} />
            ) : (
              <GoneRow move={client} scale={movement?.scale ?? 0} />
            )
          }
        />
      )}
    </>
  );
}

/** The person is led to it, unless it was typing what it looks for. */
function Title(props: { readonly text: string; readonly isFocused: boolean }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFocused = useRef(props.isFocused);
  useEffect(() => {
    if (isFocused.current) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={useTitleStyles().title}>
      {props.text}
    </h2>
  );
}

function Search(props: {
  readonly typed: string;
  readonly set: (typed: string) => void;
}): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const isBegun = useRef(props.typed !== "");
  useEffect(() => {
    // What was typed on the screen before goes on here.
    if (isBegun.current) input.current?.focus();
  }, []);
  return (
    <Input
      ref={input}
      className={styles.input}
      type="search"
      placeholder={clientListTexts(language).searchHint}
      value={props.typed}
      onChange={(_, { value }) => props.set(value)}
    />
  );
}

function Sum(props: {
  readonly clients: readonly PlacedClient[];
  readonly classification: Classification;
}): ReactNode {
  const { language } = useWholePane();
  const { clients, classification } = props;
  const { turnover, share } = useMemo(
    () => ({
      turnover: clients.reduce((sum, { one }) => sum + one.client.turnover, 0),
      share: clients.reduce((sum, { one }) => sum + one.share, 0),
    }),
    [clients]
  );
  const money = showMoney(language, turnover, classification.scale);
  return clientListTexts(language).sum(clients.length, money, share);
}
