import type { ReactNode } from "react";
import {
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { AnswerValue } from "../../core/strategy/answers";
import type { Edit } from "../../core/strategy/edits";
import { LISTS, type ListName, type ValueKind } from "../../core/strategy/layout";
import { planTexts } from "../../strings/plans";
import type { AnswerTexts } from "../../strings/strategy/sheetTexts";
import { describeOddAnswer, writeListWord } from "../../strings/strategy/texts";
import { usePane } from "../state/usePane";
import { fieldText, findNonNumeric, parseField } from "./answerText";
import { MARK_WIDTH } from "./KnowledgeSelect";
import { useDraft } from "./useDraft";
import { PROTECTED_ID, useForm } from "./useForm";

export type ControlProps = {
  readonly kind: ValueKind;
  readonly value: AnswerValue;
  readonly texts: AnswerTexts;
  /** Of text that there is room for. */
  readonly lines: number;
  /** An answer on a line of its own: beside its name stands how well it is known. */
  readonly isField: boolean;
  /** Its point does not count without it. */
  readonly isNeeded: boolean;
  /** The edit that brings a value there. */
  readonly edit: (value: AnswerValue) => Edit;
};

const useStyles = makeStyles({
  wide: { minWidth: 0, width: "100%" },
  label: { overflowWrap: "anywhere" },
  // The star of the sheet; ears hear from the field itself that it is required.
  needed: { "::after": { content: "' *' / ''", color: tokens.colorPaletteRedForeground1 } },
  field: { paddingInlineEnd: `calc(${MARK_WIDTH} + ${tokens.spacingHorizontalS})` },
});

/** One answer of a sheet under its name, to be read and typed; says where it is not of the kind that counts. */
export function AnswerControl(props: ControlProps): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { kind, value, texts, isField, isNeeded } = props;
  const isOdd = findNonNumeric(kind, value) !== undefined;
  const warning = isOdd
    ? ({
        validationState: "warning",
        validationMessage: describeOddAnswer(language, kind),
      } as const)
    : {};
  return (
    <Field
      label={{
        children: texts.label,
        className: mergeClasses(styles.label, isField && styles.field, isNeeded && styles.needed),
      }}
      hint={texts.hint}
      {...warning}
    >
      {kind.kind === "list" ? (
        <ListControl {...props} list={kind.list} />
      ) : (
        <TypedControl {...props} />
      )}
    </Field>
  );
}

function ListControl(props: ControlProps & { readonly list: ListName }): ReactNode {
  const { language } = usePane();
  const { listed, type } = useForm();
  const { list, value, edit, isNeeded } = props;
  const codes: readonly string[] = LISTS[list];
  const own = value === null ? "" : String(value);
  // A select that is barred gets no focus: its word would be out of reach.
  if (listed.isProtected) {
    const word = own === "" ? planTexts(language).notChosen : writeListWord(language, list, own);
    return <Input readOnly aria-describedby={PROTECTED_ID} value={word} />;
  }
  return (
    <Select
      required={isNeeded}
      value={own}
      onChange={(_, { value: chosen }) => type(edit(chosen || null), chosen || null)}
    >
      <option value="">{planTexts(language).notChosen}</option>
      {(own === "" || codes.includes(own) ? codes : [own, ...codes]).map((code) => (
        <option key={code} value={code}>
          {writeListWord(language, list, code)}
        </option>
      ))}
    </Select>
  );
}

function TypedControl(props: ControlProps): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { listed, answers, type } = useForm();
  const { kind, value, edit, lines, isNeeded } = props;
  const draft = useDraft({
    shown: fieldText(language, kind, value),
    answers,
    isReady: (text) => {
      const parsed = parseField(language, kind, text);
      return parsed !== null && findNonNumeric(kind, parsed) === undefined;
    },
    save: (text, seen) => {
      const parsed = parseField(language, kind, text);
      type(edit(parsed), parsed, seen);
    },
  });
  const common = {
    readOnly: listed.isProtected,
    ...(listed.isProtected ? { "aria-describedby": PROTECTED_ID } : {}),
    required: isNeeded,
    value: draft.text,
    onBlur: () => draft.leave(),
  };
  if (kind.kind === "text" && lines > 1) {
    return (
      <Textarea
        {...common}
        rows={lines}
        resize="vertical"
        onChange={(_, { value: text }) => draft.change(text)}
      />
    );
  }
  return (
    <Input
      {...common}
      className={styles.wide}
      // No field of the browser's: that one speaks the browser's language, not the pane's.
      {...(kind.kind === "date" ? { placeholder: planTexts(language).dayFormat } : {})}
      {...(isNumber(kind) ? { inputMode: "decimal" } : {})}
      {...(kind.kind === "percent" ? { contentAfter: planTexts(language).percent } : {})}
      onChange={(_, { value: text }) => draft.change(text)}
    />
  );
}

function isNumber({ kind }: ValueKind): boolean {
  return kind === "amount" || kind === "percent" || kind === "whole";
}
