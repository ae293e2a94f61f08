import { ranges } from "./families/ranges";
import { testFamily } from "./runFamily";

testFamily(ranges);
