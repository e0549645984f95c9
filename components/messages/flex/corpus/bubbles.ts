import type { FlexBubble } from "@/lib/messages";
import {
  baseline,
  body,
  bubble,
  button,
  carousel,
  cell,
  horizontal,
  image,
  ink,
  link,
  photo,
  type Specimen,
  separator,
  text,
  vertical,
} from "./parts";

const words = [text("見出し", { weight: "bold" }), text("本文は折り返します。", { wrap: true, size: "sm" })];
const all = {
  header: vertical([text("header", { color: "#ffffff" })], { backgroundColor: ink.blue }),
  hero: image("coffee", { size: "full", aspectRatio: "20:13", aspectMode: "cover" }),
  body: vertical(words, { spacing: "sm" }),
  footer: vertical([button("footer", { style: "secondary", height: "sm" })]),
};

const sized = (["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"] as const).map((size): Specimen => {
  const width = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 500 }[size];
  return { name: `bubble-${size}`, shows: `four blocks, ${width} px wide`, contents: bubble({ size, ...all }) };
});

const film: NonNullable<FlexBubble["hero"]> = {
  type: "video",
  url: "https://example.com/films/tour.mp4",
  previewUrl: photo("garden"),
  altContent: { type: "image", url: photo("garden"), size: "full", aspectRatio: "16:9", aspectMode: "cover" },
  aspectRatio: "16:9",
  action: link("詳しく見る"),
};

export const bubbles: readonly Specimen[] = [
  ...sized,
  {
    name: "bubble-with-one-block",
    shows: "a bubble that is nothing but a picture",
    contents: bubble({ hero: all.hero }),
  },
  {
    name: "block-styles",
    shows: "grounds of their own, a red line above the body, a grey one above the footer, none above the header",
    contents: bubble({
      header: vertical([text("header")]),
      body: vertical(words, { spacing: "sm" }),
      footer: vertical([button("footer")]),
      styles: {
        header: { backgroundColor: "#eef3f8", separator: true },
        body: { backgroundColor: "#fffdf5", separator: true, separatorColor: ink.red },
        footer: { backgroundColor: "#f2f7f2", separator: true },
      },
    }),
  },
  {
    name: "right-to-left",
    shows: "rows from right to left, words at the right, padding and offsets turned around, the gradient not",
    contents: bubble({
      direction: "rtl",
      body: vertical(
        [
          horizontal([cell("1", ink.blue), cell("2", ink.green, { flex: 2 }), cell("3", ink.red)], { spacing: "md" }),
          text("مرحبا بكم"),
          text("end", { align: "end" }),
          baseline([text("السعر", { flex: 0 }), text("1,200", { align: "end" })]),
          vertical([cell("始 40", ink.sand)], { paddingStart: "40px", backgroundColor: "#eeeeea" }),
          vertical([text("90deg", { color: "#ffffff" })], {
            background: { type: "linearGradient", angle: "90deg", startColor: "#0b486b", endColor: "#f56217" },
            paddingAll: "8px",
          }),
        ],
        { spacing: "md" },
      ),
    }),
  },
  {
    name: "film-at-the-top",
    shows: "a player with its poster and a link in the corner",
    contents: bubble({ size: "mega", hero: film, body: vertical([text("店内のご紹介", { weight: "bold" })]) }),
  },
  {
    name: "box-at-the-top",
    shows: "three pictures as a mosaic",
    contents: bubble({
      hero: horizontal([
        vertical([image("hotel", { size: "full", aspectMode: "cover", aspectRatio: "150:196" })], { flex: 1 }),
        vertical(
          [
            image("garden", { size: "full", aspectMode: "cover", aspectRatio: "150:98" }),
            image("coffee", { size: "full", aspectMode: "cover", aspectRatio: "150:98" }),
          ],
          { flex: 1 },
        ),
      ]),
      body: vertical([text("三枚の写真")], { paddingAll: "12px" }),
    }),
  },
  {
    name: "footer-alone",
    shows: "a bubble with nothing but buttons",
    contents: bubble({ footer: vertical([button("はい", { style: "primary" }), button("いいえ")], { spacing: "sm" }) }),
  },
  {
    name: "carousel-of-equal-heights",
    shows: "three bubbles as high as the highest, footers on one line",
    contents: carousel(
      [1, 4, 2].map((lines) =>
        bubble({
          size: "micro",
          hero: all.hero,
          body: vertical([
            text("カード", { weight: "bold" }),
            text("説明が続きます。".repeat(lines), { wrap: true, size: "xs" }),
          ]),
          footer: vertical([button("選ぶ", { height: "sm" })]),
          styles: { footer: { separator: true } },
        }),
      ),
    ),
  },
  {
    name: "carousel-of-twelve",
    shows: "twelve numbered bubbles to scroll through",
    contents: carousel(
      Array.from({ length: 12 }, (_, index) => ({
        ...body([text(`${index + 1}`, { size: "4xl", align: "center", weight: "bold", color: ink.blue })]),
        size: "nano" as const,
      })),
    ),
  },
  {
    name: "carousel-of-one",
    shows: "one bubble without arrows",
    contents: carousel([body([text("ひとつだけ")])]),
  },
  {
    name: "bubble-without-content",
    shows: "bodies that hold nothing, and one that holds a line",
    contents: carousel([body([]), body([separator()])]),
  },
];
