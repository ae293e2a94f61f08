import { useRef, type ReactNode } from "react";
import { CommandButton } from "../parts/CommandButton";

/** A command that needs a file of the person's; `note` is read where the pointer rests, and aloud. */
export function FileCommand(props: {
  readonly name: string;
  readonly note: string;
  readonly className?: string;
  readonly act: (file: File) => Promise<void>;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const { name, note, className, act } = props;
  return (
    <>
      <CommandButton
        title={note}
        {...(className === undefined ? {} : { className })}
        act={async () => input.current?.click()}
      >
        {name}
      </CommandButton>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen once more.
          target.value = "";
          if (file) void act(file);
        }}
      />
    </>
  );
}
