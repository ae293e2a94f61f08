import type { ReactNode } from "react";
import { Input, makeStyles, Select } from "@fluentui/react-components";
import type { AnswerValue } from "../../core/strategy/answers";
import type { Edit } from "../../core/strategy/edits";
import { LISTS } from "../../core/strategy/layout";
import { planTexts } from "../../strings/plans";
import { strategyTexts, writeListWord } from "../../strings/strategy/texts";
import { usePane } from "../state/usePane";
import { PROTECTED_ID, useForm } from "./useForm";

export const MARK_WIDTH = "132px";

const useStyles = makeStyles({ select: { minWidth: 0, width: MARK_WIDTH } });

/** How well an answer is known; a word that is none of ours stays to be seen. */
export function KnowledgeSelect(props: {
  readonly label: string;
  readonly mark: string | null;
  readonly edit: (mark: AnswerValue) => Edit;
}): ReactNode {
  const { language } = usePane();
  const { listed, type } = useForm();
  const styles = useStyles();
  const texts = planTexts(language);
  const { label, mark, edit } = props;
  const codes: readonly string[] = LISTS.knowledge;
  const names = {
    "aria-label": texts.knowledgeOf(label),
    title: strategyTexts(language).knowledge.hint,
  };
  // A select that is barred gets no focus: its word would be out of reach.
  if (listed.isProtected) {
    return (
      <Input
        className={styles.select}
        size="small"
        {...names}
        readOnly
        aria-describedby={PROTECTED_ID}
        value={mark === null ? texts.notMarked : writeListWord(language, "knowledge", mark)}
      />
    );
  }
  return (
    <Select
      className={styles.select}
      size="small"
      {...names}
      value={mark ?? ""}
      onChange={(_, { value }) => type(edit(value || null), value || null)}
    >
      <option value="">{texts.notMarked}</option>
      {(mark === null || codes.includes(mark) ? codes : [mark, ...codes]).map((code) => (
        <option key={code} value={code}>
          {writeListWord(language, "knowledge", code)}
        </option>
      ))}
    </Select>
  );
}
