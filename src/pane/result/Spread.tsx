import { useMemo, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Classification } from "../../core/classes/classification";
import { describeConcentration } from "../../core/classes/concentration/concentration";
import { countBins } from "../../core/classes/concentration/histogram";
import { listDescending } from "../../core/classes/pareto/pareto";
import { fromMinor } from "../../core/reading/values/decimal";
import { chartTexts, showEdge } from "../../strings/charts";
import { curveTexts } from "../../strings/curves";
import { clientListTexts } from "../../strings/clientList";
import { showCount, showShare } from "../../strings/numbers";
import { usePane } from "../state/usePane";
import { Histogram } from "../charts/Histogram";
import { LorenzCurve } from "../charts/LorenzCurve";
import { FoldedSection } from "../parts/FoldedSection";
import { NumberTable } from "../parts/NumberTable";
import type { ClientFilter } from "../state/viewing";
import { describeFilter } from "./describeFilter";
import { useDoors } from "./useDoors";

/** With fewer clients a table says all there is to see. */
const LEAST_CLIENTS = 3;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  second: { marginTop: tokens.spacingVerticalM },
});

/** METHOD 3: the picture of the first text, few large clients and many small ones, and the Lorenz curve. */
export function Spread(props: { readonly classification: Classification }): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = curveTexts(language);
  const { pareto } = props.classification;
  const { lorenz, gini } = useMemo(() => describeConcentration(pareto), [pareto]);
  if (pareto.positive < LEAST_CLIENTS) return null;
  return (
    <FoldedSection title={texts.spread} note={texts.spreadNote}>
      <h3 className={styles.title}>{texts.histogram}</h3>
      <Turnovers classification={props.classification} />
      <h3 className={`${styles.title} ${styles.second}`}>{texts.lorenz}</h3>
      <LorenzCurve points={lorenz} gini={gini} />
    </FoldedSection>
  );
}

function Turnovers(props: { readonly classification: Classification }): ReactNode {
  const { language } = usePane();
  const texts = curveTexts(language);
  const { openList } = useDoors();
  const { bin: describeBin } = chartTexts(language);
  const { pareto, scale } = props.classification;
  const bins = useMemo(() => countBins(listDescending(pareto), scale), [pareto, scale]);
  const bars = bins.map(({ from, to, clients, turnover }) => {
    const filter: ClientFilter = { of: "turnover", from, to };
    return {
      range: describeBin(fromMinor(from, scale), fromMinor(to, scale)),
      clients,
      share: turnover / pareto.total,
      label: clientListTexts(language).show(describeFilter(language, filter, scale), clients),
      onOpen: () => openList(filter),
    };
  });
  const ends = [bins[0]?.from, bins.at(-1)?.to].map((border) =>
    border === undefined ? "" : showEdge(language, fromMinor(border, scale))
  );
  return (
    <>
      <Histogram bars={bars} ends={ends} />
      <NumberTable
        label={texts.histogram}
        headings={[texts.range, texts.clients, texts.share]}
        rows={bars.map(({ range, clients, share, label, onOpen }) => ({
          key: range,
          name: range,
          cells: [showCount(language, clients), showShare(language, share)],
          ...(clients === 0 ? {} : { door: { label, onOpen } }),
        }))}
      />
    </>
  );
}
