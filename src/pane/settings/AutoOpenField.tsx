import { useId, useState, type ReactNode } from "react";
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { settingsTexts } from "../../strings/settings";
import { openWithWorkbook } from "./storedCommands";
import { usePane } from "../state/usePane";
import { isAutoOpen } from "../../excel/late";

const useStyles = makeStyles({
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Whether the pane opens together with this workbook: stored in it at once, not with the next run. */
export function AutoOpenField(): ReactNode {
  const { store, state, language, texts: pane } = usePane();
  const texts = settingsTexts(language);
  const styles = useStyles();
  const id = useId();
  const [isOn, setOn] = useState(isAutoOpen);
  return (
    <div>
      <Switch
        className={styles.switch}
        label={texts.autoOpen}
        aria-describedby={id}
        checked={isOn}
        {...(state.command === undefined ? {} : { "aria-disabled": true, title: pane.busy })}
        // While a command is under way nothing is stored, and the switch shows what is.
        onChange={(_, { checked }) =>
          void openWithWorkbook(store, checked).then(() => setOn(isAutoOpen()))
        }
      />
      <p id={id} className={styles.hint}>
        {texts.autoOpenHint}
      </p>
    </div>
  );
}
