import { worksheets } from "./families/worksheets";
import { testFamily } from "./runFamily";

testFamily(worksheets);
