"use client";

import { useCallback, useMemo, useState } from "react";
import { MessageListEditor } from "@/components/message-editor/message-list-editor";
import { MessagesPreview } from "@/components/message-editor/messages-preview";
import { newMessage, stepKinds } from "@/components/message-editor/new-message";
import { checkDrafts } from "@/lib/problems/shared";

const placeholders = [
  { path: "session.ask-name", label: "お名前" },
  { path: "user.profile.displayName", label: "表示名" },
];
const targets = [
  { id: "ask-name", title: "お名前" },
  { id: "confirm", title: "確認" },
];
const scope = { session: { "ask-name": "花子" }, user: { profile: { displayName: "hana" } } };

/** Uploads go nowhere, and come back with an address of nobody. */
async function upload(file: Blob) {
  return { url: "https://example.com/uploaded", contentType: file.type, byteSize: file.size };
}

/** All kinds at once, with steps to lead to. */
export function EditorSample() {
  const [messages, setMessages] = useState(() => stepKinds.map((kind) => newMessage(kind, "こんにちは")));
  const [broken, setPlaces] = useState<readonly string[]>([]);
  const problems = useMemo(() => checkDrafts(messages), [messages]);
  const setBroken = useCallback((place: string, isBroken: boolean) => {
    setPlaces((before) => [...before.filter((other) => other !== place), ...(isBroken ? [place] : [])]);
  }, []);
  return (
    <div className="relative grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_360px]">
      <div>
        <MessageListEditor
          messages={messages}
          onChange={setMessages}
          kinds={stepKinds}
          max={stepKinds.length}
          editing={{ placeholders, targets, problems, setBroken, upload }}
        />
        <output className="mt-3 block font-mono text-xs text-fg-3">{broken.join(" ")}</output>
      </div>
      <MessagesPreview messages={messages} scope={scope} />
    </div>
  );
}
