"use client";

import { Blocks } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuItem } from "@/components/ui/menu";
import { type JsonObject, jsonBytes, messageLimits } from "@/lib/messages";
import { counted } from "./counted";
import type { EditorProps } from "./editor-props";
import { flexBlocks, withBlock, withPicture } from "./flex-blocks";
import { JsonField } from "./json-field";
import { TextField } from "./text-field";
import { UploadField } from "./upload-field";

/** MSG-11: a drawn message: the words for lists and notifications, and the design as JSON. */
export function FlexEditor({ message, onChange, pointer }: EditorProps<"flex">) {
  const t = useTranslations("message-editor");
  return (
    <>
      <TextField
        label={t("flex.altText")}
        value={message.altText}
        onChange={(altText) => onChange({ ...message, altText })}
        pointer={`${pointer}/altText`}
        limit={counted.altText}
        help={t("flex.altTextHelp")}
      />
      <UploadField
        kind="card"
        onUploaded={({ originalContentUrl }) =>
          onChange({ ...message, contents: withPicture(message.contents, originalContentUrl) })
        }
      />
      <JsonField
        label={t("flex.contents")}
        value={message.contents}
        onChange={(given) => onChange(unwrapped(message, given))}
        pointer={`${pointer}/contents`}
        meter={<SizeMeter contents={message.contents} />}
        schema="flex"
        tools={
          <Menu
            trigger={
              <Button size="sm" icon={<Icon icon={Blocks} size={14} />}>
                {t("flex.insert")}
              </Button>
            }
          >
            {flexBlocks.map((block) => (
              <MenuItem
                key={block}
                onSelect={() => onChange({ ...message, contents: withBlock(message.contents, block) })}
              >
                {t(`flex.block.${block}`)}
              </MenuItem>
            ))}
          </Menu>
        }
      />
    </>
  );
}

/** Simulators hand out whole Flex messages as well as their contents: either is taken. */
function unwrapped(message: EditorProps<"flex">["message"], given: JsonObject): EditorProps<"flex">["message"] {
  const { type, contents, altText } = given;
  if (type !== "flex" || typeof contents !== "object" || contents === null) return { ...message, contents: given };
  const words = message.altText || (typeof altText === "string" ? altText : "");
  return { ...message, altText: words, contents: { ...contents } };
}

/** How much of what the platform takes is used. */
function SizeMeter({ contents }: { contents: JsonObject }) {
  const t = useTranslations("message-editor");
  const limit = contents.type === "carousel" ? messageLimits.flexCarouselBytes : messageLimits.flexBubbleBytes;
  const used = jsonBytes(contents);
  const share = used / limit.max;
  const tone = share > 1 ? "text-danger-fg" : share >= 0.9 ? "text-warning-fg" : "text-fg-3";
  const inKilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
  return (
    <span className={cx("flex items-center gap-2 text-xs tabular-nums", tone)}>
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-chip">
        <span className="block h-full rounded-full bg-current" style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      {t("flex.size", { used: inKilobytes(used), max: inKilobytes(limit.max) })}
    </span>
  );
}
