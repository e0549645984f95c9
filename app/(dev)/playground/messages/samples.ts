import type { MessageMedia } from "@/components/messages/message-context";
import type { InboundContent, Message } from "@/lib/messages";

type Sample = { name: string; message: Message | InboundContent; media?: MessageMedia };

const platformMessageId = "1";
const postback = (label: string) => ({ type: "postback", label, data: `value=${label}` });

/** A picture that needs no network. */
const picture = "/playground/pictures/coffee";
const drawn = (name: string) => `/playground/pictures/${name}`;

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
    raw("text with emoji of the platform", {
      type: "text",
      text: "$ ご予約ありがとうございます $",
      emojis: [
        { index: 0, productId: "5ac1bfd5040ab15980c9b435", emojiId: "001" },
        { index: 16, productId: "5ac1bfd5040ab15980c9b435", emojiId: "002" },
      ],
    }),
    raw("text with mentions", {
      type: "textV2",
      text: "{everyone} 本日の当番は {hanako} です {smile} 設定は {{shift}} をご覧ください。",
      substitution: {
        everyone: { type: "mention", mentionee: { type: "all" } },
        hanako: { type: "mention", mentionee: { type: "user", userId: "U1" } },
        smile: { type: "emoji", productId: "5ac1bfd5040ab15980c9b435", emojiId: "001" },
      },
    }),
    raw("under another name", {
      type: "text",
      text: "担当の佐藤です。ご質問があればお知らせください。",
      sender: { name: "佐藤（店長）", iconUrl: drawn("face") },
    }),
    raw("coupon", { type: "coupon", couponId: "01JYNW8JMQVFBNWF1APF8Z3FS7" }),
    raw("buttons template", {
      type: "template",
      altText: "メニュー",
      template: { type: "buttons", ...column, defaultAction: postback("写真") },
    }),
    raw("buttons template, square and contained", {
      type: "template",
      altText: "メニュー",
      template: {
        type: "buttons",
        ...column,
        imageAspectRatio: "square",
        imageSize: "contain",
        imageBackgroundColor: "#173F5F",
        actions: ["月", "火", "水", "木"].map(postback),
      },
    }),
    raw("buttons template without a picture", {
      type: "template",
      altText: "質問",
      template: {
        type: "buttons",
        text: "ご来店の目的をお選びください。長い文は、ボタンの上で折り返します。",
        actions: [postback("はじめて"), postback("二回目以降のご来店（カルテをお持ちの方）")],
      },
    }),
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
      template: {
        type: "carousel",
        columns: [
          column,
          {
            ...column,
            title: "カラー",
            text: "90 分・¥8,800\n根元のリタッチもできます。ご相談ください。",
            thumbnailImageUrl: drawn("shirt"),
          },
          { ...column, title: "パーマ", thumbnailImageUrl: drawn("garden") },
          { ...column, title: "トリートメント", thumbnailImageUrl: "https://example.com/missing.png" },
        ],
      },
    }),
    raw("image carousel template", {
      type: "template",
      altText: "作品",
      template: {
        type: "image_carousel",
        columns: ["coffee", "garden", "hotel", "cinema"].map((name, n) => ({
          imageUrl: drawn(name),
          action: n === 2 ? { type: "uri", uri: "https://example.com" } : postback(`作品 ${n + 1}`),
        })),
      },
    }),
    raw("imagemap", {
      type: "imagemap",
      altText: "春のキャンペーン",
      baseUrl: "/playground/pictures/grid?width=",
      baseSize: { width: 1040, height: 693 },
      actions: [
        { type: "uri", label: "詳細", linkUri: "https://example.com", area: { x: 0, y: 0, width: 520, height: 693 } },
        { type: "message", text: "予約", area: { x: 520, y: 0, width: 520, height: 346 } },
        { type: "clipboard", clipboardText: "SPRING", area: { x: 520, y: 346, width: 520, height: 347 } },
      ],
    }),
    raw("imagemap with a film", {
      type: "imagemap",
      altText: "店内の動画",
      baseUrl: "/playground/pictures/garden?width=",
      baseSize: { width: 1040, height: 693 },
      video: {
        originalContentUrl: "https://example.com/films/tour.mp4",
        previewImageUrl: drawn("hotel"),
        area: { x: 120, y: 100, width: 800, height: 480 },
        externalLink: { linkUri: "https://example.com", label: "詳しく見る" },
      },
      actions: [{ type: "message", text: "動画", area: { x: 0, y: 600, width: 1040, height: 93 } }],
    }),
    raw("imagemap without its picture", {
      type: "imagemap",
      altText: "春のキャンペーン（画像を読み込めません）",
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
        items: [
          { type: "message", label: "予約する", text: "予約" },
          { type: "postback", label: "変更する", data: "change" },
          { type: "uri", label: "サイトを見る", uri: "https://example.com" },
          { type: "datetimepicker", label: "日時を選ぶ", data: "when", mode: "datetime" },
          { type: "camera", label: "写真を撮る" },
          { type: "cameraRoll", label: "写真を選ぶ" },
          { type: "location", label: "現在地を送る" },
          { type: "clipboard", label: "コードをコピー", clipboardText: "SPRING" },
        ].map((action, index) => ({ action, ...(index === 0 && { imageUrl: drawn("face") }) })),
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
