"use client";

import { type ReactNode, useMemo, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { ConnectionBar } from "@/components/ui/connection-bar";
import { ConversationPanel, NoConversation } from "./conversation-panel";
import { inboxApi } from "./inbox-api";
import { type Inbox, InboxContext } from "./inbox-context";
import { ListPanel } from "./list-panel";
import { HandOverContext, useHandOver } from "./use-hand-over";
import { type InboxCommand, useInboxCommands } from "./use-inbox-commands";
import { useInboxLocation } from "./use-inbox-location";
import { useLive } from "./use-live";
import { useSidePanel } from "./use-side-panel";
import { useTitleBadge } from "./use-title-badge";

export interface InboxScreenProps {
  workspace: string;
  member: { userId: string; name: string };
  /** Where the page was read: what came after is heard of. */
  livePosition: string;
  /** Opens the navigation on a phone. */
  navButton: ReactNode;
  /** Offers commands to the palette and binds their keys. */
  useCommands: (commands: readonly InboxCommand[]) => void;
}

/** Three panels: conversations, the one that is open, the person (INB-020). One at a time on a phone (INB-640). */
export function InboxScreen({ workspace, member, livePosition, navButton, useCommands }: InboxScreenProps) {
  const t = useTranslations("inbox");
  const location = useInboxLocation(workspace);
  const inbox = useMemo<Inbox>(
    () => ({ workspace, member, api: inboxApi(workspace), location }),
    [workspace, member, location],
  );
  const handOver = useHandOver(inbox);
  const filterInput = useRef<HTMLInputElement>(null);
  const replyInput = useRef<HTMLTextAreaElement>(null);
  const templatePicker = useRef<(() => void) | null>(null);
  const side = useSidePanel();
  const live = useLive({ workspace, since: livePosition, onGone: reload });
  useCommands(
    useInboxCommands({
      inbox,
      handOver,
      filterInput,
      replyInput,
      togglePanel: side.toggle,
      pickTemplate: () => templatePicker.current?.(),
    }),
  );
  useTitleBadge(workspace);
  const { conversationId } = location;
  return (
    <InboxContext value={inbox}>
      <HandOverContext value={handOver}>
        <h1 className="sr-only">{t("title")}</h1>
        <ConnectionBar state={live.state} onReconnect={live.reconnect} />
        <div className="flex min-h-0 flex-1">
          <ListPanel
            navButton={navButton}
            filterInput={filterInput}
            channelsHref={`/${workspace}/channels`}
            className={conversationId ? "hidden md:flex md:w-80 md:flex-none" : "flex w-full md:w-80 md:flex-none"}
          />
          {conversationId ? (
            <ConversationPanel
              conversationId={conversationId}
              input={replyInput}
              templatePicker={templatePicker}
              side={side}
            />
          ) : (
            <NoConversation />
          )}
        </div>
      </HandOverContext>
    </InboxContext>
  );
}

/** The server says what is left: another page, or none. */
function reload(): void {
  window.location.reload();
}
