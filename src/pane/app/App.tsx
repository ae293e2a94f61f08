import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckBar } from "../data/CheckBar";
import { DataScreen } from "../data/DataScreen";
import {
  loadAgainBar,
  loadResultScreen,
  loadSettingsScreen,
  loadStrategyScreen,
} from "./lateScreens";
import type { Tab } from "../state/state";
import { Header, panelId, tabId } from "./Header";
import { Notices } from "./Notices";
import { usePane } from "../state/usePane";
import { Skeleton } from "../parts/Skeleton";

/** Loaded together with the commands: there is no result to show before one is done. */
const ResultScreen = lazy(async () => ({ default: (await loadResultScreen()).ResultScreen }));
const StrategyScreen = lazy(async () => ({ default: (await loadStrategyScreen()).StrategyScreen }));
const SettingsScreen = lazy(async () => ({ default: (await loadSettingsScreen()).SettingsScreen }));

const AgainBar = lazy(async () => ({ default: (await loadAgainBar()).AgainBar }));

const SCREENS: Readonly<Record<Tab, ComponentType>> = {
  data: DataScreen,
  result: ResultScreen,
  strategy: StrategyScreen,
  settings: SettingsScreen,
};

const useStyles = makeStyles({
  app: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    // In a very low pane (or at a large zoom) the pane scrolls as a whole.
    "@media (max-height: 340px)": { height: "auto", minHeight: "100vh" },
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  panel: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    rowGap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    minHeight: 0,
    // Some of Excel's browsers hide the scroll bar of an element that only may scroll.
    overflowY: "scroll",
    overflowX: "hidden",
    "& > *": { flexShrink: 0 },
    "@media (max-height: 340px)": { overflowY: "visible" },
  },
});

/** The pane: tabs above, one screen, and on the data screen the main button below. */
export function App(): ReactNode {
  const { state, language, texts } = usePane();
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.product;
  }, [language, texts]);
  if (state.bug) throw state.bug.error;
  const { tab } = state;
  const Screen = SCREENS[tab];
  return (
    <div className={styles.app}>
      <Header />
      <Notices />
      <main className={styles.main}>
        <div
          key={tab}
          id={panelId(tab)}
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          className={styles.panel}
        >
          <Suspense fallback={<Skeleton />}>
            <Screen />
          </Suspense>
        </div>
        {tab === "data" && <CheckBar />}
        {tab === "result" && state.staleBecause && state.result && (
          <Suspense>
            <AgainBar />
          </Suspense>
        )}
      </main>
    </div>
  );
}
