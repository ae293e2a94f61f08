import { notImitated } from "../model/apiError";

/** What of Office's Common API each number of `Execute` stands for. */
const MEMBERS: Readonly<Record<number, string>> = {
  64: "Office.context.document.getSelectedDataAsync",
  65: "Office.context.document.setSelectedDataAsync",
  66: "Office.context.document.bindings.addFromSelectionAsync",
  67: "Office.context.document.bindings.addFromPromptAsync",
  68: "Office.context.document.bindings.getByIdAsync",
  69: "Office.context.document.bindings.releaseByIdAsync",
  70: "Office.Binding.getDataAsync",
  71: "Office.Binding.setDataAsync",
  72: "Office.TableBinding.addRowsAsync",
  73: "Office.TableBinding.deleteAllDataValuesAsync",
  74: "Office.context.document.bindings.getAllAsync",
  77: "Office.context.document.getFileAsync",
  78: "Office.context.document.bindings.addFromNamedItemAsync",
  79: "Office.TableBinding.addColumnsAsync",
  80: "Office.File.getSliceAsync",
  81: "Office.File.closeAsync",
  82: "Office.context.document.goToByIdAsync",
  83: "Office.context.document.getActiveViewAsync",
  86: "Office.context.document.getFilePropertiesAsync",
  87: "Office.TableBinding.clearFormatsAsync",
  88: "Office.TableBinding.setTableOptionsAsync",
  89: "Office.TableBinding.setFormatsAsync",
  97: "Office.context.ui.closeContainer",
  98: "Office.auth.getAccessToken",
  99: "Office.context.auth.getAuthContextAsync",
  102: "Office.context.ui.openBrowserWindow",
  128: "Office.context.document.customXmlParts.addAsync",
  129: "Office.context.document.customXmlParts.getByIdAsync",
  130: "Office.context.document.customXmlParts.getByNamespaceAsync",
};

/** Office's own numbers end far below: these are the stand-in's, one for each number of a call. */
const FIRST_CODE = 60_000;

/** As much of a page as knows Office's errors by their numbers. */
export type PageWithErrors = {
  readonly OSF?: {
    readonly DDA?: {
      readonly ErrorCodeManager?: {
        addErrorMessage(code: number, text: { name: string; message: string }): void;
      };
    };
  };
};

/**
 * The number that refuses a call of the Common API. Office.js makes an error's text of the number alone, so the page's
 * library first learns a text that names the member.
 */
export function refuseCommonCall(call: number, page: PageWithErrors): number {
  const member = MEMBERS[call] ?? `call ${call} of the Common API`;
  const code = FIRST_CODE + call;
  page.OSF?.DDA?.ErrorCodeManager?.addErrorMessage(code, {
    name: "ApiNotFound",
    message: notImitated(member).message,
  });
  return code;
}
