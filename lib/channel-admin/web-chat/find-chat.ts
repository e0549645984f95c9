import { getDb } from "@/db/pool";
import { adapterOf } from "@/lib/channels";
import { findChannel, type ListedChannel } from "../directory";

/** The public part of a channel with a chat page. */
export interface Chat {
  channelId: string;
  channel: ListedChannel;
}

/** The chat of a channel id, or nothing: other platforms, stopped channels and unknown ids are all not there. */
export async function findChat(channelId: string): Promise<Chat | undefined> {
  const channel = await findChannel(getDb(), channelId);
  if (!channel?.isActive || !adapterOf(channel.platform).capabilities.hasChatPage) return undefined;
  return { channelId, channel };
}

/** What the head of a chat page shows. */
export async function findChatPage(channelId: string): Promise<{ name: string } | undefined> {
  const chat = await findChat(channelId);
  return chat && { name: chat.channel.name };
}
