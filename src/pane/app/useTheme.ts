import { useSyncExternalStore } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { isOfficeDark } from "../../excel/index";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Light or dark as in Office, else as in the system. Read again when the pane gets the focus, because Excel raises no
 * event for a change. High contrast is the browser's (forced colours), whatever the theme.
 */
export function useTheme(): Theme {
  return useSyncExternalStore(watchTheme, isDark) ? webDarkTheme : webLightTheme;
}

function isDark(): boolean {
  return isOfficeDark() ?? matchDark()?.matches ?? false;
}

function watchTheme(tell: () => void): () => void {
  const query = matchDark();
  query?.addEventListener("change", tell);
  window.addEventListener("focus", tell);
  return () => {
    query?.removeEventListener("change", tell);
    window.removeEventListener("focus", tell);
  };
}

function matchDark(): MediaQueryList | undefined {
  return typeof window.matchMedia === "function" ? window.matchMedia(DARK) : undefined;
}
