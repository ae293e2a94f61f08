import { createRoot } from "react-dom/client";
import { waitForOffice } from "../excel/index";
import { NotStarted } from "./app/NotStarted";
import { PaneRoot, Themed } from "./app/PaneRoot";
import { startPane } from "./startPane";

/** After so long a person no longer believes that something is coming. */
const PATIENCE_MS = 10_000;

async function openPane(place: HTMLElement): Promise<void> {
  const start = await waitForOffice(PATIENCE_MS);
  const root = createRoot(place);
  if (start === "excel") {
    root.render(<PaneRoot store={startPane().store} />);
    return;
  }
  root.render(
    <Themed>
      <NotStarted start={start} retry={() => window.location.reload()} />
    </Themed>
  );
}

const place = document.getElementById("pane");
if (place) void openPane(place);
