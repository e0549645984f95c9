import type { MessageMedia } from "@/components/messages/message-context";
import type { InboundContent, Message } from "@/lib/messages";

type Sample = { name: string; message: Message | InboundContent; media?: MessageMedia };

const platformMessageId = "1";
const postback = (label: string) => ({ type: "postback", label, data: `value=${label}` });

/** A picture that needs no network. */
const picture = "/icon.svg";

const row = (label: string, value: string) => ({
  type: "box",
  layout: "baseline",
  spacing: "sm",
  contents: [
    { type: "text", text: label, color: "#666666", size: "sm", flex: 2 },
    { type: "text", text: value, wrap: true, color: "#333333", size: "sm", flex: 5 },
  ],
});

const visit = {
  type: "carousel",
  contents: ["表参道店", "青山店"].map((name) => ({
    type: "bubble",
    size: "kilo",
    header: {
      type: "box",
      layout: "vertical",
      background: { type: "linearGradient", angle: "90deg", startColor: "#8a4b2a", endColor: "#c98a5b" },
      contents: [{ type: "text", text: name, color: "#ffffff", weight: "bold", size: "lg" }],
    },
    body: {
      type: "box",
      layout: "vertical",
      spacing: "md",
      contents: [
        {
          type: "text",
          contents: [
            { type: "span", text: "3月7日", weight: "bold" },
            { type: "span", text: " のご予約", color: "#666666" },
          ],
        },
        { type: "separator" },
        row("時間", "14:00 から 15:30"),
        row("担当", "店長"),
      ],
    },
    footer: {
      type: "box",
      layout: "horizontal",
      spacing: "sm",
      contents: [
        { type: "button", style: "secondary", height: "sm", action: postback("変更") },
        { type: "button", style: "primary", height: "sm", color: "#8a4b2a", action: postback("行きます") },
      ],
    },
    styles: { footer: { separator: true } },
  })),
};

/** Every kind of message, in both directions, with what makes each difficult. */
export const samples: readonly Sample[] = [
  {
    name: "text",
    message: {
      type: "text",
      platformMessageId,
      text: "予約できました、ありがとうございます。😀\n詳しくは https://example.com/reserve?id=1 か 03-1234-5678 へ。",
    },
  },
  {
    name: "mention",
    message: {
      type: "text",
      platformMessageId,
      text: "@受付 3月のシフト表を共有します",
      mentions: [{ index: 0, length: 3, target: "user", isSelf: true }],
    },
  },
  {
    name: "long text",
    message: { type: "text", text: Array.from({ length: 30 }, (_, i) => `${i + 1} 行目`).join("\n") },
  },
  { name: "image", message: { type: "image", originalContentUrl: picture, previewImageUrl: picture } },
  { name: "image without bytes", message: { type: "image", platformMessageId } },
  { name: "video", message: { type: "video", platformMessageId, durationMs: 65_000 } },
  { name: "audio", message: { type: "audio", platformMessageId, durationMs: 5_400 } },
  { name: "file", message: { type: "file", platformMessageId, fileName: "シフト表.pdf", sizeBytes: 1_258_291 } },
  {
    name: "location",
    message: {
      type: "location",
      title: "表参道店",
      address: "東京都渋谷区神宮前 4-12-10",
      latitude: 35.66721,
      longitude: 139.71022,
    },
  },
  {
    name: "sticker",
    message: {
      type: "sticker",
      platformMessageId,
      packageId: "446",
      stickerId: "1988",
      keywords: ["ありがとう", "うれしい"],
    },
  },
  {
    name: "card",
    message: {
      type: "card",
      title: "ご予約内容の確認",
      rows: [
        { label: "お名前", value: "山田 花子 様" },
        { label: "メニュー", value: "カラー + カット" },
        { label: "ご来店日", value: "3月7日（土）14:00" },
      ],
      buttons: [
        { label: "修正する", action: { type: "postback", data: "edit" } },
        { label: "送信する", action: { type: "postback", data: "send" }, style: "primary" },
      ],
      columns: 2,
    },
  },
  {
    name: "card with four columns",
    message: {
      type: "card",
      text: "人数をお選びください。",
      buttons: [1, 2, 3, 4, 5].map((count) => ({
        label: `${count}`,
        action: { type: "message", text: `${count}` } as const,
      })),
      columns: 4,
      quickReplies: [{ label: "やめる", action: { type: "message", text: "やめる" } }],
    },
  },
  { name: "unsupported", message: { type: "unsupported", platformMessageId, platformType: "hologram" } },
  ...platformSamples(),
  ...mediaStates(),
];

function platformSamples(): Sample[] {
  const raw = (name: string, message: Record<string, unknown>): Sample => ({ name, message: { type: "raw", message } });
  const column = {
    title: "カット",
    text: "60 分・¥6,600",
    thumbnailImageUrl: picture,
    actions: [postback("選ぶ"), postback("詳しく")],
  };
  return [
    raw("buttons template", { type: "template", altText: "メニュー", template: { type: "buttons", ...column } }),
    raw("confirm template", {
      type: "template",
      altText: "確認",
      template: {
        type: "confirm",
        text: "この内容でよろしいですか？",
        actions: [postback("はい"), postback("いいえ")],
      },
    }),
    raw("carousel template", {
      type: "template",
      altText: "メニュー一覧",
      template: { type: "carousel", columns: [column, { ...column, title: "カラー" }, { ...column, title: "パーマ" }] },
    }),
    raw("image carousel template", {
      type: "template",
      altText: "作品",
      template: {
        type: "image_carousel",
        columns: [1, 2, 3].map((n) => ({ imageUrl: picture, action: postback(`作品 ${n}`) })),
      },
    }),
    raw("imagemap", {
      type: "imagemap",
      altText: "春のキャンペーン",
      baseUrl: "https://example.com/imagemap",
      baseSize: { width: 1040, height: 520 },
      actions: [
        { type: "uri", label: "詳細", linkUri: "https://example.com", area: { x: 0, y: 0, width: 520, height: 520 } },
      ],
    }),
    raw("flex", { type: "flex", altText: "ご来店のご案内", contents: visit }),
    raw("flex with a bad part", {
      type: "flex",
      altText: "一部を表示できない",
      contents: {
        type: "bubble",
        body: {
          type: "box",
          layout: "vertical",
          contents: [{ type: "hologram" }, { type: "text", text: "ここは読めます" }],
        },
      },
    }),
    raw("unknown", { type: "hologram", altText: "立体映像" }),
    raw("quick replies", {
      type: "text",
      text: "ご希望をお選びください。",
      quickReply: {
        items: ["予約する", "変更する", "取り消す"].map((label) => ({
          action: { type: "message", label, text: label },
        })),
      },
    }),
  ];
}

/** INB-190: what people sent, however far our copy got. */
function mediaStates(): Sample[] {
  const image = { type: "image" as const, platformMessageId };
  const file = { type: "file" as const, platformMessageId, fileName: "見積書.pdf", sizeBytes: 52_000 };
  return [
    { name: "image pending", message: image, media: { state: "pending" } },
    { name: "image stored", message: image, media: { state: "stored", url: picture } },
    { name: "image expired", message: image, media: { state: "expired" } },
    {
      name: "video preparing",
      message: { type: "video", platformMessageId, durationMs: 12_000 },
      media: { state: "preparing" },
    },
    {
      name: "video failed",
      message: { type: "video", platformMessageId },
      media: { state: "failed", reason: "too_large" },
    },
    {
      name: "audio pending",
      message: { type: "audio", platformMessageId, durationMs: 3_000 },
      media: { state: "pending" },
    },
    { name: "file stored", message: file, media: { state: "stored", url: picture } },
    { name: "file failed", message: file, media: { state: "failed", reason: "unreachable" } },
  ];
}
