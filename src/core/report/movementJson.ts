import type { ParetoClass } from "../classes/classification";
import type { Alert, MoveKind, Movement, Standing } from "../classes/movement/movement";
import { listRenamed } from "../classes/movement/movement";
import type { RenameOffer } from "../classes/movement/renames";
import { fromMinor, type Minor } from "../reading/values/decimal";

/** METHOD 5, against the last snapshot of an earlier day. */
export type MovementJson = {
  readonly since: string;
  readonly hasSameSettings: boolean;
  /** How many months the turnovers are of; null: that is not known. */
  readonly months: Movement["months"];
  /** The lengths differ, so all money here is per month. */
  readonly isPerMonth: boolean;
  /** Only key clients (or sums) of a snapshot are kept, and only clients that both tell of are compared. */
  readonly isPartial: boolean;
  /** What the classes came to, where it is partial. */
  readonly classes?: readonly {
    readonly class: ParetoClass;
    readonly before: { readonly clients: number; readonly turnover: number };
    readonly after: { readonly clients: number; readonly turnover: number };
  }[];
  readonly kinds: Readonly<
    Record<
      MoveKind,
      { readonly clients: number; readonly change: number; readonly atStake: number }
    >
  >;
  readonly matrix: Movement["matrix"];
  readonly moves: readonly {
    readonly client: string;
    readonly kind: MoveKind;
    readonly before: Standing;
    readonly after: Standing;
    readonly change: number;
    readonly atStake: number;
  }[];
  readonly alerts: readonly { readonly code: Alert["code"]; readonly client: string }[];
  /** Clients that may have been renamed, by their id or a name that looks alike; nobody has said so yet. */
  readonly renameOffers: readonly {
    readonly before: string;
    readonly after: string;
    readonly by: RenameOffer["by"];
  }[];
  /** Clients that a person said were renamed: they are neither lost nor new. */
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
};

/** What moved, with money in the sheet's unit; who stayed is not listed. */
export function buildMovement(movement: Movement, since: string): MovementJson {
  const money = (units: Minor): number => fromMinor(units, movement.scale);
  const sum = (kind: MoveKind): MovementJson["kinds"][MoveKind] => {
    const { clients, change, atStake } = movement.kinds[kind];
    return { clients, change: money(change), atStake: money(atStake) };
  };
  return {
    since,
    hasSameSettings: movement.hasSameSettings,
    months: movement.months,
    isPerMonth: movement.isPerMonth,
    isPartial: movement.isPartial,
    ...(movement.sums
      ? {
          classes: movement.sums.map(({ class: name, before, after }) => ({
            class: name,
            before: { clients: before.clients, turnover: money(before.turnover) },
            after: { clients: after.clients, turnover: money(after.turnover) },
          })),
        }
      : {}),
    kinds: {
      new: sum("new"),
      lost: sum("lost"),
      up: sum("up"),
      down: sum("down"),
      same: sum("same"),
    },
    matrix: movement.matrix,
    moves: movement.moves
      .filter(({ kind }) => kind !== "same")
      .map(({ name, kind, before, after, change, atStake }) => ({
        client: name,
        kind,
        before: before?.class ?? "absent",
        after: after?.class ?? "absent",
        change: money(change),
        atStake: money(atStake),
      })),
    alerts: movement.alerts.map(({ code, move }) => ({ code, client: move.name })),
    renameOffers: movement.renameOffers.map(({ by, before, after }) => ({
      before: before.name,
      after: after.name,
      by,
    })),
    renamed: listRenamed(movement),
  };
}
