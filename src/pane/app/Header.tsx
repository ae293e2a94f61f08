import type { ReactNode } from "react";
import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { usePane } from "../state/usePane";
import { HelpLink } from "../parts/HelpLink";
import { SettingsIcon } from "../parts/icons";
import { TABS, type Tab as TabName } from "../state/state";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Excel on a Mac puts its menu for the pane into this corner.
    paddingInlineEnd: "34px",
    minHeight: "40px",
  },
  // Only for screen readers: Excel shows the name above the pane.
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  tabs: { flexGrow: 1, flexWrap: "wrap" },
  tab: {
    "@media (max-width: 345px)": {
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
  settings: { marginInlineStart: "auto" },
  help: {
    alignSelf: "center",
    padding: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    // The narrowest pane, of Excel on a Mac, has no room for it: there the settings lead to the guides.
    "@media (max-width: 310px)": { display: "none" },
  },
});

export function tabId(tab: TabName): string {
  return `tab-${tab}`;
}
export function panelId(tab: TabName): string {
  return `panel-${tab}`;
}

/** The name of the pane, its tabs, and the way to the guides. */
export function Header(): ReactNode {
  const { store, state, texts } = usePane();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{texts.product}</h1>
      <TabList
        className={styles.tabs}
        aria-label={texts.tabs.label}
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => {
          const tab = TABS.find((name) => name === value);
          if (tab) store.dispatch({ type: "tabChosen", tab });
        }}
      >
        {TABS.map((tab) =>
          tab === "settings" ? (
            <Tab
              key={tab}
              {...linkTo(tab, state.tab)}
              className={mergeClasses(styles.tab, styles.settings)}
              icon={<SettingsIcon />}
              aria-label={texts.tabs.settings}
              title={texts.tabs.settings}
            />
          ) : (
            <Tab key={tab} {...linkTo(tab, state.tab)} className={styles.tab}>
              {texts.tabs[tab]}
            </Tab>
          )
        )}
      </TabList>
      <HelpLink isShort className={styles.help} />
    </header>
  );
}

function linkTo(tab: TabName, shown: TabName) {
  const controls = tab === shown ? { "aria-controls": panelId(tab) } : {};
  return { id: tabId(tab), value: tab, ...controls };
}
