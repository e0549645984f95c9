import {
  baseline,
  bubble,
  button,
  carousel,
  horizontal,
  icon,
  image,
  ink,
  link,
  postback,
  type Specimen,
  separator,
  spans,
  text,
  vertical,
} from "./parts";

const cover = (name: string, aspectRatio = "20:13") => image(name, { size: "full", aspectRatio, aspectMode: "cover" });
const pair = (label: string, value: string, strong = false) =>
  horizontal([
    text(label, { size: "sm", color: "#555555", flex: 0 }),
    text(value, { size: "sm", color: "#111111", align: "end", weight: strong ? "bold" : "regular" }),
  ]);
const stars = (score: number) =>
  baseline(
    [
      ...[1, 2, 3, 4, 5].map((n) => icon(n <= score ? "star" : "star-empty", { size: "sm" })),
      text(score.toFixed(1), { size: "sm", color: "#999999", margin: "md", flex: 0 }),
    ],
    { margin: "md" },
  );

export const shops: readonly Specimen[] = [
  {
    name: "receipt",
    shows: "a receipt: items with prices at the right, a total, a payment number at the end",
    contents: bubble({
      body: vertical([
        text("領収書", { weight: "bold", color: "#1d8348", size: "sm" }),
        text("珈琲と本 表参道", { weight: "bold", size: "xxl", margin: "md", adjustMode: "shrink-to-fit" }),
        text("東京都渋谷区神宮前 4-12-10", { size: "xs", color: "#666666", wrap: true }),
        separator({ margin: "xxl" }),
        vertical(
          [
            pair("ブレンドコーヒー × 2", "¥1,100"),
            pair("チーズケーキ", "¥620"),
            pair("焼き菓子の詰め合わせ", "¥2,480"),
            separator({ margin: "xxl" }),
            pair("点数", "4"),
            pair("小計", "¥4,200"),
            pair("消費税（8%）", "¥336"),
            pair("合計", "¥4,536", true),
          ],
          { margin: "xxl", spacing: "sm" },
        ),
        separator({ margin: "xxl" }),
        horizontal(
          [
            text("取引番号", { size: "xs", color: "#666666", flex: 0 }),
            text("#7432 8932 8432", { size: "xs", color: "#666666", align: "end" }),
          ],
          { margin: "md" },
        ),
      ]),
      styles: { footer: { separator: true } },
    }),
  },
  {
    name: "restaurant",
    shows: "a shop with a photo, four stars, address and hours, two links",
    contents: bubble({
      hero: cover("coffee"),
      body: vertical([
        text("珈琲と本", { weight: "bold", size: "xl" }),
        stars(4),
        vertical(
          [
            ["場所", "神宮前 4-12-10 表参道ヒルズ裏"],
            ["時間", "10:00 – 21:00"],
          ].map(([label = "", value = ""]) =>
            baseline(
              [
                text(label, { color: "#666666", size: "sm", flex: 1 }),
                text(value, { wrap: true, color: "#333333", size: "sm", flex: 5 }),
              ],
              { spacing: "sm" },
            ),
          ),
          { margin: "lg", spacing: "sm" },
        ),
      ]),
      footer: vertical(
        [
          button(
            "電話する",
            { style: "link", height: "sm" },
            { type: "uri", label: "電話する", uri: "tel:0312345678" },
          ),
          button("ウェブサイト", { style: "link", height: "sm" }, link("ウェブサイト")),
        ],
        { spacing: "sm" },
      ),
    }),
  },
  {
    name: "menu-of-the-day",
    shows: "three dishes in a carousel, each with its price and a button to order",
    contents: carousel(
      [
        ["ramen", "醤油らーめん", "980", "鶏と魚介のだし。麺は細めのストレートです。"],
        ["salad", "季節のサラダ", "720", "朝採れ野菜を十種類。ドレッシングは柚子。"],
        ["coffee", "本日の珈琲", "550", "エチオピア・浅煎り。"],
      ].map(([picture = "", name = "", price = "", words = ""]) =>
        bubble({
          size: "kilo",
          hero: cover(picture, "4:3"),
          body: vertical(
            [
              text(name, { weight: "bold", size: "lg" }),
              text(words, { wrap: true, size: "xs", color: "#666666" }),
              spans([
                { type: "span", text: "¥", size: "sm" },
                { type: "span", text: price, size: "xl", weight: "bold" },
                { type: "span", text: "（税込）", size: "xxs", color: "#666666" },
              ]),
            ],
            { spacing: "sm" },
          ),
          footer: vertical([button("注文する", { style: "primary", height: "sm", color: "#8a4b2a" })]),
        }),
      ),
    ),
  },
  {
    name: "clothes",
    shows: "goods with the price over the photo and a framed button to buy",
    contents: carousel(
      [
        ["shirt", "リネンシャツ", "¥35,800", "¥75,000"],
        ["shoes", "革のスニーカー", "¥18,400", "¥24,000"],
      ].map(([picture = "", name = "", price = "", before = ""]) =>
        bubble({
          body: vertical(
            [
              image(picture, { size: "full", aspectMode: "cover", aspectRatio: "2:3", gravity: "top" }),
              vertical(
                [
                  vertical([text(name, { size: "xl", color: "#ffffff", weight: "bold" })]),
                  baseline(
                    [
                      text(price, { color: "#ebebeb", size: "sm", flex: 0 }),
                      text(before, {
                        color: "#ffffffcc",
                        decoration: "line-through",
                        gravity: "bottom",
                        flex: 0,
                        size: "sm",
                      }),
                    ],
                    { spacing: "lg" },
                  ),
                  vertical(
                    [
                      { type: "filler" },
                      baseline(
                        [
                          { type: "filler" },
                          icon("bag", {}),
                          text("カートに入れる", { color: "#ffffff", flex: 0, offsetTop: "-2px" }),
                          { type: "filler" },
                        ],
                        { spacing: "sm" },
                      ),
                      { type: "filler" },
                    ],
                    {
                      borderWidth: "1px",
                      cornerRadius: "4px",
                      spacing: "sm",
                      borderColor: "#ffffff",
                      margin: "xxl",
                      height: "40px",
                      action: postback(name),
                    },
                  ),
                ],
                {
                  position: "absolute",
                  offsetBottom: "0px",
                  offsetStart: "0px",
                  offsetEnd: "0px",
                  backgroundColor: "#03303Acc",
                  paddingAll: "20px",
                  paddingTop: "18px",
                },
              ),
              vertical([text("SALE", { color: "#ffffff", align: "center", size: "xs", offsetTop: "3px" })], {
                position: "absolute",
                cornerRadius: "20px",
                offsetTop: "18px",
                backgroundColor: "#ff334b",
                offsetStart: "18px",
                height: "25px",
                width: "53px",
              }),
            ],
            { paddingAll: "0px" },
          ),
        }),
      ),
    ),
  },
  {
    name: "coupon-ticket",
    shows: "a coupon with a broken line, a big number and a code to copy",
    contents: bubble({
      size: "kilo",
      body: vertical(
        [
          vertical(
            [
              text("春の感謝祭", { size: "sm", color: "#ffffff", align: "center" }),
              spans(
                [
                  { type: "span", text: "20", size: "5xl", weight: "bold" },
                  { type: "span", text: "%OFF", size: "xl", weight: "bold" },
                ],
                { color: "#ffffff", align: "center" },
              ),
              text("3月31日まで・全店舗", { size: "xs", color: "#ffffff", align: "center" }),
            ],
            { backgroundColor: "#c0392b", paddingAll: "20px" },
          ),
          horizontal(
            Array.from({ length: 18 }, () => vertical([], { width: "8px", height: "2px", backgroundColor: "#dddddd" })),
            { justifyContent: "space-between", paddingAll: "0px", margin: "none" },
          ),
          vertical(
            [
              text("SPRING-2026", { align: "center", weight: "bold", size: "lg" }),
              button(
                "コードをコピー",
                { style: "primary", height: "sm", color: "#c0392b" },
                { type: "clipboard", label: "コードをコピー", clipboardText: "SPRING-2026" },
              ),
            ],
            { paddingAll: "16px", spacing: "md" },
          ),
        ],
        { paddingAll: "0px" },
      ),
    }),
  },
  {
    name: "order-tracking",
    shows: "four stations on a line: two passed, one now, one to come",
    contents: bubble({
      size: "mega",
      header: vertical(
        [
          text("お届け状況", { color: "#ffffff66", size: "sm" }),
          text("本日 18:40 ごろ到着", { color: "#ffffff", size: "xl", weight: "bold", adjustMode: "shrink-to-fit" }),
        ],
        { paddingAll: "20px", backgroundColor: "#0367D3", spacing: "md", paddingTop: "22px" },
      ),
      body: vertical([
        text("合計 35 分", { color: "#666666", size: "xs" }),
        ...station("18:05", "注文を受け付けました", "#EF454D", true),
        ...station("18:15", "お店を出ました", "#6486E3", true),
        ...station("18:32", "近くまで来ています", "#6486E3", true),
        ...station("18:40", "お届け", "#aaaaaa", false),
      ]),
    }),
  },
  {
    name: "point-card",
    shows: "a card of ten stamps of which seven are there",
    contents: bubble({
      size: "kilo",
      body: vertical(
        [
          text("スタンプカード", { weight: "bold", size: "lg", color: "#5b3a1e" }),
          ...[0, 5].map((from) =>
            horizontal(
              [1, 2, 3, 4, 5].map((n) =>
                vertical(
                  from + n <= 7
                    ? [icon2()]
                    : [text(String(from + n), { align: "center", color: "#c9b79f", gravity: "center", flex: 1 })],
                  {
                    height: "36px",
                    width: "36px",
                    cornerRadius: "18px",
                    borderWidth: "1px",
                    borderColor: "#c9b79f",
                    ...(from + n <= 7 && { backgroundColor: "#8a4b2a" }),
                  },
                ),
              ),
              { justifyContent: "space-between" },
            ),
          ),
          text("あと 3 個で一杯無料", { size: "xs", align: "end", color: "#8a4b2a" }),
        ],
        { spacing: "md", backgroundColor: "#fbf4ea" },
      ),
    }),
  },
];

function icon2() {
  return text("済", { align: "center", color: "#ffffff", weight: "bold", gravity: "center", flex: 1 });
}

/** A time, a dot on a line, and what happens there; below it the line goes on. */
function station(time: string, words: string, color: string, goesOn: boolean) {
  const dot = vertical(
    [
      { type: "filler" },
      vertical([], { cornerRadius: "30px", height: "12px", width: "12px", borderColor: color, borderWidth: "2px" }),
      { type: "filler" },
    ],
    {
      flex: 0,
    },
  );
  const stop = horizontal(
    [text(time, { size: "sm", gravity: "center" }), dot, text(words, { gravity: "center", flex: 4, size: "sm" })],
    {
      spacing: "lg",
      cornerRadius: "30px",
      margin: "none",
    },
  );
  if (!goesOn) return [stop];
  const line = vertical(
    [
      horizontal([{ type: "filler" }, vertical([], { width: "2px", backgroundColor: ink.grey }), { type: "filler" }], {
        flex: 1,
      }),
    ],
    { width: "12px" },
  );
  const between = horizontal(
    [baseline([{ type: "filler" }], { flex: 1 }), line, text(" ", { flex: 4, size: "xs", color: "#8c8c8c" })],
    {
      spacing: "lg",
      height: "36px",
    },
  );
  return [stop, between];
}
