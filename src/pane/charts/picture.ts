/** A mark of an axis; `at` 0..1 from the left or from the bottom. */
export type Tick = { readonly at: number; readonly text: string };

/** What stands around a drawing. */
export type PictureFrame = {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xTicks: readonly string[];
  readonly yTicks: readonly Tick[];
  readonly rightTicks?: readonly Tick[];
};

/** Pixels; drawn at twice that, to be sharp on paper. */
const WIDTH = 720;
const HEIGHT = 440;
const SHARPNESS = 2;
const PLOT = { left: 96, top: 84, width: 592, height: 280 } as const;
const FONT = "Segoe UI, Helvetica, Arial, sans-serif";

/** The properties of an SVG shape that the page's styles give it: a picture has no styles of the page. */
const LOOKS = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray"],
  ...["stroke-linecap", "stroke-linejoin", "vector-effect"],
] as const;

/** The drawing with its title and axes as a PNG on white. Throws where the browser cannot paint it. */
export async function paintPicture(drawing: SVGSVGElement, frame: PictureFrame): Promise<Blob> {
  const image = new Image(WIDTH, HEIGHT);
  const loaded = new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error("The picture cannot be painted."));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawPicture(drawing, frame))}`;
  await loaded;
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * SHARPNESS;
  canvas.height = HEIGHT * SHARPNESS;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("The picture cannot be painted.");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("The picture cannot be painted."));
    }, "image/png");
  });
}

/** The same as a text of SVG: the shapes as they look in the pane, the words as text. */
export function drawPicture(drawing: SVGSVGElement, frame: PictureFrame): string {
  const { left, top, width, height } = PLOT;
  const shapes = [...drawing.children].map((shape) => {
    const copy = shape.cloneNode(true) as SVGElement;
    copy.removeAttribute("class");
    const look = getComputedStyle(shape);
    copy.setAttribute(
      "style",
      LOOKS.map((name) => `${name}:${look.getPropertyValue(name)}`).join(";")
    );
    return new XMLSerializer().serializeToString(copy);
  });
  const last = Math.max(1, frame.xTicks.length - 1);
  const texts = [
    text(frame.title, 24, 34, "font-size:20px;font-weight:600;fill:#1a1a1a"),
    text(frame.yTitle, 24, 64, QUIET),
    text(frame.xTitle, left + width, HEIGHT - 18, `${QUIET};text-anchor:end`),
    ...frame.yTicks.map((tick) =>
      text(tick.text, left - 10, top + (1 - tick.at) * height + 5, `${QUIET};text-anchor:end`)
    ),
    ...(frame.rightTicks ?? []).map((tick) =>
      text(tick.text, left + width + 6, top + (1 - tick.at) * height + 5, QUIET)
    ),
    ...frame.xTicks.map((tick, at) =>
      text(tick, left + (at / last) * width, top + height + 24, `${QUIET};text-anchor:middle`)
    ),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" style="font-family:${FONT}">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<svg x="${left}" y="${top}" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">`,
    ...shapes,
    "</svg>",
    ...texts,
    "</svg>",
  ].join("");
}

const QUIET = "font-size:14px;fill:#444444";

function text(words: string, x: number, y: number, look: string): string {
  const safe = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" style="${look}">${safe}</text>`;
}
