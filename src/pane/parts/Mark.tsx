import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ParetoClass, Quadrant } from "../../core/classes/classification";
import { CLASS_PAINTS, QUADRANT_PAINTS, type Paint } from "../../excel/index";

const useStyles = makeStyles({
  mark: {
    display: "inline-block",
    boxSizing: "border-box",
    minWidth: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    // In high contrast there are no fills, so the border alone is seen.
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    whiteSpace: "nowrap",
  },
});

function Mark(props: { readonly paint: Paint; readonly text: string }): ReactNode {
  const { fill, font } = props.paint;
  return (
    <span className={useStyles().mark} style={{ backgroundColor: fill, color: font }}>
      {props.text}
    </span>
  );
}

/** The letter of a class in the sheet's own colour. */
export function ClassMark(props: {
  readonly paretoClass: ParetoClass;
  readonly text: string;
}): ReactNode {
  return <Mark paint={CLASS_PAINTS[props.paretoClass]} text={props.text} />;
}

/** The number of a quadrant in the sheet's own colour. */
export function QuadrantMark(props: { readonly quadrant: Quadrant }): ReactNode {
  return <Mark paint={QUADRANT_PAINTS[props.quadrant]} text={props.quadrant} />;
}
