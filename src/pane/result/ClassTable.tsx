import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Classification, ParetoClass } from "../../core/classes/classification";
import { CLASS_PAINTS } from "../../excel/index";
import { clientListTexts } from "../../strings/clientList";
import { showColumn, showCount, showShare } from "../../strings/numbers";
import { useWholePane } from "../parts/useWholePane";
import { ClassMark } from "../parts/Mark";
import { NumberTable, type NumberRow } from "../parts/NumberTable";

const useStyles = makeStyles({
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
  write: {
    boxSizing: "border-box",
    flexBasis: 0,
    minWidth: "3px",
    height: "20px",
    overflow: "hidden",
    // In high contrast there are no fills, so borders separate the pieces.
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "18px",
    textAlign: "center",
  },
});

/** Clients, turnover and share of each class; two bars show how differently clients and turnover are spread. */
export function ClassTable(props: {
  readonly classification: Classification;
  /** Leads to the clients of a class; absent: there is no list yet. */
  readonly onOpen?: (paretoClass: ParetoClass) => void;
}): ReactNode {
  const { language, texts } = useWholePane();
  const styles = useStyles();
  const { classes, classNames, scale } = props.classification;
  const shown = classNames.filter((name) => name !== "0/returns" || classes[name].clients > 0);
  const positive = shown.reduce((sum, name) => sum + Math.max(0, classes[name].turnover), 0);
  const shareOf = (name: ParetoClass): string =>
    name === "0/returns" || positive === 0
      ? texts.noShare
      : showShare(language, classes[name].turnover / positive);
  const doorTo = (name: ParetoClass): Partial<NumberRow> => {
    const { onOpen } = props;
    const { clients } = classes[name];
    if (!onOpen || clients === 0) return {};
    const list = clientListTexts(language);
    return { door: { label: list.show(list.ofClass(name), clients), onOpen: () => onOpen(name) } };
  };
  const { unit, shown: amounts } = showColumn(
    language,
    shown.map((name) => classes[name].turnover),
    scale
  );
  return (
    <div>
      <div className={styles.bars} aria-hidden="true">
        {texts.clientsColumn}
        <Bar parts={shown.map((name) => [name, classes[name].clients])} />
        {texts.turnoverColumn}
        <Bar parts={shown.map((name) => [name, Math.max(0, classes[name].turnover)])} />
      </div>
      <NumberTable
        label={texts.classesTable}
        headings={[
          texts.classColumn,
          texts.clientsColumn,
          texts.inUnits(texts.turnoverColumn, unit),
          texts.shareColumn,
        ]}
        rows={shown.map((name, at) => ({
          key: name,
          name: <ClassMark paretoClass={name} text={texts.classes[name]} />,
          cells: [showCount(language, classes[name].clients), amounts[at] ?? "", shareOf(name)],
          ...doorTo(name),
        }))}
      />
    </div>
  );
}

/** A piece smaller than this has no room for its letter. */
const LEAST_FOR_LETTER = 0.06;

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
              className={styles.write}
              style={{ flexGrow: size, backgroundColor: fill, color: font }}
            >
              {size / all >= LEAST_FOR_LETTER && name[0]}
            </div>
          );
        })}
    </div>
  );
}
