import { notFound } from "next/navigation";
import { flexGroups } from "@/components/messages/flex/corpus/corpus";
import { pictureBase } from "@/components/messages/flex/corpus/parts";
import { MessageView } from "@/components/messages/message-view";
import { env } from "@/lib/kernel/env";
import { type JsonObject, jsonObjectSchema } from "@/lib/messages";
import { ThemeBar } from "../_samples/theme-bar";

/** The whole corpus of drawn messages, each with what a person should see in it (INB-162). */
export default function FlexPlayground() {
  if (env().mode === "production") notFound();
  return (
    <div className="h-dvh overflow-y-auto bg-bg">
      <ThemeBar />
      <main className="p-6">
        <h1 className="heading mb-4 text-xl">Flex</h1>
        {Object.entries(flexGroups).map(([group, specimens]) => (
          <div key={group} data-group={group} className="flex flex-wrap items-start gap-4 pb-4">
            {specimens.map(({ name, shows, contents }) => (
              <section
                key={name}
                aria-label={name}
                className="w-85 min-w-0 rounded-md bg-phone p-3"
                data-specimen={name}
              >
                <h2 className="font-mono text-xs">{name}</h2>
                <p className="mb-2 text-2xs text-fg-2">{shows}</p>
                <MessageView
                  message={{ type: "flex", altText: shows, contents: withPictures(contents) }}
                  tone="theirs"
                />
              </section>
            ))}
          </div>
        ))}
      </main>
    </div>
  );
}

/** The corpus names pictures as senders do, by https; here they are drawn by the playground itself. */
function withPictures(contents: unknown): JsonObject {
  const json = JSON.stringify(contents).replaceAll(pictureBase, "/playground/pictures/");
  return jsonObjectSchema.parse(JSON.parse(json));
}
