import { expect, it } from "vitest";
import { loadMessages } from "@/components/i18n/messages";
import { problemCodes } from "@/lib/messages";

it.each(["ja", "en"] as const)(
  "MSG-2 every problem of a message has words in %s, and no word is left over",
  async (locale) => {
    const { messages } = await loadMessages(locale);
    expect(Object.keys(messages.problems).sort()).toEqual([...problemCodes].sort());
  },
);
