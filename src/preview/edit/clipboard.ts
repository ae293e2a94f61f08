import type { CellEditor } from "./editor";
import type { Grid } from "../grid/grid";
import type { Session } from "../session";
import { clearCells, copyCells, pasteCells } from "./actions";

/** Copies, cuts and pastes cells as text with tabs, by the browser's own clipboard events. */
export function listenToClipboard(
  session: Session,
  grid: Grid,
  editor: CellEditor,
  attempt: (action: () => void) => void
): void {
  const isOurs = (): boolean => document.activeElement === grid.scroller && !editor.isOpen;
  const copy = (event: ClipboardEvent): void => {
    if (!isOurs()) return;
    const [area] = session.cursor.areas;
    const text = area && copyCells(session, area);
    if (text === undefined) return;
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    if (event.type === "cut") attempt(() => clearCells(session, session.cursor.areas));
  };
  document.addEventListener("copy", copy);
  document.addEventListener("cut", copy);
  document.addEventListener("paste", (event) => {
    const area = session.cursor.areas.at(-1);
    const text = event.clipboardData?.getData("text/plain");
    if (!isOurs() || !area || !text) return;
    event.preventDefault();
    attempt(() => pasteCells(session, area, text));
  });
}
