import { useState, type ComponentType, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { clientListTexts } from "../../strings/clientList";
import { curveTexts } from "../../strings/curves";
import { NewMonth } from "../month/NewMonth";
import { CommandButton } from "../parts/CommandButton";
import { FoldedSection } from "../parts/FoldedSection";
import { FoldMemory } from "../parts/foldMemory";
import { useWholePane } from "../parts/useWholePane";
import { revert } from "../lateCommands";
import { UndoIcon } from "../parts/icons";
import type { Result } from "../state/state";
import type { ResultPart } from "../state/viewing";
import { Activity } from "./Activity";
import { CertainFindings, Doubts } from "./Findings";
import { ClassTable } from "./ClassTable";
import { ClientCard } from "./ClientCard";
import { ClientList } from "./ClientList";
import { Concentration } from "./Concentration";
import { HandDecisions } from "./HandDecisions";
import { Headline } from "./Headline";
import { KeyClients } from "./KeyClients";
import { MovementLine, MovementSection, NoMovement } from "./MovementSection";
import { ParetoPicture } from "./ParetoPicture";
import { ProfitCurve } from "./ProfitCurve";
import { Proof } from "./Proof";
import { QuadrantPicture } from "./QuadrantPicture";
import { Quadrants } from "./Quadrants";
import { ReconciliationLines } from "./ReconciliationLines";
import { ResultParts } from "./ResultParts";
import { Risers } from "./Risers";
import { Spread } from "./Spread";
import { Territories } from "./Territories";
import { useDoors } from "./useDoors";
import { Warnings } from "./Warnings";
import { ValueCalculator } from "./ValueCalculator";
import { WrittenPlaces } from "./WrittenPlaces";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the last run found. */
export function ResultScreen(): ReactNode {
  const { result } = useWholePane().state;
  return result ? <Found result={result} /> : <NothingYet />;
}

/** The card of a client, or the list behind a number, or one of the screens. */
function Found(props: { readonly result: Result }): ReactNode {
  const { viewing } = useWholePane().state;
  const { result } = props;
  const { classification } = result;
  const [memory] = useState(() => new Set<string>());
  const place = classification.clients.findIndex(({ client }) => client.key === viewing.client);
  if (viewing.client !== undefined && place >= 0) {
    return <ClientCard key={viewing.client} result={result} place={place} />;
  }
  if (viewing.list) {
    const movement = result.movement?.movement;
    return (
      <ClientList
        classification={classification}
        listing={viewing.list}
        {...(movement ? { movement } : {})}
      />
    );
  }
  const Part = PARTS[viewing.part];
  return (
    <FoldMemory value={memory}>
      <ResultParts />
      <Part result={result} />
    </FoldMemory>
  );
}

type PartProps = { readonly result: Result };

const PARTS: Readonly<Record<ResultPart, ComponentType<PartProps>>> = {
  pareto: ParetoPart,
  quadrants: QuadrantsPart,
  agents: AgentsPart,
  movement: MovementPart,
  value: ValuePart,
};

/** Who brings the turnover, whether the numbers can be trusted, and where they were written. */
function ParetoPart({ result }: PartProps): ReactNode {
  const { classification } = result;
  const { openList } = useDoors();
  return (
    <>
      <Headline classification={classification} isResult />
      <Proof result={result} />
      <ClassTable
        classification={classification}
        onOpen={(name) => openList({ of: "class", class: name })}
      />
      <Warnings classification={classification} onLosing={() => openList({ of: "losing" })} />
      <MovementLine result={result} />
      <KeyClients classification={classification} />
      <WrittenPlaces written={result.written} day={result.day} />
      <div>
        <ParetoFolded classification={classification} />
        <Concentration classification={classification} />
        <Spread classification={classification} />
      </div>
      <Doubts result={result} />
      <CertainFindings result={result} />
      <HandDecisions result={result} />
      <ReconciliationLines reading={result.reading} />
    </>
  );
}

function ParetoFolded(props: { readonly classification: Classification }): ReactNode {
  const { language } = useWholePane();
  return (
    <FoldedSection title={curveTexts(language).pareto}>
      <ParetoPicture classification={props.classification} />
    </FoldedSection>
  );
}

/** Whom to serve how. */
function QuadrantsPart({ result }: PartProps): ReactNode {
  const { classification } = result;
  return (
    <>
      <Quadrants classification={classification} />
      <QuadrantPicture classification={classification} />
      <Risers classification={classification} />
    </>
  );
}

/** Where and with whom the turnover is. */
function AgentsPart({ result }: PartProps): ReactNode {
  const { language } = useWholePane();
  const styles = useStyles();
  const { classification } = result;
  const isKnown = classification.clients.some(
    ({ client }) => client.territory !== null || client.agent !== null
  );
  if (!isKnown) return <p className={styles.text}>{clientListTexts(language).noAgents}</p>;
  return (
    <>
      <Territories classification={classification} />
      <Activity classification={classification} />
    </>
  );
}

/** What changed since the last snapshot. */
function MovementPart({ result }: PartProps): ReactNode {
  return (
    <>
      <NewMonth />
      {result.movement ? <MovementSection result={result} /> : <NoMovement />}
    </>
  );
}

/** What clients are worth, and who brings the profit. */
function ValuePart({ result }: PartProps): ReactNode {
  const { classification } = result;
  return (
    <>
      <ValueCalculator classification={classification} />
      <ProfitCurve classification={classification} />
    </>
  );
}

function NothingYet(): ReactNode {
  const { store, state, texts } = useWholePane();
  const styles = useStyles();
  const plan = state.look.look?.willWrite;
  const hasOwnColumns = plan !== undefined && "isRefresh" in plan && plan.isRefresh;
  return (
    <div className={styles.empty}>
      <p className={styles.text}>{texts.noResult}</p>
      {hasOwnColumns && (
        <CommandButton
          icon={<UndoIcon />}

          act={() => revert(store)}
        >
          {texts.removeColumns}
        </CommandButton>
      )}
      {hasOwnColumns && <NewMonth />}
    </div>
  );
}
