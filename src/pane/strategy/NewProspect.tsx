import { useState, type ReactNode } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { FoldedSection } from "../parts/FoldedSection";
import { usePane } from "../state/usePane";
import { makeProspect } from "./commands";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

/** A sheet for a firm that does not buy yet; what else is known of it is answered on its sheet. */
export function NewProspect(): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const [name, setName] = useState("");
  const [agent, setAgent] = useState("");
  const isReady = name.trim() !== "" && state.command === undefined;
  return (
    <FoldedSection title={texts.prospect} note={texts.prospectNote}>
      <div className={styles.fields}>
        <Field label={texts.prospectName}>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={texts.prospectAgent}>
          <Input value={agent} onChange={(_, { value }) => setAgent(value)} />
        </Field>
        <Button
          size="small"
          disabledFocusable={!isReady}
          onClick={() => {
            if (isReady) void makeProspect(store, { name, agent: agent.trim() || null });
          }}
        >
          {texts.makeProspect}
        </Button>
      </div>
    </FoldedSection>
  );
}
