import { wholePaneTexts } from "../../strings/wholePane";
import { usePane, type Pane } from "../state/usePane";

/** What the parts of a late screen are made of. */
export type WholePane = Omit<Pane, "texts"> & { readonly texts: ReturnType<typeof wholePaneTexts> };

/** As `usePane`, with the words of a result: for screens that come late, which bring these words along. */
export function useWholePane(): WholePane {
  const pane = usePane();
  return { ...pane, texts: wholePaneTexts(pane.language) };
}
