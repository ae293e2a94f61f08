import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { showMoney, showShare } from "../../strings/numbers";
import { whyTexts } from "../../strings/why";
import { CommandButton } from "../parts/CommandButton";
import { useWholePane } from "../parts/useWholePane";
import { openStrategySheet } from "../lateCommands";
import { ClassMark } from "../parts/Mark";
import { useOpenerStyles } from "../parts/Disclosure";
import { SheetIcon } from "../parts/icons";
import { loses, type PlacedClient } from "./clients";
import { useDoors } from "./useDoors";

/** Of two lines of text, in pixels. */
export const CLIENT_ROW_HEIGHT = 53;

const useStyles = makeStyles({
  row: {
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "minmax(20px, auto) minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    height: `${CLIENT_ROW_HEIGHT}px`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  rank: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  opener: {
    display: "block",
    // A darker ground would leave the dark theme's link too little contrast.
    ":hover": { backgroundColor: "transparent", textDecorationLine: "underline" },
  },
  line: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  // It looks like a link, because it opens something.
  name: { color: tokens.colorBrandForegroundLink },
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  loss: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A client: its name opens its card; a key client has its strategy sheet at hand. */
export function ClientRow(props: {
  readonly client: PlacedClient;
  readonly classification: Classification;
}): ReactNode {
  const { store, language, texts } = useWholePane();
  const styles = useStyles();
  const openers = useOpenerStyles();
  const { openClient } = useDoors();
  const { one } = props.client;
  const { client } = one;
  const hand = one.manual && whyTexts(language).byHand(texts.classes[one.manual.class]);
  const facts = [showShare(language, one.share), hand, client.territory, client.agent];
  const { scale } = props.classification;
  return (
    <div className={styles.row}>
      <span className={styles.rank}>{one.rank}</span>
      <button
        type="button"
        className={mergeClasses(openers.button, styles.opener)}
        title={client.name}
        onClick={() => openClient(client.key)}
      >
        <span className={styles.line}>
          <ClassMark paretoClass={one.class} text={texts.classes[one.class]} />{" "}
          <span className={styles.name}>{client.name}</span>
        </span>
        <span className={mergeClasses(styles.line, styles.facts)}>
          {loses(one) && (
            <>
              <span className={styles.loss}>
                {clientListTexts(language).loss(showMoney(language, -(client.profit ?? 0), scale))}
              </span>
              {" · "}
            </>
          )}
          {facts.filter(Boolean).join(" · ")}
        </span>
      </button>
      {one.key && (
        <CommandButton
          appearance="subtle"
          size="small"
          icon={<SheetIcon />}
          aria-label={texts.strategySheetFor(client.name)}
          title={texts.strategySheetFor(client.name)}

          act={() => openStrategySheet(store, one)}
        />
      )}
    </div>
  );
}
