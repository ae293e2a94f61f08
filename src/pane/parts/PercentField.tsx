import type { ReactNode } from "react";
import { NumberField } from "./NumberField";

/** A share, shown and typed as a percent; `least` and `most` are shares, too. */
export function PercentField(props: {
  readonly label: string;
  readonly share: number;
  readonly least?: number;
  readonly most?: number;
  readonly set: (share: number) => void;
}): ReactNode {
  const { label, share, least = 0, most = Infinity, set } = props;
  return (
    <NumberField
      label={label}
      unit="%"
      value={toPercent(share)}
      least={toPercent(least)}
      most={toPercent(most)}
      set={(percent) => set(percent / 100)}
    />
  );
}

/** Rounded, to remove floating-point noise. */
function toPercent(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}
