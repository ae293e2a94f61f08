import type { ReactNode } from "react";

/** Small pictures of our own: Fluent's package of icons is no dependency of the pane. All are decoration. */
function Icon(props: { readonly children: ReactNode }): ReactNode {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {props.children}
    </svg>
  );
}

export function SettingsIcon(): ReactNode {
  return (
    <Icon>
      <path d="M3 6h7M15 6h2M3 14h2M10 14h7" />
      <circle cx="12.5" cy="6" r="2.3" />
      <circle cx="7.5" cy="14" r="2.3" />
    </Icon>
  );
}

export function SheetIcon(): ReactNode {
  return (
    <Icon>
      <path d="M5 2.8h6.5L15.2 6.5V17.2H5z" />
      <path d="M11.3 3v3.7H15M7.5 10h5M7.5 13h5" />
    </Icon>
  );
}

export function UndoIcon(): ReactNode {
  return (
    <Icon>
      <path d="M4 8.2h8a4 4 0 0 1 0 8H9" />
      <path d="M7.3 4.9 4 8.2l3.3 3.3" />
    </Icon>
  );
}

export function BackIcon(): ReactNode {
  return (
    <Icon>
      <path d="M16 10H4.5M9 5.2 4.2 10 9 14.8" />
    </Icon>
  );
}

export function ChevronIcon(): ReactNode {
  return (
    <Icon>
      <path d="m7.5 5 5 5-5 5" />
    </Icon>
  );
}

export function CloseIcon(): ReactNode {
  return (
    <Icon>
      <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
    </Icon>
  );
}
