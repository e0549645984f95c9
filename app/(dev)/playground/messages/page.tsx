import { notFound } from "next/navigation";
import { MessageView } from "@/components/messages/message-view";
import { env } from "@/lib/kernel/env";
import { samples } from "./samples";

const tones = ["in", "agent", "auto"] as const;

/** Every kind of message as the person, an agent and automation would send it. Not part of production. */
export default function MessagesPlayground() {
  if (env().mode === "production") notFound();
  return (
    <main className="h-dvh overflow-y-auto p-6">
      <h1 className="heading mb-4 text-xl">MessageView</h1>
      {samples.map(({ name, message, media }) => (
        <section key={name} aria-label={name} className="border-t border-border py-4">
          <h2 className="mb-2 font-mono text-xs text-fg-3">{name}</h2>
          <div className="grid grid-cols-1 gap-4 xl:grid-cols-3">
            {tones.map((tone) => (
              <div key={tone} className="min-w-0" data-tone={tone}>
                <MessageView
                  message={message}
                  tone={tone}
                  quickReplies={tone === "auto" ? "faded" : "shown"}
                  media={media}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
