"use client";

import { useState } from "react";
import type { MessageMedia } from "@/components/messages/message-context";
import { MessageView } from "@/components/messages/message-view";
import type { Action, InboundContent, Message } from "@/lib/messages";

interface TapSampleProps {
  message: Message | InboundContent;
  media?: MessageMedia;
}

/** A message on the person's phone, where taps act; what was tapped last stands below. */
export function TapSample({ message, media }: TapSampleProps) {
  const [tapped, setTapped] = useState<Action>();
  return (
    <div className="min-w-0 rounded-md bg-phone p-2" data-tone="theirs">
      <MessageView message={message} tone="theirs" media={media} onAction={setTapped} />
      <output className="mt-1 block truncate font-mono text-2xs text-fg-2">
        {tapped ? JSON.stringify(tapped) : ""}
      </output>
    </div>
  );
}
