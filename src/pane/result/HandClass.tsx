import { useState, type ReactNode } from "react";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type {
  Classification,
  ClassifiedClient,
  ManualClass,
} from "../../core/classes/classification";
import { whyTexts } from "../../strings/why";
import { usePane } from "../state/usePane";
import { Choice } from "../parts/Choice";

const COMPUTED = "computed";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
  input: { minWidth: 0, width: "100%" },
});

/** The class that a person gives a client, with the reason; it counts from the next run on (METHOD 2). */
export function HandClass(props: {
  readonly one: ClassifiedClient;
  readonly classification: Classification;
}): ReactNode {
  const { store, state, language } = usePane();
  const styles = useStyles();
  const texts = whyTexts(language);
  const { one, classification } = props;
  const { key, name } = one.client;
  const { manualClasses } = state.settings;
  const given = manualClasses.get(key);
  const give = (next: ManualClass | undefined): void => {
    const others = [...manualClasses].filter(([known]) => known !== key);
    const classes = new Map(next ? [...others, [key, next] as const] : others);
    store.dispatch({ type: "settingsChanged", settings: { manualClasses: classes } });
  };
  return (
    <div className={styles.fields}>
      <Choice
        label={texts.hand}
        fullLabel={texts.handFor(name)}
        options={[
          [COMPUTED, texts.asComputed(texts.classes[one.class])],
          ...classification.classNames.map((known) => [known, texts.classes[known]] as const),
        ]}
        value={given?.class ?? COMPUTED}
        choose={(chosen) =>
          give(chosen === COMPUTED ? undefined : { class: chosen, reason: given?.reason ?? "" })
        }
      />
      {given && (
        <Reason
          client={name}
          reason={given.reason}
          set={(reason) => give({ class: given.class, reason })}
        />
      )}
    </div>
  );
}

function Reason(props: {
  readonly client: string;
  readonly reason: string;
  readonly set: (reason: string) => void;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = whyTexts(language);
  const { client, reason, set } = props;
  const [typed, setTyped] = useState(reason);
  const apply = (): void => {
    if (typed.trim() !== reason) set(typed.trim());
  };
  return (
    <Field label={texts.reason} hint={typed.trim() === "" ? texts.noReason : undefined}>
      <Input
        className={styles.input}
        aria-label={texts.reasonFor(client)}
        maxLength={300}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={apply}
        onKeyDown={({ key }) => key === "Enter" && apply()}
      />
    </Field>
  );
}
