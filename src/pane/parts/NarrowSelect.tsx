import type { ReactNode } from "react";
import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  select: {
    minWidth: 0,
    "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  },
});

/** A native select that may be narrower than its longest option: the pane is 270 pixels wide on a Mac. */
export function NarrowSelect(props: SelectProps): ReactNode {
  return <Select {...props} className={useStyles().select} />;
}
