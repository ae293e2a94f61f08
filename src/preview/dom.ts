type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element with attributes and children; texts go in as text, never as markup. A `true` attribute is present,
 * `false` and undefined ones are left out.
 */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** Like {@link makeElement}, in SVG. */
export function makeShape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    setAttributes(element, { [name]: typeof value === "number" ? String(value) : value });
  }
  element.append(...children);
  return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
}

/** A button that says what it does; `type=button`, so that it submits nothing. */
export function makeButton(
  text: string,
  press: (event: MouseEvent) => void,
  attributes: Attributes = {}
): HTMLButtonElement {
  const button = makeElement("button", { type: "button", ...attributes }, text);
  button.addEventListener("click", press);
  return button;
}
