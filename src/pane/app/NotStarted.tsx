import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OfficeStart } from "../../excel/index";
import { LANGUAGES } from "../../strings/language";
import { paneTexts } from "../../strings/pane";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `48px ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Why the pane cannot start. Office has not given its language, so the reason stands there in each. */
export function NotStarted(props: {
  readonly start: Exclude<OfficeStart, "excel">;
  readonly retry: () => void;
}): ReactNode {
  const styles = useStyles();
  const all = LANGUAGES.map((language) => ({ language, texts: paneTexts(language) }));
  return (
    <main className={styles.page}>
      <div role="alert">
        {all.map(({ language, texts }) => (
          <p key={language} lang={language}>
            {texts[props.start]}
          </p>
        ))}
      </div>
      <div>
        <Button appearance="primary" onClick={props.retry}>
          {all.map(({ texts }) => texts.reload).join(" · ")}
        </Button>
      </div>
    </main>
  );
}
