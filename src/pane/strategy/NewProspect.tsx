import { useId, useState, type ReactNode } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { planTexts } from "../../strings/plans";
import { CommandButton } from "../parts/CommandButton";
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
  const { store, language } = usePane();
  const styles = useStyles();
  const texts = planTexts(language);
  const [name, setName] = useState("");
  const [agent, setAgent] = useState("");
  const needsName = useId();
  const barredBy = name.trim() === "" ? needsName : undefined;
  return (
    <FoldedSection title={texts.prospect} note={texts.prospectNote}>
      <div className={styles.fields}>
        <Field
          label={texts.prospectName}
          hint={barredBy && { id: needsName, children: texts.prospectNeedsName }}
        >
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={texts.prospectAgent}>
          <Input value={agent} onChange={(_, { value }) => setAgent(value)} />
        </Field>
        <CommandButton
          size="small"
          barredBy={barredBy}
          act={() => makeProspect(store, { name, agent: agent.trim() || null })}
        >
          {texts.makeProspect}
        </CommandButton>
      </div>
    </FoldedSection>
  );
}
