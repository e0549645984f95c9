"use client";

import { useTranslations } from "@/components/i18n/client";
import { ActionButton } from "./action-button";
import type { Display, DisplayColumn } from "./display";
import { colourOf } from "./flex/values";
import { RemoteImage } from "./remote-image";
import { type BubbleTone, cardClass } from "./tones";

type Template = Extract<Display, { kind: "template" }>;
type TemplateMessageProps = Template & { tone: BubbleTone };

/** Buttons, confirm, carousel and image carousel: one column or several to scroll through. */
export function TemplateMessage(props: TemplateMessageProps) {
  const t = useTranslations("messages");
  if (!props.isCarousel) return props.columns[0] ? <Column column={props.columns[0]} {...props} /> : null;
  return (
    <div
      role="group"
      aria-label={props.altText ?? t("carousel")}
      // Arrow keys scroll what has the focus.
      tabIndex={0}
      className="flex max-w-full snap-x gap-2 overflow-x-auto pb-1"
    >
      {props.columns.map((column, index) => (
        <Column key={index} column={column} {...props} />
      ))}
    </div>
  );
}

function Column({ column, tone, ...look }: TemplateMessageProps & { column: DisplayColumn }) {
  if (look.isImageOnly) return <ImageColumn column={column} tone={tone} />;
  return (
    <div className={`${cardClass(tone)} flex w-63 flex-none snap-start flex-col`}>
      <RemoteImage
        url={column.imageUrl}
        alt=""
        className={`w-full ${look.imageFit === "contain" ? "object-contain" : "object-cover"}`}
        style={{ aspectRatio: look.imageRatio, backgroundColor: colourOf(look.imageBackground) }}
        fallback={null}
      />
      <ActionButton
        action={column.defaultAction}
        label={column.title ?? ""}
        className="block flex-1 px-3.5 py-2.5 text-left text-sm/[1.65]"
      >
        {column.title ? <span className="block font-semibold">{column.title}</span> : null}
        <span className="wrap-as-platform block">{column.text}</span>
      </ActionButton>
      {column.buttons.map((button, index) => (
        <ActionButton
          key={index}
          action={button.action}
          label={button.label}
          className="flex min-h-8.5 w-full items-center justify-center border-t border-border px-2 text-sm text-accent-fg pointer-coarse:min-h-11"
        >
          {button.label}
        </ActionButton>
      ))}
    </div>
  );
}

function ImageColumn({ column, tone }: { column: DisplayColumn; tone: BubbleTone }) {
  const button = column.buttons[0];
  const label = button?.label ?? "";
  return (
    <ActionButton
      action={button?.action}
      label={label}
      className={`${cardClass(tone)} relative block size-45 flex-none snap-start`}
    >
      <RemoteImage
        url={column.imageUrl}
        alt={label}
        className="size-full object-cover"
        fallback={<span className="block size-full bg-chip" />}
      />
      {label ? (
        <span className="absolute inset-x-0 bottom-3 mx-auto w-fit rounded-full bg-scrim px-3 py-0.5 text-xs text-toast-fg">
          {label}
        </span>
      ) : null}
    </ActionButton>
  );
}
