import type { Message } from "@/lib/messages";

const postback = (label: string) => ({ type: "postback", label, data: `value=${label}` });

/** Pictures that need no network. */
const drawn = (name: string) => `/playground/pictures/${name}`;
const picture = drawn("coffee");

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

const raw = (name: string, message: Record<string, unknown>): { name: string; message: Message } => ({
  name,
  message: { type: "raw", message },
});
const column = {
  title: "カット",
  text: "60 分・¥6,600",
  thumbnailImageUrl: picture,
  actions: [postback("選ぶ"), postback("詳しく")],
};

/** Messages as platforms write them: every kind that LINE knows, and what makes each difficult. */
export const platformSamples: readonly { name: string; message: Message }[] = [
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
