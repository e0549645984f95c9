"use client";

import { ActionButton } from "./action-button";
import type { Display, DisplayButton } from "./display";
import { RemoteImage } from "./remote-image";
import { type BubbleTone, cardClass } from "./tones";

type CardMessageProps = Extract<Display, { kind: "card" }> & { tone: BubbleTone };

export function CardMessage({ title, text, rows, buttons, columns, tone }: CardMessageProps) {
  return (
    <div className={`${cardClass(tone)} flex w-63 max-w-full flex-col text-sm`}>
      <div className="grid flex-1 content-start gap-1.5 px-3.5 pt-2.5 pb-2">
        {title ? <p className="text-md font-semibold">{title}</p> : null}
        {text ? <p className="wrap-as-platform leading-[1.65]">{text}</p> : null}
        {rows.length > 0 ? <Rows rows={rows} /> : null}
      </div>
      {buttons.length > 0 ? <Buttons buttons={buttons} columns={columns} /> : null}
    </div>
  );
}

function Rows({ rows }: { rows: readonly { label: string; value: string }[] }) {
  return (
    <dl className="mt-0.5 grid grid-cols-[minmax(64px,auto)_minmax(0,1fr)] gap-x-2 gap-y-0.75 text-xs/[1.6]">
      {rows.map((row, index) => (
        <div key={`${index}:${row.label}`} className="contents">
          <dt className="text-fg-3">{row.label}</dt>
          <dd className="wrap-as-platform">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const looks = {
  primary: "border-transparent bg-accent text-on-accent",
  secondary: "border-border-strong bg-surface",
  link: "border-transparent text-accent-fg",
};

function Buttons({ buttons, columns }: { buttons: readonly DisplayButton[]; columns: number }) {
  return (
    <div className="flex flex-col gap-2 px-3 pb-3">
      {inRows(buttons, columns).map((row, index) => (
        <div key={index} className="flex gap-2">
          {row.map((button, place) => (
            <ActionButton
              key={`${place}:${button.label}`}
              action={button.action}
              label={button.label}
              style={{ flex: `${button.width ?? 1} 1 0` }}
              className={`flex min-h-8 min-w-0 flex-col items-center justify-center gap-1 rounded-sm border px-2 py-1 text-center text-xs/[1.4] font-medium [overflow-wrap:anywhere] pointer-coarse:min-h-11 ${looks[button.style ?? "secondary"]}`}
            >
              <RemoteImage
                url={button.imageUrl}
                alt=""
                className="h-14 w-full rounded-xs object-cover"
                fallback={null}
              />
              {button.label}
            </ActionButton>
          ))}
          {/* The last row keeps the columns of the others, as the platform draws it. */}
          {Array.from({ length: index === 0 ? 0 : columns - row.length }, (_, place) => (
            <span key={`empty:${place}`} className="flex-1 border border-transparent px-2" />
          ))}
        </div>
      ))}
    </div>
  );
}

function inRows(buttons: readonly DisplayButton[], columns: number): DisplayButton[][] {
  const size = Math.max(1, columns);
  return Array.from({ length: Math.ceil(buttons.length / size) }, (_, row) =>
    buttons.slice(row * size, (row + 1) * size),
  );
}
