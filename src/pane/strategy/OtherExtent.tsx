import type { ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { CommandButton } from "../parts/CommandButton";
import { planTexts } from "../../strings/plans";
import { usePane } from "../state/usePane";
import { changeExtent } from "./commands";
import { PROTECTED_ID, useForm } from "./useForm";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

/** Gives the open sheet the other form; nothing that is typed is lost. */
export function OtherExtent(): ReactNode {
  const { store, language } = usePane();
  const styles = useStyles();
  const { listed } = useForm();
  const texts = planTexts(language);
  const isShort = listed.extent === "short";
  return (
    <CommandButton
      className={styles.button}
      size="small"
      title={isShort ? texts.toFullHint : texts.toShortHint}
      barredBy={listed.isProtected ? PROTECTED_ID : undefined}
      act={() => changeExtent(store, listed.sheet, isShort ? "full" : "short")}
    >
      {isShort ? texts.toFull : texts.toShort}
    </CommandButton>
  );
}
