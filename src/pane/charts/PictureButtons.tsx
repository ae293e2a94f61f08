import { useState, type ReactNode, type RefObject } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { curveTexts } from "../../strings/curves";
import { nameFile, saveFile } from "../parts/saveFile";
import { usePane } from "../state/usePane";
import { paintPicture, type PictureFrame } from "./picture";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  said: {
    flexBasis: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

type Outcome = "pictureCopied" | "pictureSaved" | "pictureSavedInstead";

/** Copies or saves what is drawn, with its axes, as a picture for a letter or a slide. */
export function PictureButtons(props: {
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly frame: PictureFrame;
}): ReactNode {
  const { language } = usePane();
  const styles = useStyles();
  const texts = curveTexts(language);
  const [outcome, setOutcome] = useState<Outcome>();
  const { drawing, frame } = props;
  const paint = async (): Promise<Blob> => {
    if (!drawing.current) throw new Error("Nothing is drawn.");
    return paintPicture(drawing.current, frame);
  };
  const save = async (said: Outcome): Promise<void> => {
    const name = `${nameFile(frame.title)}.png`;
    saveFile(new File([await paint()], name, { type: "image/png" }));
    setOutcome(said);
  };
  const copy = async (): Promise<void> => {
    try {
      // The picture is promised within the press, as browsers ask for it.
      await navigator.clipboard.write([new ClipboardItem({ "image/png": paint() })]);
      setOutcome("pictureCopied");
    } catch {
      await save("pictureSavedInstead");
    }
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" appearance="subtle" onClick={() => void copy()}>
        {texts.copyPicture}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void save("pictureSaved")}>
        {texts.savePicture}
      </Button>
      <span role="status" className={styles.said}>
        {outcome && texts[outcome]}
      </span>
    </div>
  );
}
