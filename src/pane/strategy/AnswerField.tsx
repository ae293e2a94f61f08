import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FieldCode, FieldPart } from "../../core/strategy/layout";
import { strategyTexts } from "../../strings/strategy/texts";
import { usePane } from "../state/usePane";
import { AnswerControl } from "./AnswerControl";
import { KnowledgeSelect } from "./KnowledgeSelect";
import { UnwrittenAt } from "./Unwritten";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  field: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  // Beside the name, though it comes after the answer for the keyboard.
  mark: { position: "absolute", top: 0, insetInlineEnd: 0 },
});

/** An answer on a line of its own, with how well it is known. */
export function AnswerField(props: {
  readonly part: FieldPart & { readonly code: FieldCode };
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { answers } = useForm();
  const { code, value: kind, lines, needed } = props.part;
  const { value, mark } = answers.fields[code];
  const texts = strategyTexts(language).fields[code];
  return (
    <div className={styles.field}>
      <AnswerControl
        kind={kind}
        value={value}
        texts={texts}
        lines={lines}
        isField
        isNeeded={needed}
        edit={(typed) => ({ kind: "field", code, part: "value", value: typed })}
      />
      <div className={styles.mark}>
        <KnowledgeSelect
          label={texts.label}
          mark={mark}
          edit={(typed) => ({ kind: "field", code, part: "mark", value: typed })}
        />
      </div>
      <UnwrittenAt isHere={({ edit }) => edit.kind === "field" && edit.code === code} />
    </div>
  );
}
