"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { Avatar } from "@/components/ui/avatar";
import { ErrorState } from "@/components/ui/error-state";
import { MomentPicker } from "@/components/ui/moment-picker";
import type { Action } from "@/lib/messages";
import { ChatComposer } from "./chat-composer";
import { ChatLog } from "./chat-log";
import { openLink } from "./open-link";
import { newActId, useChat } from "./use-chat";

interface ChatPageProps {
  channelId: string;
  name: string;
}

/** A small chat with one account, for anybody who has the address. */
export function ChatPage(props: ChatPageProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  return (
    <QueryClientProvider client={client}>
      <Chat {...props} />
    </QueryClientProvider>
  );
}

type Picker = Extract<Action, { type: "datetimepicker" }>;

function Chat({ channelId, name }: ChatPageProps) {
  const t = useTranslations("webchat");
  const chat = useChat(channelId);
  const [picker, setPicker] = useState<Picker>();
  const say = (text: string) => chat.perform({ type: "act", act: { id: newActId(), type: "text", text }, shown: text });
  const press = (data: string, shown: string, params?: Record<string, string>) => {
    const act = { id: newActId(), type: "postback" as const, data, shown, ...(params && { params }) };
    chat.perform({ type: "act", act, shown });
  };
  const send = (file: File) =>
    chat.perform({ type: "picture", id: newActId(), file, previewUrl: URL.createObjectURL(file) });
  const onAction = (action: Action, label: string) => {
    if (action.type === "message") say(action.text);
    if (action.type === "postback") press(action.data, action.displayText ?? label);
    if (action.type === "uri") openLink(action.uri);
    if (action.type === "clipboard") void navigator.clipboard?.writeText(action.text);
    if (action.type === "datetimepicker") setPicker(action);
  };
  return (
    <div className="mx-auto flex h-dvh max-w-160 flex-col bg-bg sm:border-x sm:border-border">
      <header className="flex h-14 flex-none items-center gap-3 border-b border-border bg-surface px-4">
        <Avatar id={channelId} name={name} square size={32} />
        <h1 className="truncate text-md font-semibold">{name}</h1>
      </header>
      {chat.error && chat.lines.length === 0 ? (
        <ErrorState title={t("failures.title")} onRetry={chat.retry}>
          {t("failures.text")}
        </ErrorState>
      ) : (
        <ChatLog chat={chat} channelId={channelId} onAction={onAction} />
      )}
      {picker ? (
        <MomentPicker
          mode={picker.mode}
          initial={picker.initial}
          min={picker.min}
          max={picker.max}
          label={t(`picker.${picker.mode}`)}
          submitLabel={t("picker.submit")}
          onPick={(value) => press(picker.data, value, { [picker.mode]: value })}
          onClose={() => setPicker(undefined)}
        />
      ) : null}
      <ChatComposer onSay={say} onPicture={send} />
    </div>
  );
}
