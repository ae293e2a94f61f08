import { useMemo, type ReactNode } from "react";
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { planActivity, type ActivityRule } from "../../core/classes/value/activity";
import type { Classification } from "../../core/classes/classification";
import { activityTexts } from "../../strings/activity";
import { clientListTexts } from "../../strings/clientList";
import { showPlaces } from "../../strings/numbers";
import { useWholePane } from "../parts/useWholePane";
import { setNumbers } from "../lateCommands";
import { Disclosure } from "../parts/Disclosure";
import { NumberTable } from "../parts/NumberTable";
import { NumberField } from "../parts/NumberField";
import { Section } from "../parts/Section";
import { useDoors } from "./useDoors";

/** A wrong column would give thousands of agents. */
const MOST = 100;

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingBottom: tokens.spacingVerticalM,
  },
  contacts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** METHOD 6: what each agent's clients need; gone where the sheet names no agents. */
export function Activity(props: { readonly classification: Classification }): ReactNode {
  const { store, state, language } = useWholePane();
  const texts = activityTexts(language);
  const { classification } = props;
  const styles = useStyles();
  const list = clientListTexts(language);
  const { openList } = useDoors();
  const { activity: rule } = state.settings.numbers;
  const loads = useMemo(() => planActivity(classification, rule), [classification, rule]);
  if (!loads.some(({ agent }) => agent !== null)) return null;
  const overloaded = loads.filter((one) => one.isOverloaded).map((one) => one.agent ?? "");
  return (
    <Section title={texts.title} note={texts.note}>
      {overloaded.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.overloaded(overloaded.slice(0, MOST))}</MessageBarBody>
        </MessageBar>
      )}
      <NumberTable
        label={texts.title}
        headings={[texts.agent, texts.hours, texts.keyShare, texts.load]}
        rows={loads.slice(0, MOST).map((one) => ({
          key: one.agent ?? "",
          name: (
            <>
              {one.agent ?? texts.noAgent}
              <span className={styles.contacts}>{texts.contacts(one.contacts)}</span>
            </>
          ),
          cells: [
            showPlaces(language, one.hours),
            one.keyShare === null ? texts.none : texts.percent(one.keyShare),
            one.load === null ? texts.none : texts.percent(one.load),
          ],
          door: {
            label: list.show(list.ofAgent(one.agent), one.clients),
            onOpen: () => openList({ of: "agent", name: one.agent }),
          },
        }))}
      />
      <Rules
        key={state.settingsGiven}
        rule={rule}
        set={(activity) => void setNumbers(store, { activity })}
        classification={classification}
      />
    </Section>
  );
}

function Rules(props: {
  readonly rule: ActivityRule;
  readonly set: (rule: ActivityRule) => void;
  readonly classification: Classification;
}): ReactNode {
  const { language, texts: pane } = useWholePane();
  const styles = useStyles();
  const texts = activityTexts(language);
  const { rule, set, classification } = props;
  const { weeks, hours, hoursAWeek } = rule;
  return (
    <Disclosure label={texts.rules}>
      <div className={styles.fields}>
        {classification.classNames
          .filter((name) => name !== "0/returns")
          .flatMap((name) => [
            <NumberField
              key={`${name} weeks`}
              label={texts.weeks(pane.classes[name])}
              value={weeks[name] ?? 0}
              set={(number) => set({ ...rule, weeks: { ...weeks, [name]: number || null } })}
            />,
            <NumberField
              key={`${name} hours`}
              label={texts.time(pane.classes[name])}
              value={hours[name]}
              set={(number) => set({ ...rule, hours: { ...hours, [name]: number } })}
            />,
          ])}
        <NumberField
          label={texts.hoursAWeek}
          value={hoursAWeek}
          most={168}
          set={(number) => set({ ...rule, hoursAWeek: number })}
        />
      </div>
    </Disclosure>
  );
}
