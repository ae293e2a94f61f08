import { useMemo, type ReactNode } from "react";
import type { Classification } from "../../core/classes/classification";
import { drawWhaleCurve } from "../../core/classes/concentration/whale";
import { curveTexts } from "../../strings/curves";
import { usePane } from "../state/usePane";
import { WhaleCurve } from "../charts/WhaleCurve";
import { FoldedSection } from "../parts/FoldedSection";

/** METHOD 3: who brings profit and who takes of it; gone where the sheet has no profit. */
export function ProfitCurve(props: { readonly classification: Classification }): ReactNode {
  const { language } = usePane();
  const texts = curveTexts(language);
  const { clients, scale } = props.classification;
  const curve = useMemo(() => drawWhaleCurve(clients.map(({ client }) => client)), [clients]);
  if (!curve) return null;
  return (
    <FoldedSection title={texts.profit} note={texts.profitNote}>
      <WhaleCurve curve={curve} scale={scale} />
    </FoldedSection>
  );
}
