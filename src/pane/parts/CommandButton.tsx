import type { ReactNode } from "react";
import { Button, Spinner, type ButtonProps } from "@fluentui/react-components";
import { usePane } from "../state/usePane";
import { FailureHere, usePressPlace } from "./FailureHere";

/** A button that does something with the workbook; while it does, it shows that, and no other command begins. */
export function CommandButton(
  props: Pick<ButtonProps, "appearance" | "aria-label" | "className" | "size" | "title"> & {
    readonly act: () => Promise<unknown>;
    readonly icon?: ReactNode;
    /** It could do nothing now: the id of the sentence that says why. */
    readonly barredBy?: string | undefined;
    /** Absent: the icon says it, and `aria-label`. */
    readonly children?: ReactNode;
  }
): ReactNode {
  const { state, texts } = usePane();
  const { id, isRunning, press } = usePressPlace();
  const { act, icon, barredBy, children, ...button } = props;
  const isBusy = state.command !== undefined;
  const sign = isRunning ? <Spinner size="extra-tiny" /> : icon;
  return (
    <>
      <Button
        {...button}
        {...(sign === undefined ? {} : { icon: <>{sign}</> })}
        {...(isBusy && !isRunning ? { title: texts.busy } : {})}
        disabledFocusable={barredBy !== undefined || isBusy}
        aria-describedby={barredBy}
        aria-busy={isRunning || undefined}
        onClick={() => void press(act)}
      >
        {children}
      </Button>
      <FailureHere place={id} />
    </>
  );
}
