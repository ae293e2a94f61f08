import { SaxesParser } from "saxes";

/** An element as a strict XML parser with namespaces sees it; independent of the preview's own reader. */
export type Element = {
  readonly name: string;
  readonly space: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The values of attributes of the relationships namespace: `r:id`, `r:embed`, ... */
  readonly relations: readonly string[];
  readonly children: Element[];
  text: string;
};

/** Parses a text; throws with the parser's message when it is not well formed or uses a prefix that is not declared. */
export function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    const relations: string[] = [];
    for (const { name, local, uri, value } of Object.values(tag.attributes)) {
      if (/relationships$/.test(uri)) relations.push(value);
      else attributes[uri === "" ? local : name] = value;
    }
    const element = {
      name: tag.local,
      space: tag.uri,
      attributes,
      relations,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml.replace(/^\ufeff/, "")).close();
  if (!root) throw new Error("no element");
  return root;
}

/** Every element of this name at or below another. */
export function all(element: Element, name: string): Element[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => all(child, name))];
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}
