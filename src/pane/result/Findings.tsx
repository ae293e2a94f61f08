import type { ReactNode } from "react";
import type { Finding } from "../../core/reading/model/finding";
import { useWholePane } from "../parts/useWholePane";
import { FoldedSection } from "../parts/FoldedSection";
import { MoreList } from "../parts/MoreList";
import { Section } from "../parts/Section";
import type { Decided } from "../state/state";
import { FindingRow } from "./FindingRow";

const FIRST = 6;
const STEP = 30;

/** Doubts: what a person should look at before anything is written. */
export function Doubts(props: { readonly result: Decided }): ReactNode {
  const { texts } = useWholePane();
  const doubts = listFindings(props.result, true);
  if (doubts.length === 0) return null;
  return (
    <Section title={texts.doubts(doubts.length)}>
      <FindingList findings={doubts} label={texts.doubts(doubts.length)} result={props.result} />
    </Section>
  );
}

/** What was done in reading and is certain; folded, since nobody has to do anything. */
export function CertainFindings(props: { readonly result: Decided }): ReactNode {
  const { texts } = useWholePane();
  const findings = listFindings(props.result, false);
  if (findings.length === 0) return null;
  return (
    <FoldedSection title={texts.certain(findings.length)}>
      <FindingList
        findings={findings}
        label={texts.certain(findings.length)}
        result={props.result}
      />
    </FoldedSection>
  );
}

function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly label: string;
  readonly result: Decided;
}): ReactNode {
  return (
    <MoreList
      items={props.findings}
      first={FIRST}
      step={STEP}
      label={props.label}
      keyOf={({ code, row, column }) => `${code} ${row} ${column}`}
      show={(finding) => <FindingRow finding={finding} result={props.result} />}
    />
  );
}

/** What the sheet's own total says stands above already, in the proof. */
const OF_PROOF: ReadonlySet<Finding["code"]> = new Set(["sheetTotalMatches", "sheetTotalDiffers"]);

/** In the order of their places. */
function listFindings({ reading }: Decided, isDoubt: boolean): readonly Finding[] {
  return reading.findings.filter(
    ({ code, level }) => !(reading.proof && OF_PROOF.has(code)) && (level === "doubt") === isDoubt
  );
}
