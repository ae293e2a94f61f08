import type { Style } from "../../officeHost/model/style";
import type { Workbook } from "../../officeHost/model/workbook";

/** Style numbers of the sample's kinds of cells. */
export type SampleStyles = Readonly<
  Record<"title" | "heading" | "text" | "money" | "sum" | "mark" | "date" | "total", number>
>;

const LINE = { line: "Continuous", weight: "Thin", color: "#D0D7DE" } as const;
const MONEY = "#,##0";

/** Adds the sample's looks to a workbook: dark headings, hairlines between rows, a heavier total. */
export function makeStyles(workbook: Workbook, language: "ru" | "en"): SampleStyles {
  const add = (style: Style): number => workbook.styles.derive(0, () => style);
  const under = { EdgeBottom: LINE } as const;
  return {
    title: add({
      font: { bold: true, size: 14, color: "#1F4E5F" },
      alignment: { vertical: "Center" },
    }),
    heading: add({
      font: { bold: true, color: "#FFFFFF" },
      fill: { color: "#1F4E5F" },
      alignment: { horizontal: "Center", vertical: "Center", wrapText: true },
    }),
    text: add({ borders: under }),
    money: add({ borders: under, numberFormat: MONEY }),
    sum: add({ borders: under, numberFormat: MONEY, font: { bold: true } }),
    mark: add({ borders: under, numberFormat: "0", alignment: { horizontal: "Center" } }),
    date: add({ borders: under, numberFormat: language === "ru" ? "dd.mm.yyyy" : "dd/mm/yyyy" }),
    total: add({
      font: { bold: true },
      numberFormat: MONEY,
      fill: { color: "#E3EEF1" },
      borders: {
        EdgeTop: { line: "Continuous", weight: "Medium", color: "#1F4E5F" },
      },
    }),
  };
}
