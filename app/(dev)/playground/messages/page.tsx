import { notFound } from "next/navigation";
import { MessageView } from "@/components/messages/message-view";
import { env } from "@/lib/kernel/env";
import { ThemeBar } from "../_samples/theme-bar";
import { samples } from "./samples";
import { TapSample } from "./tap-sample";

const tones = ["in", "agent", "auto"] as const;

/** Every kind of message in every state: from the person, an agent and automation, on their phone, and as a picture. */
export default function MessagesPlayground() {
  if (env().mode === "production") notFound();
  return (
    <div className="h-dvh overflow-y-auto bg-bg">
      <ThemeBar />
      <main className="p-6">
        <h1 className="heading mb-4 text-xl">MessageView</h1>
        {samples.map(({ name, message, media }) => (
          <section key={name} aria-label={name} className="border-t border-border py-4">
            <h2 className="mb-2 font-mono text-xs text-fg-3">{name}</h2>
            <div className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-5">
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
              <TapSample message={message} media={media} />
              <div className="min-w-0 rounded-md bg-canvas p-2" data-tone="inert">
                <MessageView message={message} tone="auto" media={media} isInert />
              </div>
            </div>
          </section>
        ))}
      </main>
    </div>
  );
}
