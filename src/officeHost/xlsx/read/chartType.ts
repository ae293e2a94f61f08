import { chartTypeOf, OTHER_CHARTS, type ChartBuild } from "../parts/chartWords";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/tree";

/** The `val` of a child element. */
export function valueOf(element: XmlElement | undefined, local: string): string | undefined {
  return attributeOf(childOf(element, local), "val");
}

/** A child element that is there means true unless its `val` says otherwise. */
export function isOn(element: XmlElement | undefined, local: string): boolean {
  const child = childOf(element, local);
  return child !== undefined && flagOf(child, "val", true);
}

/** Excel's word for what a group of a chart (`barChart`, ...) draws. */
export function chartType(group: XmlElement): string {
  const other = OTHER_CHARTS.get(group.local);
  if (other !== undefined) return other;
  return chartTypeOf(buildOf(group)) ?? "ColumnClustered";
}

function buildOf(group: XmlElement): ChartBuild {
  const element = group.local as ChartBuild["element"];
  const series = childrenOf(group, "ser");
  const grouping = valueOf(group, "grouping") as ChartBuild["grouping"];
  const isBare = (one: XmlElement) => valueOf(childOf(one, "marker"), "symbol") === "none";
  const hasMarkers = !series.every(isBare);
  switch (element) {
    case "barChart": {
      const direction = valueOf(group, "barDir") === "bar" ? "bar" : "col";
      const isPlain = grouping === undefined || grouping === "standard";
      return { element, direction, grouping: isPlain ? "clustered" : grouping };
    }
    case "lineChart":
      return {
        element,
        grouping: grouping ?? "standard",
        hasMarkers: hasMarkers && isOn(group, "marker"),
      };
    case "areaChart":
      return { element, grouping: grouping ?? "standard" };
    case "scatterChart": {
      const isLess = (one: XmlElement) =>
        childOf(childOf(childOf(one, "spPr"), "ln"), "noFill") !== undefined;
      const hasLine = series.length === 0 || !series.every(isLess);
      const isSmooth = hasLine && series.some((one) => isOn(one, "smooth"));
      return {
        element,
        style: isSmooth ? "smoothMarker" : "lineMarker",
        hasLine,
        hasMarkers: hasMarkers || !hasLine,
      };
    }
    case "radarChart": {
      const style = valueOf(group, "radarStyle");
      if (style === "filled") return { element, style };
      return { element, style: style === "marker" && hasMarkers ? "marker" : "standard" };
    }
    default:
      return {
        element,
        isExploded: series.some((one) => (numberOf(childOf(one, "explosion"), "val") ?? 0) > 0),
      };
  }
}
