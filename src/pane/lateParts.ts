/*
 * What writes and what shows a result is half of the script: it comes when the pane stands already and looks at the
 * selection, so that the pane is there sooner.
 */
export const loadClassify = () => import(/* webpackChunkName: "late" */ "../excel/classify");
export const loadCompute = () => import(/* webpackChunkName: "late" */ "./worker/paneCompute");
export const loadRevert = () => import(/* webpackChunkName: "late" */ "../excel/undo/revert");
export const loadStrategy = () => import(/* webpackChunkName: "late" */ "../excel/strategy/create");
export const loadResultScreen = () =>
  import(/* webpackChunkName: "late" */ "./result/ResultScreen");
export const loadStrategyScreen = () =>
  import(/* webpackChunkName: "late" */ "./strategy/StrategyScreen");
export const loadSettingsScreen = () =>
  import(/* webpackChunkName: "late" */ "./settings/SettingsScreen");

/** Fetches them before anyone presses a button. A failure is told by the command that needs them. */
export async function fetchLateParts(): Promise<void> {
  await Promise.all([
    loadClassify(),
    loadCompute(),
    loadRevert(),
    loadStrategy(),
    loadResultScreen(),
    loadStrategyScreen(),
    loadSettingsScreen(),
  ]).catch(() => undefined);
}
