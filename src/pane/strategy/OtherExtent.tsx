import type { ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { changeExtent } from "./commands";
import { useForm } from "./useForm";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

/** Gives the open sheet the other form; nothing that is typed is lost. */
export function OtherExtent(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const { listed } = useForm();
  const texts = planTexts(language);
  const isShort = listed.extent === "short";
  return (
    <Button
      className={styles.button}
      size="small"
      title={isShort ? texts.toFullHint : texts.toShortHint}
      disabledFocusable={state.command !== undefined || listed.isProtected}
      onClick={() => void changeExtent(store, listed.sheet, isShort ? "full" : "short")}
    >
      {isShort ? texts.toFull : texts.toShort}
    </Button>
  );
}
