import { charts } from "./families/charts";
import { testFamily } from "./runFamily";

testFamily(charts);
