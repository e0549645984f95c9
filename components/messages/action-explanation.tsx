"use client";

import { Popover } from "@base-ui/react/popover";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { popupClass } from "@/components/ui/popup-styles";
import { type Inspected, type MessageSurroundings, MessageSurroundingsProvider } from "./message-context";
import { safeLink } from "./safe-url";
import { useDescribeAction } from "./use-describe-action";

/** Around a message: tells beside a pressed button what it would do for the person, and asks before a link is opened (INB-150). */
export function ActionExplanation({ children, ...given }: MessageSurroundings & { children: ReactNode }) {
  const { onAction, isInert, stickerUrl, emojiUrl, media } = given;
  const [inspected, setInspected] = useState<Inspected>();
  const surroundings = useMemo(
    () => ({ onAction, isInert, stickerUrl, emojiUrl, media, onInspect: setInspected }),
    [onAction, isInert, stickerUrl, emojiUrl, media],
  );
  return (
    <MessageSurroundingsProvider value={surroundings}>
      {children}
      {inspected ? <Explanation inspected={inspected} onClose={() => setInspected(undefined)} /> : null}
    </MessageSurroundingsProvider>
  );
}

function Explanation({ inspected, onClose }: { inspected: Inspected; onClose: () => void }) {
  const t = useTranslations("messages");
  const describe = useDescribeAction();
  const { action, label, anchor } = inspected;
  const href = action.type === "uri" ? safeLink(action.uri) : undefined;
  return (
    <Popover.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="bottom" align="center" sideOffset={6} className="z-50">
          <Popover.Popup className={`${popupClass} w-72 max-w-(--available-width) p-3 text-sm`}>
            <Popover.Title className="text-2xs font-medium text-fg-3">{t(`action.types.${action.type}`)}</Popover.Title>
            {label ? <p className="font-semibold [overflow-wrap:anywhere]">{label}</p> : null}
            <Popover.Description className="mt-1 text-fg-2 [overflow-wrap:anywhere]">
              {describe(action)}
            </Popover.Description>
            {href ? (
              <a
                href={href}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="mt-2 inline-flex min-h-7 items-center rounded-sm border border-border-strong px-2.5 text-xs font-medium"
                onClick={onClose}
              >
                {t("action.open")}
              </a>
            ) : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
