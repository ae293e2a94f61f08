import { fetchLateParts } from "../lateParts";
import { loadNoticeBars } from "../parts/FailureHere";
import { loadFailureTexts } from "../parts/failureTexts";
import { loadFailureBar } from "../parts/LateFailureBar";
import { fetchLatePart } from "../parts/useLate";

/** The screens that nobody sees before the first command; see `lateParts.ts`. */
export const loadResultScreen = () =>
  import(/* webpackChunkName: "late" */ "../result/ResultScreen");
export const loadAgainBar = () => import(/* webpackChunkName: "late" */ "../data/AgainBar");
export const loadStrategyScreen = () =>
  import(/* webpackChunkName: "late" */ "../strategy/StrategyScreen");
export const loadSettingsScreen = () =>
  import(/* webpackChunkName: "late" */ "../settings/SettingsScreen");

/**
 * Fetches screens and commands before anyone presses a button. Never rejects: the command that needs a part which could
 * not be fetched tells of it.
 */
export async function fetchLate(): Promise<void> {
  await Promise.all([
    fetchLateParts(),
    loadResultScreen(),
    loadStrategyScreen(),
    loadSettingsScreen(),
    loadFailureTexts(),
    fetchLatePart(loadNoticeBars),
    fetchLatePart(loadFailureBar),
  ]).catch(() => undefined);
}
