import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Classification, ClassifiedClient } from "../../core/classes/classification";
import { showPercent } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { openStrategySheet } from "../deeds";
import { MoreList } from "../parts/MoreList";
import { ClassMark } from "../parts/Mark";
import { Section } from "../parts/Section";
import { SheetIcon } from "../parts/icons";

const FIRST = 10;
const STEP = 50;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(20px, auto) minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  rank: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  name: { overflowWrap: "anywhere" },
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Key clients by rank, each with his strategy sheet. */
export function KeyClients(props: { readonly classification: Classification }): ReactNode {
  const { texts } = usePane();
  const { clients, options } = props.classification;
  const key = clients.filter((client) => client.key);
  const hasTerritories = clients.some(({ territoryClass }) => territoryClass !== null);
  return (
    <Section
      title={texts.keyClients(key.length)}
      note={texts.keyNote(options.territoryAIsKey && hasTerritories)}
    >
      <MoreList
        items={key}
        first={FIRST}
        step={STEP}
        label={texts.keyClients(key.length)}
        keyOf={({ client }) => client.key}
        show={(client) => <KeyClient client={client} />}
      />
    </Section>
  );
}

function KeyClient(props: { readonly client: ClassifiedClient }): ReactNode {
  const { store, state, language, texts } = usePane();
  const styles = useStyles();
  const { client, rank, share } = props.client;
  const facts = [showPercent(language, share), client.territory, client.agent];
  return (
    <div className={styles.row}>
      <span className={styles.rank}>{rank}</span>
      <div>
        <div className={styles.name}>
          {props.client.class !== "A" && (
            <>
              <ClassMark
                paretoClass={props.client.class}
                text={texts.classes[props.client.class]}
              />{" "}
            </>
          )}
          {client.name}
        </div>
        <div className={styles.facts}>{facts.filter(Boolean).join(" · ")}</div>
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<SheetIcon />}
        aria-label={texts.strategySheetFor(client.name)}
        title={texts.strategySheetFor(client.name)}
        disabledFocusable={state.deed !== undefined}
        onClick={() => void openStrategySheet(store, props.client)}
      >
        {texts.strategySheet}
      </Button>
    </div>
  );
}
