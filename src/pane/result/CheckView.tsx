import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { compareSnapshots } from "../../core/classes/movement/movement";
import { takeSnapshot } from "../../core/classes/movement/snapshot";
import { movementTexts } from "../../strings/movement";
import { useWholePane } from "../parts/useWholePane";
import { FoldedSection } from "../parts/FoldedSection";
import { Section } from "../parts/Section";
import { currentCheck, isCheckedAtOnce } from "../state/check";
import type { Check, Result } from "../state/state";
import { ClassTable } from "./ClassTable";
import { CertainFindings, Doubts } from "./Findings";
import { HandDecisions } from "./HandDecisions";
import { Headline } from "./Headline";
import { ParetoPicture } from "./ParetoPicture";
import { Proof } from "./Proof";
import { QuadrantPicture } from "./QuadrantPicture";
import { ReconciliationLines } from "./ReconciliationLines";
import { Warnings } from "./Warnings";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What the selection comes to, before anything is written: the proof and doubts first, then the classes. */
export function CheckView(): ReactNode {
  const { state, texts } = useWholePane();
  const styles = useStyles();
  const { check } = state.check;
  if (!check) return null;
  const isOld = currentCheck(state) === undefined;
  const { reading, classification } = check;
  return (
    <>
      {isOld && (
        <p className={styles.quiet} role="status">
          {isCheckedAtOnce(state) ? texts.outdated : texts.outdatedAsk}
        </p>
      )}
      <Headline classification={classification} isResult={false} />
      <Proof result={check} />
      <Doubts result={check} />
      <Warnings classification={classification} />
      <ClassTable classification={classification} />
      {state.result && <MovedSince check={check} result={state.result} />}
      <div>
        <FoldedSection title={texts.pictures}>
          <ParetoPicture classification={classification} />
          <QuadrantPicture classification={classification} />
        </FoldedSection>
        <CertainFindings result={check} />
      </div>
      <HandDecisions result={check} />
      <ReconciliationLines reading={reading} />
    </>
  );
}

/** More of them would hide what stands below. */
const MOST_MOVED = 8;

/** Which classes are others than those that are written. */
function MovedSince(props: { readonly check: Check; readonly result: Result }): ReactNode {
  const { language, texts } = useWholePane();
  const styles = useStyles();
  const { check, result } = props;
  if (check.sheetId !== result.sheetId || check.address !== result.address) return null;
  if (check.digest === result.digest && check.classification === result.classification) return null;
  const [before, after] = [result, check].map(({ classification }) =>
    takeSnapshot(classification, "", null)
  );
  if (!before || !after) return null;
  const { standing } = movementTexts(language);
  const moved = compareSnapshots(before, after).moves.filter(
    (move) => move.before?.class !== move.after?.class
  );
  return (
    <Section title={texts.moved(moved.length)}>
      {moved.length === 0 ? (
        <p className={styles.quiet}>{texts.movedNone}</p>
      ) : (
        <ul className={styles.list}>
          {moved.slice(0, MOST_MOVED).map((move) => (
            <li key={move.key}>
              {texts.movedLine(
                move.name,
                standing(move.before?.class ?? "absent"),
                standing(move.after?.class ?? "absent")
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
