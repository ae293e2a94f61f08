import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Completeness, Light } from "../../core/strategy/completeness";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";

const COLORS: Readonly<Record<Light, string>> = {
  red: tokens.colorStatusDangerBackground3,
  amber: tokens.colorStatusWarningBackground3,
  green: tokens.colorStatusSuccessBackground3,
};

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: {
    boxSizing: "border-box",
    width: "72px",
    flexShrink: 0,
    height: "8px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
  },
  filled: {
    height: "100%",
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
});

/** How complete a sheet is: bar, number and word; of one that nobody has begun only that. */
export function Meter(props: {
  readonly completeness: Completeness;
  /** Somebody has answered something, whether it counts or not. */
  readonly isBegun: boolean;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { score, answered, light } = props.completeness;
  const texts = planTexts(language);
  if (answered === 0 && !props.isBegun)
    return <span className={styles.text}>{texts.notBegun}</span>;
  return (
    <span className={styles.line}>
      <span className={styles.bar} aria-hidden="true">
        <span
          className={styles.filled}
          style={{ display: "block", width: `${score}%`, backgroundColor: COLORS[light] }}
        />
      </span>
      <span className={styles.text}>
        {texts.complete(score)}, {texts.lights[light]}
      </span>
    </span>
  );
}
