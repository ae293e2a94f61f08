import { comments } from "./families/comments";
import { testFamily } from "./runFamily";

testFamily(comments);
