import { rules } from "./families/rules";
import { testFamily } from "./runFamily";

testFamily(rules);
