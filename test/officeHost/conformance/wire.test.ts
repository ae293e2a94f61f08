import { wire } from "./families/wire";
import { testFamily } from "./runFamily";

testFamily(wire);
