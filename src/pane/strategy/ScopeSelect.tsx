import { useId, type ReactNode } from "react";
import { Field, Select } from "@fluentui/react-components";
import { chooseKeyClients, type Scope } from "../../core/strategy/client";
import type { ListedSheet } from "../../excel/late";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { knownClients } from "./commands";

/** Whose sheets are listed and made: everybody's, of a territory, of an agent. Gone where there is no choice. */
export function ScopeSelect(props: { readonly sheets: readonly ListedSheet[] }): ReactNode {
  const { store, state, language } = usePane();
  const id = useId();
  const texts = planTexts(language);
  const { scope } = state.strategy;
  const clients = [
    ...props.sheets.map((listed) => listed.state.client),
    ...(state.result ? chooseKeyClients(knownClients(state.result)) : []),
  ];
  const list = (kind: "territory" | "agent"): Scope[] => {
    const names = [...new Set(clients.map((client) => client[kind]))];
    const isChoice = names.some((name) => name !== null);
    return isChoice ? names.sort(compareNames).map((name) => ({ kind, name })) : [];
  };
  const territories = list("territory");
  const agents = list("agent");
  const choices = [...territories, ...agents];
  if (choices.length === 0) return null;
  const chosen = choices.findIndex((one) => areSame(one, scope));
  const option = (one: Scope): ReactNode => {
    const at = choices.indexOf(one);
    return (
      <option key={at} value={`${id} ${at}`}>
        {describeScope(one, texts)}
      </option>
    );
  };
  return (
    <Field label={texts.scope}>
      <Select
        value={`${id} ${chosen}`}
        onChange={({ target }) => {
          const next = choices[target.selectedIndex - 1] ?? { kind: "all" };
          store.dispatch({ type: "strategy", change: { type: "scopeChosen", scope: next } });
        }}
      >
        <option value={`${id} -1`}>{texts.scopeAll}</option>
        {territories.length > 0 && (
          <optgroup label={texts.territories}>{territories.map(option)}</optgroup>
        )}
        {agents.length > 0 && <optgroup label={texts.agents}>{agents.map(option)}</optgroup>}
      </Select>
    </Field>
  );
}

function describeScope(scope: Scope, texts: ReturnType<typeof planTexts>): string {
  if (scope.kind === "all") return texts.scopeAll;
  return scope.name ?? (scope.kind === "territory" ? texts.noTerritory : texts.noAgent);
}

function areSame(one: Scope, other: Scope): boolean {
  if (one.kind === "all" || other.kind === "all") return one.kind === other.kind;
  return one.kind === other.kind && one.name === other.name;
}

/** Those without one come last. */
function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
