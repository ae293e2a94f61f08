import { makeStyles } from "@fluentui/react-components";

/** Of what is for ears only. */
export const useVisuallyHiddenStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
