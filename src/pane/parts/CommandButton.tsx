import { useState, type ReactNode } from "react";
import { Button, Spinner, type ButtonProps } from "@fluentui/react-components";
import { usePane } from "../state/usePane";

/** A button that does something with the workbook; while it does, it shows that, and no other command begins. */
export function CommandButton(
  props: Pick<ButtonProps, "appearance" | "aria-label" | "className" | "size" | "title"> & {
    readonly act: () => Promise<unknown>;
    readonly icon?: ReactNode;
    /** It could do nothing now; the reason stands beside it. */
    readonly isBarred?: boolean;
    /** Absent: the icon says it, and `aria-label`. */
    readonly children?: ReactNode;
  }
): ReactNode {
  const { state } = usePane();
  const [isRunning, setRunning] = useState(false);
  const { act, icon, isBarred = false, children, ...button } = props;
  const press = async (): Promise<void> => {
    setRunning(true);
    try {
      await act();
    } finally {
      setRunning(false);
    }
  };
  const sign = isRunning ? <Spinner size="extra-tiny" /> : icon;
  return (
    <Button
      {...button}
      {...(sign === undefined ? {} : { icon: <>{sign}</> })}
      disabledFocusable={isBarred || state.command !== undefined}
      aria-busy={isRunning || undefined}
      onClick={() => void press()}
    >
      {children}
    </Button>
  );
}
