import { z } from "zod";

/** What a visitor did, as the chat page posts it. `id` is made by the page, so that a repeated post is recognised. */
const common = { id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/) };
export const webActSchema = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal("text"), text: z.string().min(1).max(5000) }),
  z.object({
    ...common,
    type: z.literal("postback"),
    data: z.string().max(1000),
    params: z.record(z.string(), z.string().max(50)).optional(),
    /** What the page showed as the visitor's words. */
    shown: z.string().max(300).optional(),
  }),
]);
export type WebAct = z.infer<typeof webActSchema>;

/** A picture, whose bytes the page hands over by themselves; said by the product once it has them. */
export const webPictureSchema = z.object({ ...common, type: z.literal("image") });
export type WebPicture = z.infer<typeof webPictureSchema>;

/** What is stored: the page's acts, with the visitor taken from the token and the time from our clock. */
export interface WebBody {
  visitor: string;
  events: (Record<string, unknown> & { id: string; at: number })[];
}

/** The body of one act. The visitor's own words about who and when they are do not count. */
export function webBodyOf(act: WebAct | WebPicture, visitor: string, now: Date): WebBody {
  return { visitor, events: [{ ...act, at: now.getTime(), visitor }] };
}
