import type { Area } from "./area";
import type { ChartLabels, ChartLine, ChartLook, ChartTrendline } from "./chartLook";
import type { Style } from "./style";

/**
 * What lies on a sheet beside its cells. Common rule: `source` is the file's own XML (or part name) of the object
 * while nothing of it was changed; whoever changes the object sets `source` to undefined, and it is written anew.
 */
export type FromFile = { source?: string | undefined };

export type DefinedName = FromFile & {
  name: string;
  /** en-US formula with leading `=`, such as `=Sheet1!$A$1:$B$9`. */
  formula: string;
  visible: boolean;
  comment: string;
};

export type Table = FromFile & {
  /** Number of the table in the workbook, unique, kept in the file. */
  id: number;
  name: string;
  /** With heading and total rows. */
  area: Area;
  columns: TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  filter: AutoFilter | undefined;
  /** The last sort made through the table, as Excel.TableSort tells it; not kept in files. */
  sort?: TableSortState;
};
export type TableSortState = {
  readonly fields: readonly {
    readonly key: number;
    readonly ascending?: boolean;
    readonly sortOn?: string;
    readonly color?: string;
    readonly dataOption?: string;
  }[];
  readonly matchCase: boolean;
};
export type TableColumn = {
  id: number;
  name: string;
  totalsLabel?: string;
  totalsFormula?: string;
};

export type AutoFilter = FromFile & {
  /** With the heading row. */
  area: Area;
  /** Criteria by column offset within the area. */
  criteria: Map<number, FilterCriteria>;
};
/** Fields as in Excel.FilterCriteria, PascalCase of the wire made camelCase. */
export type FilterCriteria = {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
  values?: readonly string[];
  color?: string;
  dynamicCriteria?: string;
};

export type ConditionalFormat = FromFile & {
  id: string;
  areas: Area[];
  /** 0 is applied first. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
};
/** The look a rule gives; only the fields it sets. */
export type ConditionalLook = Pick<Style, "numberFormat" | "font" | "fill" | "borders">;
export type ConditionalRule =
  | { type: "Custom"; formula: string; look: ConditionalLook }
  | {
      type: "CellValue";
      operator: string;
      formula1: string;
      formula2?: string;
      look: ConditionalLook;
    }
  | { type: "ContainsText"; operator: string; text: string; look: ConditionalLook }
  | {
      type: "TopBottom";
      kind: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";
      rank: number;
      look: ConditionalLook;
    }
  | { type: "PresetCriteria"; criterion: string; look: ConditionalLook }
  | { type: "ColorScale"; points: readonly ColorScalePoint[] }
  | {
      type: "DataBar";
      color: string;
      lower: ScaleEnd;
      upper: ScaleEnd;
      showBarOnly: boolean;
      gradient: boolean;
      /** Said outright; otherwise bars run as the sheet reads, which is the same here. */
      direction?: "LeftToRight";
    }
  | {
      type: "IconSet";
      style: string;
      reverse: boolean;
      showIconOnly: boolean;
      criteria: readonly { type: string; formula: string; operator: string }[];
    }
  /** Kept from the file, not shown and not changed. */
  | { type: "Unknown"; name: string };
export type ColorScalePoint = ScaleEnd & { color: string };
export type ScaleEnd = { type: string; formula?: string };

export type Validation = FromFile & {
  areas: Area[];
  /** "List", "WholeNumber", "Decimal", "Date", "Time", "TextLength", "Custom", "None" */
  type: string;
  operator?: string;
  /** For a list: `=Sheet!$A$1:$A$5`, or the items with commas. */
  formula1?: string;
  formula2?: string;
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
};

export type Hyperlink = FromFile & {
  area: Area;
  address?: string;
  /** A place in this workbook: `Sheet1!A1`. */
  documentReference?: string;
  screenTip?: string;
};

export type Chart = FromFile & {
  id: string;
  name: string;
  /** Excel.ChartType: "ColumnClustered", "Line", "XYScatter", ... of the chart as a whole. */
  type: string;
  title: ChartTitle;
  legend: { visible: boolean; position: string; overlay?: boolean; look?: ChartLook };
  /** The chart's own area, with the font of all its texts; the area within the axes. */
  look?: ChartLook;
  plotLook?: ChartLook;
  /** Labels of all series that have none of their own. */
  labels?: ChartLabels;
  /** Excel.ChartDisplayBlanksAs; absent: "NotPlotted". */
  blanksAs?: string;
  plotsHidden?: boolean;
  series: ChartSeries[];
  axes: {
    category: ChartAxis;
    value: ChartAxis;
    secondaryValue?: ChartAxis;
    secondaryCategory?: ChartAxis;
  };
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  altText: string;
};
export type ChartTitle = {
  text: string;
  visible: boolean;
  overlay?: boolean;
  look?: ChartLook;
};
export type ChartSeries = {
  name: string;
  /** References as in the file: `Sheet1!$B$1`. */
  nameReference?: string;
  categories?: string;
  values: string;
  /** Where it differs from the chart's. */
  type?: string;
  axisGroup: "Primary" | "Secondary";
  color?: string;
  smooth?: boolean;
  hasDataLabels?: boolean;
  gapWidth?: number;
  markerStyle?: string;
  /** Points. */
  lineWeight?: number;
  /** Colours of single points, by their place from 0. */
  pointColors?: Readonly<Record<number, string>>;
  /** The outline of what has an inside, or how the line of a line is drawn. */
  line?: ChartLine;
  labels?: ChartLabels;
  /** Labels of single points, by their place from 0. */
  pointLabels?: Readonly<Record<number, ChartLabels>>;
  trendlines?: readonly ChartTrendline[];
  /** Points. */
  markerSize?: number;
  markerBackground?: string;
  markerForeground?: string;
  /** Percent, of columns and bars. */
  overlap?: number;
  /** Percent, of a doughnut. */
  holeSize?: number;
  /** Degrees, of a pie or doughnut. */
  firstSliceAngle?: number;
  /** Percent that the slices stand off. */
  explosion?: number;
};
export type ChartAxis = {
  visible: boolean;
  title: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  reverse?: boolean;
  gridlines?: boolean;
  minorGridlines?: boolean;
  minorUnit?: number;
  logBase?: number;
  /** Excel.ChartAxisTickMark. */
  majorTick?: string;
  minorTick?: string;
  /** Excel.ChartAxisTickLabelPosition. */
  labelPosition?: string;
  labelSpacing?: number;
  markSpacing?: number;
  /** Excel.ChartAxisDisplayUnit. */
  displayUnit?: string;
  showDisplayUnit?: boolean;
  /** Where the other axis crosses this one: Excel.ChartAxisPosition, or a number. */
  crossing?: string | number;
  /** Degrees. */
  textOrientation?: number;
  look?: ChartLook;
  titleLook?: ChartLook;
  gridLine?: ChartLine;
  minorGridLine?: ChartLine;
};

export type CustomXmlPart = FromFile & { id: string; namespaceUri: string; xml: string };

export type Protection = {
  protected: boolean;
  /** Excel.WorksheetProtectionOptions, names as there. */
  options: Readonly<Record<string, boolean | string>>;
  /** Whether a password is set; with a plain one known only for protections made here. */
  password?: string;
};

/** Print settings; fields as in Excel.PageLayout, absent: Excel's default. */
export type PageLayout = {
  orientation?: "Portrait" | "Landscape";
  paperSize?: string;
  printArea?: string;
  /** Rows and columns, counted from 0, before which a page ends by hand. */
  breaks?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  printTitleRows?: string;
  printTitleColumns?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Points. */
  margins?: Partial<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  blackAndWhite?: boolean;
  draftMode?: boolean;
  /** The number of the first page; absent: automatic. */
  firstPageNumber?: number;
  printComments?: "NoComments" | "EndSheet" | "InPlace";
  printErrors?: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  printOrder?: "DownThenOver" | "OverThenDown";
  headersFooters?: Partial<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
};
