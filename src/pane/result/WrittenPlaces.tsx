import { useId, type ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Written, WrittenPlace } from "../../excel/late";
import { describeSnapshots } from "../../strings/comparison";
import { showSnapshotDay } from "../../strings/movement";
import { CommandButton } from "../parts/CommandButton";
import { useWholePane } from "../parts/useWholePane";
import { revert, writeCharts, showPlace } from "../lateCommands";
import { SheetIcon, UndoIcon } from "../parts/icons";
import { liveTexts } from "../../strings/live";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Excel's pane is narrow: a long name takes two lines instead of the next button's place.
  button: { height: "auto", textAlign: "start" },
});

/** Where the run wrote, each place a way to it, and the way back. */
export function WrittenPlaces(props: {
  readonly written: Written;
  /** When, `2026-03-31`. */
  readonly day: string;
}): ReactNode {
  const { store, state, language, texts } = useWholePane();
  const styles = useStyles();
  const isOld = useId();
  const { beside, clientsSheet, charts, isRefresh, live, inTable, snapshots, omitted } =
    props.written;
  const places = [beside, clientsSheet, charts].filter((place) => place !== null);
  return (
    <div className={styles.box}>
      <p className={styles.text}>
        {isRefresh ? texts.refreshed : texts.written}
        {showSnapshotDay(language, props.day)}
        {" · "}
        {places.map((place, index) => (
          <span key={`${place.sheet}!${place.address}`}>
            {index > 0 && "; "}
            <PlaceLink place={place} />
          </span>
        ))}
      </p>
      {inTable && <p className={styles.text}>{liveTexts(language).inTable(inTable)}</p>}
      {live && <p className={styles.text}>{liveTexts(language).described(live)}</p>}
      {snapshots && <p className={styles.text}>{describeSnapshots(language, snapshots)}</p>}
      {omitted && <p className={styles.text}>{liveTexts(language).omitted(omitted)}</p>}
      {charts?.isStale && <p className={styles.text}>{texts.staleReport(charts.sheet)}</p>}
      {state.staleBecause && (
        <p id={isOld} className={styles.text}>
          {texts.reportAfterCheck}
        </p>
      )}
      <div className={styles.buttons}>
        <CommandButton
          className={styles.button}
          icon={<SheetIcon />}
          // It writes what is shown: where that is out of date, the check comes first.
          barredBy={state.staleBecause && isOld}
          act={() => writeCharts(store)}
        >
          {charts ? texts.refreshCharts : texts.writeCharts}
        </CommandButton>
        <CommandButton
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<UndoIcon />}
          act={() => revert(store)}
        >
          {state.command === "revert" ? texts.reverting : texts.revert}
        </CommandButton>
      </div>
    </div>
  );
}

function PlaceLink(props: { readonly place: WrittenPlace }): ReactNode {
  const { store, texts } = useWholePane();
  const { sheet, address } = props.place;
  return (
    <Link as="button" inline onClick={() => void showPlace(store, sheet, address)}>
      {texts.place(sheet, address)}
    </Link>
  );
}
