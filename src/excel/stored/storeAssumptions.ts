import { MEMORY_KEY, parseMemory, printMemory } from "./workbookSettings";
import { runUnit } from "../unit/unit";
import { storeNumbers, type Assumptions } from "./assumptions";

/**
 * Stores the numbers that a person put in for value and activity in the workbook, without a run. Nothing that was
 * written changes. Fails at once while a cell is being edited. Throws `FailureError`.
 */
export async function rememberNumbers(numbers: Assumptions): Promise<void> {
  await runUnit(
    async (unit) => {
      const { settings } = unit.context.workbook;
      const setting = settings.getItemOrNullObject(MEMORY_KEY).load("value");
      await unit.context.sync();
      const value = setting.isNullObject ? undefined : String(setting.value);
      const { numbers: _, ...memory } = parseMemory(value);
      const own = storeNumbers(numbers);
      const text = printMemory({ ...memory, ...(own ? { numbers: own } : {}) });
      if (text === value || (value === undefined && !own)) return;
      await unit.write({
        touches: [
          { touch: { kind: "setting", key: MEMORY_KEY }, expected: { kind: "setting", value } },
        ],
        write: () => void settings.add(MEMORY_KEY, text),
      });
    },
    { waitForCell: false }
  );
}
