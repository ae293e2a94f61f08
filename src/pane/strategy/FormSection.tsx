import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { TABLES, FIELDS, type Section, type SectionCode } from "../../core/strategy/layout";
import { countNeeds, findGaps } from "../../core/strategy/completeness";
import { POINTS, QUESTIONS, type Part } from "../../core/strategy/points";
import { planTexts } from "../../strings/plans";
import { describeGaps } from "../../strings/strategy/gaps";
import { strategyTexts } from "../../strings/strategy/texts";
import { usePane } from "../state/usePane";
import { Disclosure } from "../parts/Disclosure";
import { AnswerField } from "./AnswerField";
import type { RowFold } from "./RowCard";
import { SectionFigures } from "./SectionFigures";
import { TableCards } from "./TableCards";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  section: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, font: "inherit" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  sign: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `0 0 ${tokens.spacingVerticalL}`,
  },
  ask: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function sectionId(code: SectionCode): string {
  return `section-${code}`;
}

/** A point or another part of the sheet, folded: whether it counts, and its answers in the order of the sheet. */
export function FormSection(props: {
  readonly section: Section;
  readonly fold: RowFold;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { section, fold } = props;
  const { name, ask } = strategyTexts(language).sections[section.code];
  const point = (POINTS as readonly string[]).indexOf(section.code) + 1;
  return (
    <div id={sectionId(section.code)} className={styles.section}>
      <Disclosure
        fold={fold}
        wrap={(opener) => <h2 className={styles.title}>{opener}</h2>}
        label={
          <>
            <span className={styles.name}>{point > 0 ? `${point}. ${name}` : name}</span>
            <Sign code={section.code} />
          </>
        }
      >
        <div className={styles.content}>
          <p className={styles.ask}>{ask}</p>
          <SectionFigures code={section.code} />
          {section.parts.map(({ kind, code }) =>
            kind === "field"
              ? FIELDS.filter((part) => part.code === code).map((part) => (
                  <AnswerField key={code} part={part} />
                ))
              : TABLES.filter((table) => table.code === code).map((table) => (
                  <TableCards key={code} table={table} />
                ))
          )}
        </div>
      </Disclosure>
    </div>
  );
}

/** Does the section count already, as on the sheet; and if not, how far it is and what it waits for. */
function Sign(props: { readonly code: SectionCode }): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const { listed, answers } = useForm();
  const texts = planTexts(language);
  const { completeness, today } = listed.state;
  const parts: readonly Part[] =
    props.code === "questions" ? QUESTIONS : POINTS.filter((point) => point === props.code);
  if (parts.length === 0) return null;
  const counts = parts.map((part) => completeness.counts[part]);
  const lowest = Math.min(...counts);
  if (lowest > 0) {
    return (
      <span className={styles.sign}>
        {lowest === 1 ? `✓ ${texts.done}` : `◐ ${texts.partDone(lowest)}`}
      </span>
    );
  }
  const needs = parts.map((part) => countNeeds(answers, part, today));
  const met = needs.reduce((sum, one) => sum + one.met, 0);
  const all = needs.reduce((sum, one) => sum + one.all, 0);
  const gaps = parts.flatMap((part) => findGaps(answers, part, today));
  return (
    <>
      <span className={styles.sign}>
        {met > 0 ? `◔ ${texts.someDone(met, all)}` : `○ ${texts.notDone}`}
      </span>
      <span className={styles.sign}>{describeGaps(language, gaps)}</span>
    </>
  );
}
