import { createRoot } from "react-dom/client";
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";

const place = document.getElementById("pane");
if (place) {
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <Button>Key Clients</Button>
    </FluentProvider>
  );
}
