import { RESULT_SCENES } from "./resultScenes";
import type { Scene } from "./scene";
import { STRATEGY_SCENES } from "./strategyScenes";

/** Every command that writes into a workbook; `scenes.test.ts` holds that none is missing. */
export const SCENES: readonly Scene[] = [...RESULT_SCENES, ...STRATEGY_SCENES];
