import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChatPage } from "@/components/webchat/chat-page";
import { findChatPage } from "@/lib/channel-admin";

interface Props {
  params: Promise<{ channel: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { channel } = await params;
  const chat = await findChatPage(channel);
  return chat ? { title: chat.name } : {};
}

/** The chat page of a channel: public, without any sign-in. */
export default async function VisitorChatPage({ params }: Props) {
  const { channel } = await params;
  const chat = await findChatPage(channel);
  if (!chat) notFound();
  return <ChatPage channelId={channel} name={chat.name} />;
}
