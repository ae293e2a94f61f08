import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import { listRenamed, type Movement } from "../../core/classes/movement/movement";
import type { RenameOffer } from "../../core/classes/movement/renames";
import { movementTexts } from "../../strings/movement";
import { decideRename } from "../lateCommands";
import { FoldedSection } from "../parts/FoldedSection";
import { MoreList } from "../parts/MoreList";
import { usePane } from "../state/usePane";

const FIRST = 5;
const STEP = 20;

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexBasis: "100%", overflowWrap: "anywhere" },
});

/** METHOD 1b: who may have been renamed since the last snapshot, for the person to decide, and who was. */
export function Renames(props: { readonly movement: Movement }): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const { renameOffers } = props.movement;
  return (
    <>
      {listRenamed(props.movement).map(({ before, after }) => (
        <p key={before} className={styles.quiet}>
          {texts.renamed(before, after)}
        </p>
      ))}
      {renameOffers.length > 0 && (
        <FoldedSection title={texts.offersTitle} level={3}>
          <p className={styles.quiet}>{texts.offersNote}</p>
          <MoreList
            items={renameOffers}
            first={FIRST}
            step={STEP}
            label={texts.offersTitle}
            keyOf={({ before, after }) => `${before.key} ${after.key}`}
            show={(offer) => <OfferRow offer={offer} />}
          />
        </FoldedSection>
      )}
    </>
  );
}

function OfferRow(props: { readonly offer: RenameOffer }): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = movementTexts(language);
  const { offer } = props;
  return (
    <div className={styles.row}>
      <span className={styles.name}>{texts.offer(offer)}</span>
      <CommandButton
        size="small"

        act={() => decideRename(store, offer, true)}
      >
        {texts.isRenamed}
      </CommandButton>
      <CommandButton
        size="small"

        act={() => decideRename(store, offer, false)}
      >
        {texts.isDifferent}
      </CommandButton>
    </div>
  );
}
