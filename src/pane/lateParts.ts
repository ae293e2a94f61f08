/*
 * What writes into the workbook is half of the script: it comes when the pane stands already and looks at the
 * selection, so that the pane is there sooner. The screens that come late are in `app/lateScreens.ts`.
 */
export const loadClassify = () => import(/* webpackChunkName: "late" */ "../excel/classify");
export const loadCompute = () => import(/* webpackChunkName: "late" */ "./worker/paneCompute");
export const loadRevert = () => import(/* webpackChunkName: "late" */ "../excel/undo/revert");
export const loadStrategy = () => import(/* webpackChunkName: "late" */ "../excel/strategy/create");

/** Fetches what the commands load late. Rejects where a part cannot be fetched. */
export async function fetchLateParts(): Promise<void> {
  await Promise.all([loadClassify(), loadCompute(), loadRevert(), loadStrategy()]);
}
