import type { MessageMedia } from "@/components/messages/message-context";
import type { InboundContent, Message } from "@/lib/messages";
import { platformSamples } from "./platform-samples";

type Sample = { name: string; message: Message | InboundContent; media?: MessageMedia };

const platformMessageId = "1";

/** A picture that needs no network. */
const picture = "/playground/pictures/coffee";

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
  ...platformSamples,
  ...mediaStates(),
];

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
