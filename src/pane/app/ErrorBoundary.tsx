import { Component, useRef, useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../strings/language";
import { paneTexts } from "../../strings/pane";
import { describeError } from "./describeError";

type Props = { readonly language: Language; readonly children: ReactNode };

/** Catches every bug of the pane, so that it never goes blank: says what it means, and gives the details to copy. */
export class ErrorBoundary extends Component<Props, { readonly details?: string }> {
  override state: { readonly details?: string } = {};

  static getDerivedStateFromError(error: unknown): { details: string } {
    return { details: describeError(error) };
  }

  override render(): ReactNode {
    const { details } = this.state;
    return details === undefined ? (
      this.props.children
    ) : (
      <Broken language={this.props.language} details={details} />
    );
  }
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `40px ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  details: {
    boxSizing: "border-box",
    width: "100%",
    padding: tokens.spacingHorizontalS,
    resize: "vertical",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

function Broken(props: { readonly language: Language; readonly details: string }): ReactNode {
  const texts = paneTexts(props.language);
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const { details } = props;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(details);
    } catch {
      // Excel may refuse the clipboard to a pane: then the text is selected for the person's own Ctrl+C.
      field.current?.focus();
      field.current?.select();
      return;
    }
    setCopied(true);
  };
  return (
    <main className={styles.page}>
      <div role="alert">
        <h1 className={styles.title}>{texts.broken}</h1>
        <p className={styles.text}>{texts.brokenText}</p>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {texts.startAnew}
        </Button>
        <Button onClick={() => void copy()}>{texts.copyDetails}</Button>
      </div>
      {/* Plain HTML: Fluent's own field would be in the first load for this page alone. */}
      <textarea
        ref={field}
        className={styles.details}
        readOnly
        rows={8}
        aria-label={texts.details}
        value={details}
      />
      <div role="status">{isCopied ? texts.copied : ""}</div>
    </main>
  );
}
