import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { EXCEL_PROPERTIES } from "../../../src/officeHost/wire/excelProperties";
import { readDeclared } from "./declared";

test("the list of members and the names of properties are as npm run surface makes them", () => {
  const run = join(__dirname, "run.ts");
  execFileSync(process.execPath, ["--import", "tsx", run, "--check"], { stdio: "pipe" });
}, 60_000);

test("every object of the declarations is known by its properties", () => {
  const declared = readDeclared();
  expect(declared.size).toBeGreaterThan(150);
  expect(Object.keys(EXCEL_PROPERTIES)).toEqual([...declared.keys()]);
  expect(EXCEL_PROPERTIES.Range?.split(" ")).toContain("numberFormat");
});
