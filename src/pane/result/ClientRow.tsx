import { useId, useState, type ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { showShare } from "../../strings/numbers";
import { whyTexts } from "../../strings/why";
import { useWholePane } from "../parts/useWholePane";
import { openStrategySheet } from "../commands";
import { ClassMark } from "../parts/Mark";
import { useOpenerStyles } from "../parts/Disclosure";
import { SheetIcon } from "../parts/icons";
import type { PlacedClient } from "./clients";
import { WhyClass } from "./WhyClass";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(20px, auto) minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  rank: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  opener: {
    display: "block",
    overflowWrap: "anywhere",
    // A darker ground would leave the dark theme's link too little contrast.
    ":hover": { backgroundColor: "transparent", textDecorationLine: "underline" },
  },
  // It looks like a link, because it opens something.
  name: { color: tokens.colorBrandForegroundLink },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  why: { gridColumn: "2 / 4", paddingBottom: tokens.spacingVerticalS },
});

/** A client: its name opens why it has its class; a key client has its strategy sheet at hand. */
export function ClientRow(props: {
  readonly client: PlacedClient;
  readonly classification: Classification;
}): ReactNode {
  const { store, state, language, texts } = useWholePane();
  const styles = useStyles();
  const openers = useOpenerStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { one, place } = props.client;
  const { client } = one;
  const hand = one.manual && whyTexts(language).byHand(texts.classes[one.manual.class]);
  const facts = [showShare(language, one.share), hand, client.territory, client.agent];
  return (
    <div className={styles.row}>
      <span className={styles.rank}>{one.rank}</span>
      <button
        type="button"
        className={mergeClasses(openers.button, styles.opener)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {one.class !== "A" && (
          <>
            <ClassMark paretoClass={one.class} text={texts.classes[one.class]} />{" "}
          </>
        )}
        <span className={styles.name}>{client.name}</span>
        <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
      </button>
      {one.key && (
        <Button
          appearance="subtle"
          size="small"
          icon={<SheetIcon />}
          aria-label={texts.strategySheetFor(client.name)}
          title={texts.strategySheetFor(client.name)}
          disabledFocusable={state.command !== undefined}
          onClick={() => void openStrategySheet(store, one)}
        >
          {texts.strategySheet}
        </Button>
      )}
      {isOpen && (
        <div id={id} className={styles.why}>
          <WhyClass classification={props.classification} place={place} />
        </div>
      )}
    </div>
  );
}
