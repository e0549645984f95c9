"use client";

import { useTranslations } from "@/components/i18n/client";
import { ActionButton } from "./action-button";
import { Carousel } from "./carousel";
import type { Display, DisplayColumn } from "./display";
import { colourOf } from "./flex/values";
import { RemoteImage } from "./remote-image";
import { type BubbleTone, cardClass } from "./tones";

type Template = Extract<Display, { kind: "template" }>;
type TemplateMessageProps = Template & { tone: BubbleTone };

/** Buttons, confirm, carousel and image carousel: one card or several to scroll through (INB-139 to INB-142). */
export function TemplateMessage(props: TemplateMessageProps) {
  const t = useTranslations("messages");
  const { columns, tone } = props;
  if (!props.isCarousel) return columns[0] ? <Card column={columns[0]} {...props} /> : null;
  return (
    <Carousel label={props.altText || t("carousel.label")}>
      {columns.map((column, index) =>
        props.isImageOnly ? (
          <PictureCard key={index} column={column} tone={tone} />
        ) : (
          <Card key={index} column={column} {...props} />
        ),
      )}
    </Carousel>
  );
}

function Card({ column, tone, ...look }: TemplateMessageProps & { column: DisplayColumn }) {
  return (
    <div className={`${cardClass(tone)} flex w-63 max-w-full flex-none flex-col`}>
      <ActionButton
        action={column.defaultAction}
        label={column.title || column.text || ""}
        className="flex w-full flex-1 flex-col text-start"
      >
        {column.imageUrl === undefined ? null : <Thumbnail column={column} {...look} />}
        <span className="block px-3.5 py-2.5 text-sm/[1.65]">
          {column.title ? (
            <span className="mb-0.5 block text-md font-semibold [overflow-wrap:anywhere]">{column.title}</span>
          ) : null}
          <span className="wrap-as-platform block">{column.text}</span>
        </span>
      </ActionButton>
      <Buttons column={column} isRow={look.isConfirm} />
    </div>
  );
}

function Thumbnail({
  column,
  imageRatio,
  imageFit,
}: Pick<Template, "imageRatio" | "imageFit"> & { column: DisplayColumn }) {
  const area = { aspectRatio: imageRatio, backgroundColor: colourOf(column.imageBackground) ?? "#ffffff" };
  return (
    <RemoteImage
      url={column.imageUrl}
      alt=""
      className={`block w-full flex-none ${imageFit === "contain" ? "object-contain" : "object-cover"}`}
      style={area}
      fallback={<span className="block w-full flex-none bg-chip" style={{ aspectRatio: imageRatio }} />}
    />
  );
}

/** One below the other; the two of a confirm template side by side. */
function Buttons({ column, isRow }: { column: DisplayColumn; isRow: boolean }) {
  const direction = isRow ? "divide-x" : "flex-col divide-y";
  return (
    <div className={`${direction} flex flex-none divide-current/15 border-t border-current/15 empty:hidden`}>
      {column.buttons.map((button, index) => (
        <ActionButton
          key={index}
          action={button.action}
          label={button.label}
          className="flex min-h-10 min-w-0 flex-1 items-center justify-center px-2 py-1 text-center text-sm text-accent-fg [overflow-wrap:anywhere] pointer-coarse:min-h-11"
        >
          {button.label}
        </ActionButton>
      ))}
    </div>
  );
}

function PictureCard({ column, tone }: { column: DisplayColumn; tone: BubbleTone }) {
  const t = useTranslations("messages");
  const button = column.buttons[0];
  const label = button?.label ?? "";
  return (
    <ActionButton
      action={button?.action}
      label={label}
      className={`${cardClass(tone)} relative block size-50 max-w-full flex-none`}
    >
      <RemoteImage
        url={column.imageUrl}
        // The words over the picture say what it is.
        alt={label ? "" : t("image.alt")}
        className="size-full object-cover"
        fallback={<span className="block size-full bg-chip" />}
      />
      {label ? (
        <span className="absolute inset-x-2 bottom-3 mx-auto w-fit max-w-full truncate rounded-full bg-[#111111a8] px-3.5 py-1 text-xs text-[#fff]">
          {label}
        </span>
      ) : null}
    </ActionButton>
  );
}
