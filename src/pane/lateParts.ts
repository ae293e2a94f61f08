/*
 * What writes into the workbook is half of the script. It is fetched once the pane is there and has looked at the
 * selection, so that the pane appears sooner. The screens that come late are in `app/lateScreens.ts`.
 */
export const loadExcel = () => import(/* webpackChunkName: "late" */ "../excel/late");
export const loadClients = () => import(/* webpackChunkName: "late" */ "../core/strategy/client");
export const loadCompute = () => import(/* webpackChunkName: "late" */ "./worker/paneCompute");
export const loadChecking = () => import(/* webpackChunkName: "late" */ "./checking");
export const loadClientOfRow = () => import(/* webpackChunkName: "late" */ "./clientOfRow");
export const loadOpenOnSheet = () => import(/* webpackChunkName: "late" */ "./openOnSheet");
export const loadLateCommands = () => import(/* webpackChunkName: "late" */ "./lateCommands");

/** Fetches what the commands load late. Rejects where a part cannot be fetched. */
export async function fetchLateParts(): Promise<void> {
  await Promise.all([
    loadExcel(),
    loadClients(),
    loadCompute(),
    loadChecking(),
    loadClientOfRow(),
    loadOpenOnSheet(),
    loadLateCommands(),
  ]);
}
