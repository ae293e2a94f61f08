import { useCallback, useEffect, useRef, useState } from "react";
import type { StrategyAnswers } from "../../core/strategy/answers";

/** So long after the last key what was typed goes to the sheet. */
const PAUSE_MS = 1200;

export type Draft = {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly leave: () => void;
};

/**
 * What stands in a field: the sheet's answer, or what is being typed, until the field is left. `save` gets the text after a
 * pause in typing (where `isReady` says that it may be whole), when the field is left, and when it is taken off the screen,
 * together with the answers that stood there when typing began.
 */
export function useDraft(field: {
  readonly shown: string;
  readonly answers: StrategyAnswers;
  readonly isReady: (text: string) => boolean;
  readonly save: (text: string, seen: StrategyAnswers) => void;
}): Draft {
  const { shown, answers, isReady } = field;
  const [draft, setDraft] = useState<string>();
  const typed = useRef<{ readonly text: string; readonly seen: StrategyAnswers }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(field.save);
  useEffect(() => {
    save.current = field.save;
  });
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const last = typed.current;
    typed.current = undefined;
    if (last) save.current(last.text, last.seen);
  }, []);
  useEffect(() => flush, [flush]);
  return {
    text: draft ?? shown,
    change(text) {
      typed.current = { text, seen: typed.current?.seen ?? answers };
      setDraft(text);
      clearTimeout(timer.current);
      if (isReady(text)) timer.current = setTimeout(flush, PAUSE_MS);
    },
    leave() {
      flush();
      setDraft(undefined);
    },
  };
}
