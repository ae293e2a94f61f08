import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Classification, ParetoClass } from "../../core/classes/classification";
import { CLASS_PAINTS } from "../../excel/palette";
import { showCount, showPercent, showRounded } from "../../strings/numbers";
import { usePane } from "../app/usePane";
import { ClassMark } from "../parts/Mark";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "end",
    verticalAlign: "bottom",
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
    whiteSpace: "nowrap",
  },
  first: { paddingInlineStart: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular },
  bars: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "center",
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: { display: "flex", columnGap: "2px" },
  piece: {
    boxSizing: "border-box",
    flexBasis: 0,
    minWidth: "3px",
    height: "20px",
    overflow: "hidden",
    // Without colours (high contrast) the borders part the pieces.
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "18px",
    textAlign: "center",
  },
});

/** Clients, turnover and share of each class; two bars show how far clients and turnover part. */
export function ClassTable(props: { readonly classification: Classification }): ReactNode {
  const { language, texts } = usePane();
  const styles = useStyles();
  const { classes, classNames, scale } = props.classification;
  const shown = classNames.filter((name) => name !== "0/returns" || classes[name].clients > 0);
  const positive = shown.reduce((sum, name) => sum + Math.max(0, classes[name].turnover), 0);
  const first = mergeClasses(styles.cell, styles.first);
  return (
    <div>
      <div className={styles.bars} aria-hidden="true">
        {texts.clientsColumn}
        <Bar parts={shown.map((name) => [name, classes[name].clients])} />
        {texts.turnoverColumn}
        <Bar parts={shown.map((name) => [name, Math.max(0, classes[name].turnover)])} />
      </div>
      <table className={styles.table} aria-label={texts.classesTable}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {texts.classColumn}
            </th>
            {[texts.clientsColumn, texts.turnoverColumn, texts.shareColumn].map((heading) => (
              <th key={heading} scope="col" className={styles.head}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((name) => {
            const { clients, turnover } = classes[name];
            return (
              <tr key={name}>
                <th scope="row" className={first}>
                  <ClassMark paretoClass={name} text={texts.classes[name]} />
                </th>
                <td className={styles.cell}>{showCount(language, clients)}</td>
                <td className={styles.cell}>{showRounded(language, turnover, scale)}</td>
                <td className={styles.cell}>
                  {name === "0/returns" || positive === 0
                    ? texts.noShare
                    : showPercent(language, turnover / positive)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Bar(props: { readonly parts: readonly (readonly [ParetoClass, number])[] }): ReactNode {
  const styles = useStyles();
  const all = props.parts.reduce((sum, [, size]) => sum + size, 0);
  return (
    <div className={styles.bar}>
      {props.parts
        .filter(([, size]) => size > 0)
        .map(([name, size]) => {
          const { fill, font } = CLASS_PAINTS[name];
          return (
            <div
              key={name}
              className={styles.piece}
              style={{ flexGrow: size, backgroundColor: fill, color: font }}
            >
              {size / all >= 0.06 && name[0]}
            </div>
          );
        })}
    </div>
  );
}
