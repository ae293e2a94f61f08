import { chooseLanguage, type Language } from "../../strings/language";

/** Where the pane finds itself when it starts. */
export type OfficeStart = "excel" | "otherHost" | "noOffice" | "noAnswer";

/**
 * Waits for Office. `noOffice`: its library did not load; `noAnswer`: it did not answer within `patienceMs`;
 * `otherHost`: the page stands outside Excel.
 */
export async function waitForOffice(patienceMs: number): Promise<OfficeStart> {
  if (typeof Office === "undefined") return "noOffice";
  const late = new Promise<OfficeStart>((resolve) => {
    setTimeout(() => resolve("noAnswer"), patienceMs);
  });
  const ready = Office.onReady().then((info): OfficeStart =>
    info.host === Office.HostType.Excel ? "excel" : "otherHost"
  );
  return Promise.race([ready, late]);
}

/** Office's display language, as one of ours. */
export function getOfficeLanguage(): Language {
  return chooseLanguage(Office.context.displayLanguage);
}

/** Is Office dark? undefined where it does not say (Excel on the web). */
export function isOfficeDark(): boolean | undefined {
  // This may be called before Office is ready, or where its library did not load.
  const office: Partial<typeof Office> | undefined =
    typeof Office === "undefined" ? undefined : Office;
  const theme: Partial<Office.OfficeTheme> | undefined = office?.context?.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const color = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    theme?.bodyBackgroundColor ?? ""
  );
  if (!color) return undefined;
  const [red = 0, green = 0, blue = 0] = color.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/**
 * What names in the page's own storage must begin with: Excel on the web parts storage by it (officeHost/EXCEL.md); empty
 * elsewhere.
 */
export function getStoragePrefix(): string {
  const { partitionKey } = Office.context as Partial<Office.Context>;
  return partitionKey ?? "";
}
