import {
  MOVE_KINDS,
  STANDINGS,
  type Alert,
  type MoveKind,
  type Movement,
  type Standing,
} from "../../classes/movement/movement";
import { fromMinor } from "../../reading/values/decimal";

/** METHOD 5: what moved since an earlier snapshot. */
export type MovementPart = {
  readonly since: string;
  readonly hasSameSettings: boolean;
  readonly months: Movement["months"];
  /** All money is per month of its period. */
  readonly isPerMonth: boolean;
  /** Of a thinned snapshot only key clients are compared. */
  readonly isPartial: boolean;
  readonly kinds: readonly {
    readonly kind: MoveKind;
    readonly clients: number;
    readonly atStake: number;
  }[];
  /** From a standing (row) to a standing (column): only those somebody stood or stands in. */
  readonly standings: readonly Standing[];
  readonly counts: readonly (readonly number[])[];
  /** Key clients that fell or disappeared, by the money at stake. */
  readonly atRisk: readonly {
    readonly client: string;
    readonly code: Alert["code"];
    readonly before: Standing;
    readonly after: Standing;
    readonly turnoverBefore: number;
    readonly turnoverNow: number;
  }[];
};

/** Describes a movement; `since` is the day of the earlier snapshot. */
export function describeMovement(movement: Movement, since: string): MovementPart {
  const { matrix, kinds, scale, alerts, hasSameSettings, months, isPerMonth, isPartial } = movement;
  const standings = STANDINGS.filter((one) =>
    STANDINGS.some((other) => matrix[one][other] > 0 || matrix[other][one] > 0)
  );
  return {
    since,
    hasSameSettings,
    months,
    isPerMonth,
    isPartial,
    kinds: MOVE_KINDS.map((kind) => ({
      kind,
      clients: kinds[kind].clients,
      atStake: fromMinor(kinds[kind].atStake, scale),
    })),
    standings,
    counts: standings.map((before) => standings.map((after) => matrix[before][after])),
    atRisk: alerts.map(({ code, move: { name, before, after } }) => ({
      client: name,
      code,
      before: before?.class ?? "absent",
      after: after?.class ?? "absent",
      turnoverBefore: before ? fromMinor(before.turnover, scale) : 0,
      turnoverNow: after ? fromMinor(after.turnover, scale) : 0,
    })),
  };
}
