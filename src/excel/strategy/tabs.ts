import { splitLabels } from "../../core/strategy/labels";
import { LANGUAGES } from "../../strings/language";
import { strategyTexts } from "../../strings/strategy/texts";
import { TAB_COLORS } from "../cells/palette";
import type { FoundSheet } from "./find";
import { headName } from "./names";

/** A tab as placing new ones sees it. `agent`: null for clients without one, undefined for sheets that are no client's. */
type Tab = { readonly agent: string | null | undefined; readonly color: string };

/** Where the tabs of new strategy sheets go, and their colours: agents stay together, each in a colour of its own. */
export type TabOrder = {
  /** The position and the colour for the next new sheet, which Excel has put behind all others. */
  readonly place: (agent: string | null) => {
    readonly position: number | undefined;
    readonly color: string;
  };
};

/**
 * Looks at the tabs that are there. One request. A colour that a person gave to the sheets of an agent is that agent's; an
 * agent who has none gets the first that no other has, and from the ninth agent on they begin again.
 */
export async function loadTabOrder(
  context: Excel.RequestContext,
  tabs: readonly { readonly id: string }[],
  own: readonly FoundSheet[]
): Promise<TabOrder> {
  const asked = tabs.map(({ id }) => {
    const found = own.find((one) => one.id === id);
    const sheet = context.workbook.worksheets.getItem(id);
    const name = found && sheet.names.getItemOrNullObject(headName("agent"));
    return {
      sheet: found && sheet.load("tabColor"),
      agent: name?.getRangeOrNullObject().load("values"),
    };
  });
  if (own.length > 0) await context.sync();
  return orderTabs(
    asked.map(({ sheet, agent }) => ({
      agent: agent && !agent.isNullObject ? readAgent(agent.values[0]?.[0]) : undefined,
      color: sheet?.tabColor ?? "",
    }))
  );
}

/** The first of several: the one with the largest turnover. */
function readAgent(value: unknown): string | null {
  const [first] = splitLabels(String(value ?? ""));
  const isNobody = LANGUAGES.some((one) => strategyTexts(one).notKnown === first);
  return first === undefined || isNobody ? null : first;
}

/** The same of tabs that are known, in their order. */
export function orderTabs(tabs: readonly Tab[]): TabOrder {
  const order: Tab[] = [...tabs];
  const colors = new Map<string | null, string>();
  for (const { agent, color } of tabs) {
    if (agent !== undefined && color !== "" && !colors.has(agent)) colors.set(agent, color);
  }
  const chooseColor = (): string => {
    const taken = new Set([...colors.values()].map((color) => color.toUpperCase()));
    const free = TAB_COLORS.find((color) => !taken.has(color));
    return free ?? TAB_COLORS[colors.size % TAB_COLORS.length] ?? TAB_COLORS[0];
  };
  return {
    place(agent) {
      const color = colors.get(agent) ?? chooseColor();
      colors.set(agent, color);
      const last = order.map((tab) => tab.agent).lastIndexOf(agent);
      const position = last < 0 || last === order.length - 1 ? undefined : last + 1;
      order.splice(position ?? order.length, 0, { agent, color });
      return { position, color };
    },
  };
}
