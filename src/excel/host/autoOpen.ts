import { FailureError } from "./failures";

/**
 * With this setting in the document Office opens the pane together with it, where an administrator has deployed the add-in
 * or it is sideloaded; the manifest's pane has the same id.
 */
const AUTO_OPEN = "Office.AutoShowTaskpaneWithDocument";

/** Does the workbook ask for the pane, as far as this pane has seen its settings? */
export function isAutoOpen(): boolean {
  return Office.context.document.settings.get(AUTO_OPEN) === true;
}

/**
 * Makes the workbook ask for the pane when it is opened, or no longer. Office saves all settings of the document at once,
 * so they are read anew first: what a run has stored meanwhile stays. Throws `FailureError` `excelFailed`.
 */
export async function setAutoOpen(isOn: boolean): Promise<void> {
  const { settings } = Office.context.document;
  await finish((tell) => settings.refreshAsync(tell));
  if (isOn) settings.set(AUTO_OPEN, true);
  else settings.remove(AUTO_OPEN);
  await finish((tell) => settings.saveAsync(tell));
}

function finish(
  start: (tell: (result: Office.AsyncResult<unknown>) => void) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    start(({ status }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new FailureError({ code: "excelFailed" }));
    });
  });
}
