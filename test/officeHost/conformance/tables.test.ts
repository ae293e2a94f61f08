import { tables } from "./families/tables";
import { testFamily } from "./runFamily";

testFamily(tables);
