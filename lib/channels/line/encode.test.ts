import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Button, checkLineMessage, jsonObjectSchema, type Message, type QuickReply } from "@/lib/messages";
import { checkMessage, checkUpload } from "../check-message";
import { lineCapabilities } from "./capabilities";
import { encodeLine } from "./encode";

const encodeOne = (message: Message) => {
  const { payloads, degradations } = encodeLine([message]);
  return { payload: payloads[0], codes: degradations.map((d) => d.code) };
};

const postback = (label: string, data = "d"): Button => ({
  label,
  action: { type: "postback", data, displayText: label },
});
const card = (over: Partial<Extract<Message, { type: "card" }>>): Message => ({
  type: "card",
  buttons: [],
  columns: 1,
  ...over,
});
const buttonOf = (button: Button) => encodeOne(card({ text: "t", buttons: [button] }));
const flexMessage = z.object({
  contents: z.object({
    footer: z.object({ contents: z.array(z.object({ type: z.string(), contents: z.array(z.unknown()).optional() })) }),
  }),
});
const around = (limit: number) => [limit - 1, limit, limit + 1] as const;
const family = "👨‍👩‍👧";

describe("LINE's limits, one below, at, and one above (INB-010)", () => {
  it("counts text in UTF-16 code units", () => {
    const codes = (text: string) => checkMessage(lineCapabilities, { type: "text", text }).map((p) => p.code);
    expect(around(5000).map((n) => codes("あ".repeat(n)))).toEqual([[], [], ["text_too_long"]]);
    expect(codes("🍎".repeat(2500))).toEqual([]);
    expect(codes(`${"🍎".repeat(2500)}a`)).toEqual(["text_too_long"]);
  });

  it.each([
    ["image", "image/png", 10 * 1024 * 1024],
    ["image", "image/jpeg", 10 * 1024 * 1024],
    ["video", "video/mp4", 200 * 1024 * 1024],
    ["audio", "audio/mpeg", 200 * 1024 * 1024],
    ["audio", "audio/mp4", 200 * 1024 * 1024],
  ] as const)("weighs %s of type %s", (kind, contentType, limit) => {
    const codes = around(limit).map((bytes) =>
      checkUpload(lineCapabilities, { kind, contentType, bytes }).map((p) => p.code),
    );
    expect(codes).toEqual([[], [], ["media_too_large"]]);
  });

  it.each([
    ["image", "image/png"],
    ["video", "video/mp4"],
  ] as const)("weighs the preview of %s", (kind, contentType) => {
    const codes = around(1024 * 1024).map((previewBytes) =>
      checkUpload(lineCapabilities, { kind, contentType, bytes: 1, previewBytes }).map((p) => p.code),
    );
    expect(codes).toEqual([[], [], ["preview_too_large"]]);
  });

  it("takes no other kind of picture, film or sound", () => {
    const codes = (kind: "image" | "video" | "audio", contentType: string) =>
      checkUpload(lineCapabilities, { kind, contentType, bytes: 1 }).map((p) => p.code);
    expect(codes("image", "image/gif")).toEqual(["media_type"]);
    expect(codes("video", "video/webm")).toEqual(["media_type"]);
    expect(codes("audio", "audio/ogg")).toEqual(["media_type"]);
  });

  it("shows at most 13 quick replies", () => {
    const replies = (n: number): QuickReply[] =>
      Array.from({ length: n }, (_, i) => ({ label: `${i}`, action: { type: "message", text: `${i}` } }));
    const results = around(13).map((n) => encodeOne({ type: "text", text: "t", quickReplies: replies(n) }));
    const shown = results.map((r) => (r.payload as { quickReply: { items: unknown[] } }).quickReply.items.length);
    expect(shown).toEqual([12, 13, 13]);
    expect(results.map((r) => r.codes)).toEqual([[], [], ["quick_replies_dropped"]]);
    expect(
      around(13).map(
        (n) => checkMessage(lineCapabilities, { type: "text", text: "t", quickReplies: replies(n) }).length,
      ),
    ).toEqual([0, 0, 1]);
  });

  it("shortens text beyond the limit without cutting a character in two", () => {
    const { payload, codes } = encodeOne({ type: "text", text: "🍎".repeat(2501) });
    expect(payload).toEqual({ type: "text", text: `${"🍎".repeat(2499)}…` });
    expect(codes).toEqual(["text_shortened"]);
  });

  it("counts labels in visible characters: 40 on a button, 20 on a quick reply", () => {
    const codes = (n: number) => buttonOf(postback(family.repeat(n))).codes;
    expect(around(40).map(codes)).toEqual([[], [], ["label_shortened"]]);
    const quick = (n: number) =>
      encodeOne({ type: "text", text: "t", quickReplies: [{ label: family.repeat(n), action: { type: "location" } }] })
        .codes;
    expect(around(20).map(quick)).toEqual([[], [], ["label_shortened"]]);
  });

  it("counts postback data in UTF-16 units, and leaves a button out rather than change what it means", () => {
    const results = around(300).map((n) => buttonOf(postback("a", "x".repeat(n))));
    expect(results.map((r) => r.codes)).toEqual([[], [], ["button_dropped"]]);
    expect(JSON.stringify(results[2]?.payload)).not.toContain("xxx");
  });

  it("opens addresses up to 1,000 units", () => {
    const codes = (n: number) =>
      buttonOf({ label: "a", action: { type: "uri", uri: `https://example.com/${"p".repeat(n - 20)}` } }).codes;
    expect(around(1000).map(codes)).toEqual([[], [], ["button_dropped"]]);
  });

  it("counts designs in bytes of their JSON: Japanese weighs three", () => {
    const drawn = (text: string) => ({
      type: "bubble",
      body: { type: "box", layout: "vertical", contents: [{ type: "text", text }] },
    });
    const design = (bytes: number) => {
      const room = bytes - JSON.stringify(drawn("")).length;
      const text = "あ".repeat(Math.floor(room / 3)) + "a".repeat(room % 3);
      return encodeOne({ type: "flex", altText: "alt", contents: drawn(text) }).codes;
    };
    expect(around(30 * 1024).map(design)).toEqual([[], [], ["flex_as_text"]]);
  });
});

describe("messages in LINE's words", () => {
  it("sends the words of a design that LINE would refuse, so that the rest of the send arrives", () => {
    const body = { type: "box", layout: "vertical", contents: [{ type: "text", text: "" }] };
    const contents = { type: "bubble", body };
    expect(encodeOne({ type: "flex", altText: "案内", contents })).toEqual({
      payload: { type: "text", text: "案内" },
      codes: ["flex_as_text"],
    });
    const raw = encodeOne({ type: "raw", message: { type: "flex", altText: "案内", contents } });
    expect(raw).toEqual({ payload: { type: "text", text: "案内" }, codes: ["raw_as_text"] });
  });

  it("keeps emoji that stand on a $, and the message that is answered", () => {
    const emoji = (index: number) => ({ index, productId: "p", emojiId: "e" });
    const text = { type: "text" as const, text: "$ a $", quoteToken: "q", emojis: [emoji(0), emoji(4)] };
    expect(encodeOne(text)).toEqual({ payload: text, codes: [] });
    const { payload, codes } = encodeOne({ ...text, emojis: [emoji(0), emoji(1)] });
    expect(payload).toMatchObject({ emojis: [emoji(0)] });
    expect(codes).toEqual(["emojis_dropped"]);
  });

  it("keeps what it does not know but LINE may, and says so where nothing could stand in for it", () => {
    const stranger = { type: "text", text: "a", novelty: 1 };
    expect(encodeOne({ type: "raw", message: stranger })).toEqual({ payload: stranger, codes: [] });
    const hologram = { type: "hologram", size: 7 };
    expect(encodeOne({ type: "raw", message: hologram })).toEqual({ payload: hologram, codes: ["raw_faulty"] });
  });

  it("keeps one object per message, in order", () => {
    const { payloads } = encodeLine([
      { type: "text", text: "a" },
      { type: "sticker", packageId: "446", stickerId: "1988" },
      { type: "raw", message: { type: "coupon", couponId: "c" } },
    ]);
    expect(payloads).toEqual([
      { type: "text", text: "a" },
      { type: "sticker", packageId: "446", stickerId: "1988" },
      { type: "coupon", couponId: "c" },
    ]);
  });

  it("draws a card as a bubble with rows and buttons in columns", () => {
    const { payload } = encodeOne(
      card({
        title: "ご予約",
        text: "メニューをお選びください。",
        rows: [{ label: "お名前", value: "" }],
        buttons: [postback("カット"), postback("カラー"), postback("その他")],
        columns: 2,
      }),
    );
    expect(payload).toMatchObject({
      type: "flex",
      altText: "ご予約\nメニューをお選びください。",
      contents: {
        type: "bubble",
        body: { contents: [{ text: "ご予約" }, {}, { contents: [{ contents: [{ text: "お名前" }, { text: "–" }] }] }] },
        footer: {
          contents: [
            { layout: "horizontal", contents: [{ type: "button", style: "secondary" }, { type: "button" }] },
            { layout: "horizontal", contents: [{ type: "button" }, { type: "box", contents: [] }] },
          ],
        },
      },
    });
  });

  it.each([
    [4, 1, [1, 1, 1, 1]],
    [5, 1, [1, 1, 1, 1, 1]],
    [5, 2, [2, 2, 2]],
    [7, 3, [3, 3, 3]],
    [9, 4, [4, 4, 4]],
  ] as const)("MSG-8 lays %i buttons out in %i columns, and LINE takes them", (count, columns, cells) => {
    const buttons = Array.from({ length: count }, (_, index) => postback(`選択肢 ${index + 1}`));
    const { payload, codes } = encodeOne(card({ text: "どれにしますか？", buttons, columns }));
    const message = jsonObjectSchema.parse(payload);
    const rows = flexMessage.parse(message).contents.footer.contents;
    expect(rows.map((row) => (row.type === "button" ? 1 : row.contents?.length))).toEqual(cells);
    expect([codes, checkLineMessage(message)]).toEqual([[], []]);
  });

  it("MSG-10 draws a card of more than ten answers as several side by side, which LINE takes", () => {
    const rows = Array.from({ length: 23 }, (_, index) => ({ label: `q${index}`, value: "あ".repeat(100) }));
    const long = card({ title: "確認", rows, buttons: [postback("送信")], paged: { size: 10, fixedButtons: 1 } });
    const { payload, codes } = encodeOne(long);
    expect(codes).toEqual([]);
    expect(payload).toMatchObject({
      type: "flex",
      altText: "確認",
      contents: { type: "carousel", contents: [{ footer: {} }, { footer: {} }, { footer: {} }] },
    });
    expect(checkLineMessage(jsonObjectSchema.parse(payload))).toEqual([]);
    const heavy = { ...long, rows: rows.map(({ label }) => ({ label, value: "あ".repeat(2_000) })) };
    expect(encodeOne(heavy)).toMatchObject({ payload: { type: "text" }, codes: ["card_as_text"] });
  });

  it("takes a card of buttons alone, and an empty one as a text", () => {
    const bare = encodeOne(card({ buttons: [postback("はい")] })).payload;
    expect(bare).toMatchObject({ altText: "はい", contents: { footer: {} } });
    expect(bare).not.toHaveProperty("contents.body");
    expect(encodeOne(card({})).payload).toEqual({ type: "text", text: "…" });
  });

  it("leaves out actions that LINE does not know in a card", () => {
    const { codes } = encodeOne(card({ text: "t", buttons: [{ label: "x", action: { type: "camera" } }] }));
    expect(codes).toEqual(["button_dropped"]);
    expect(buttonOf({ label: "x", action: { type: "uri", uri: "javascript:alert(1)" } }).codes).toEqual([
      "button_dropped",
    ]);
  });

  it("repairs a date picker whose bounds contradict each other", () => {
    const pick = (min: string, max: string, initial: string) =>
      buttonOf({ label: "日付", action: { type: "datetimepicker", data: "d", mode: "date", min, max, initial } });
    const ok = pick("2026-01-01", "2026-12-31", "2027-05-05");
    expect(JSON.stringify(ok.payload)).toContain('"initial":"2026-12-31"');
    const bad = pick("2026-12-31", "2026-01-01", "2026-05-05");
    expect(bad.codes).toEqual(["picker_bounds_dropped"]);
    expect(JSON.stringify(bad.payload)).not.toContain('"min"');
  });

  it("percent-encodes addresses as LINE demands", () => {
    const { payload } = buttonOf({ label: "x", action: { type: "uri", uri: "https://example.com/予約?a=1|2&b=100%" } });
    expect(JSON.stringify(payload)).toContain("https://example.com/%E4%BA%88%E7%B4%84?a=1%7C2&b=100%25");
  });

  it("sends media without https as a link", () => {
    const { payload, codes } = encodeOne({
      type: "image",
      originalContentUrl: "http://a/b.png",
      previewImageUrl: "http://a/b.png",
    });
    expect([payload, codes]).toEqual([{ type: "text", text: "http://a/b.png" }, ["media_as_link"]]);
  });

  it("gives a location the title and address that LINE requires", () => {
    const { payload } = encodeOne({ type: "location", title: "", address: " ", latitude: 35.6, longitude: 139.7 });
    expect(payload).toMatchObject({ title: "35.6, 139.7", address: "35.6, 139.7" });
  });

  it("says that quick replies before the last message are not shown", () => {
    const quickReplies: QuickReply[] = [{ label: "a", action: { type: "message", text: "a" } }];
    const { degradations } = encodeLine([
      { type: "text", text: "1", quickReplies },
      { type: "text", text: "2", quickReplies },
    ]);
    expect(degradations).toEqual([{ index: 0, code: "quick_replies_hidden", detail: expect.any(String) }]);
  });
});
