import { useSyncExternalStore, type ReactNode } from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { Store } from "../state/store";
import { App } from "./App";
import { ErrorBoundary } from "./ErrorBoundary";
import { StoreContext } from "../state/usePane";
import { useTheme } from "./useTheme";

/** The whole pane over a store: theme, error boundary, screens. */
export function PaneRoot(props: { readonly store: Store }): ReactNode {
  const { store } = props;
  const { language } = useSyncExternalStore(store.subscribe, store.getState);
  return (
    <Themed>
      <ErrorBoundary language={language}>
        <StoreContext value={store}>
          <App />
        </StoreContext>
      </ErrorBoundary>
    </Themed>
  );
}

/** Fluent's tokens in Office's light or dark. */
export function Themed(props: { readonly children: ReactNode }): ReactNode {
  return <FluentProvider theme={useTheme()}>{props.children}</FluentProvider>;
}
