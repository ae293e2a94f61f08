import { workbook } from "./families/workbook";
import { testFamily } from "./runFamily";

testFamily(workbook);
