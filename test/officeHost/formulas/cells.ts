/** The cells that the formulas of this folder read: a small ledger, a list of rates, and numbers with ties. */
export const LEDGER: readonly (readonly (string | number | boolean | null)[])[] = [
  ["Client", "Region", "Product", "Date", "Units", "Price", "Turnover"],
  ["Alfa", "North", "Tea", 46037, 10, 12.5, 125],
  ["Beta", "South", "Coffee", 46054, 5, 20, 100],
  ["Gamma", "North", "Tea", 46068, 8, 12.5, 100],
  ["Delta", "East", "Cocoa", 46082, 20, 7.25, 145],
  ["Alfa", "North", "Coffee", 46096, 3, 20, 60],
  ["Beta", "South", "Tea", 46113, 12, 12.5, 150],
  ["Epsilon", "West", "Cocoa", 46127, 6, 7.25, 43.5],
  ["Gamma", "North", "Coffee", 46143, 9, 20, 180],
  ["Alfa", "East", "Tea", 46157, 15, 12.5, 187.5],
  ["Delta", "East", "Coffee", 46174, 2, 20, 40],
  ["Zeta", null, "Tea", 46188, 1, 12.5, 12.5],
  ["Beta", "South", "Cocoa", 46204, 30, 7.25, 217.5],
];
/** Beside the ledger, from I1: borders and rates, and texts to take apart. */
export const BESIDE: readonly (readonly (string | number | boolean | null)[])[] = [
  ["From", "Rate", "Texts"],
  [0, 0.01, "Ivanov, Ivan Petrovich"],
  [100, 0.03, "  two   spaces "],
  [150, 0.05, "SKU-2026-0042"],
  [200, 0.08, "jane.doe@example.com"],
  [null, null, "1 234,56"],
  [null, true, "Ünïcode Ёлка"],
];
