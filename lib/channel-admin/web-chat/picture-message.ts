import { adapterOf, type WebBody } from "@/lib/channels";

/** The id under which the message of a picture will come: the adapter's own reading of the act. */
export function messageIdOf(platform: string, { events }: WebBody): string {
  const event = adapterOf(platform).decode(events[0]);
  if (event.kind !== "message") throw new Error("a picture is not read as a message");
  return event.content.platformMessageId;
}
