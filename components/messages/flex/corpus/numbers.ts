import {
  baseline,
  bubble,
  button,
  carousel,
  cell,
  horizontal,
  icon,
  image,
  ink,
  postback,
  type Specimen,
  separator,
  text,
  vertical,
} from "./parts";

const progress = (share: string, color: string) =>
  vertical([vertical([], { width: share, backgroundColor: color, height: "6px" })], {
    backgroundColor: "#0000001a",
    height: "6px",
    margin: "sm",
  });

export const numbers: readonly Specimen[] = [
  {
    name: "to-do",
    shows: "three small cards with a bar of progress each",
    contents: carousel(
      [
        ["進行中", "70%", "#27ACB2", "#0D8186", "牛乳とパンを買う"],
        ["保留", "30%", "#FF6B6E", "#DE5658", "庭の水やり"],
        ["完了", "100%", "#A17DF5", "#7D51E4", "図書館に本を返す"],
      ].map(([state = "", share = "", ground = "", bar = "", task = ""]) =>
        bubble({
          size: "nano",
          header: vertical(
            [
              text(state, { color: "#ffffff", align: "start", size: "md", gravity: "center" }),
              text(share, { color: "#ffffff", align: "start", size: "xs", gravity: "center", margin: "lg" }),
              progress(share, bar),
            ],
            {
              backgroundColor: ground,
              paddingTop: "19px",
              paddingAll: "12px",
              paddingBottom: "16px",
            },
          ),
          body: vertical([horizontal([text(task, { color: "#6b6b6b", size: "sm", wrap: true })], { flex: 1 })], {
            spacing: "md",
            paddingAll: "12px",
          }),
          styles: { footer: { separator: false } },
        }),
      ),
    ),
  },
  {
    name: "nps",
    shows: "eleven numbers in two rows from red to green, and words at both ends",
    contents: bubble({
      body: vertical(
        [
          text("このお店を友人にすすめる可能性はどのくらいありますか。", { wrap: true, weight: "bold" }),
          ...[
            [0, 1, 2, 3, 4, 5],
            [6, 7, 8, 9, 10],
          ].map((row) =>
            horizontal(
              row.map((score) =>
                vertical([text(String(score), { align: "center", color: "#ffffff", size: "sm" })], {
                  backgroundColor: score < 7 ? ink.red : score < 9 ? ink.sand : ink.green,
                  cornerRadius: "md",
                  paddingAll: "8px",
                  action: postback(String(score)),
                }),
              ),
              { spacing: "xs" },
            ),
          ),
          horizontal([
            text("まったく思わない", { size: "xxs", color: "#888888" }),
            text("とてもそう思う", { size: "xxs", color: "#888888", align: "end" }),
          ]),
        ],
        { spacing: "md" },
      ),
    }),
  },
  {
    name: "quiz",
    shows: "a question with a picture and four answers in two rows",
    contents: bubble({
      hero: image("grid", { size: "full", aspectRatio: "2:1", aspectMode: "cover" }) as NonNullable<
        Parameters<typeof bubble>[0]["hero"]
      >,
      body: vertical(
        [
          text("第 3 問", { size: "xs", color: "#888888" }),
          text("日本で一番高い山はどれでしょう。", { wrap: true, weight: "bold" }),
        ],
        { spacing: "sm" },
      ),
      footer: vertical(
        [
          ["富士山", "北岳"],
          ["槍ヶ岳", "立山"],
        ].map((row) =>
          horizontal(
            row.map((name) => button(name, { style: "secondary", height: "sm" })),
            { spacing: "sm" },
          ),
        ),
        { spacing: "sm" },
      ),
    }),
  },
  {
    name: "weather",
    shows: "a big temperature on a blue sky and five days below",
    contents: bubble({
      body: vertical(
        [
          text("東京", { color: "#ffffff", align: "center" }),
          text("18°", { color: "#ffffff", size: "5xl", align: "center" }),
          horizontal(
            ["月", "火", "水", "木", "金"].map((day, index) =>
              vertical(
                [
                  text(day, { size: "xs", color: "#ffffff", align: "center" }),
                  image("star", { size: "24px" }),
                  text(`${16 + index}°`, { size: "sm", color: "#ffffff", align: "center" }),
                ],
                { spacing: "xs" },
              ),
            ),
            { margin: "lg", paddingAll: "8px", backgroundColor: "#ffffff33", cornerRadius: "lg" },
          ),
        ],
        { background: { type: "linearGradient", angle: "180deg", startColor: "#1e6fb8", endColor: "#7fb9e6" } },
      ),
    }),
  },
  {
    name: "invoice-on-black",
    shows: "white words on black; the amount large, the day it is due in yellow",
    contents: bubble({
      body: vertical(
        [
          text("ご請求", { color: "#aaaaaa", size: "xs" }),
          text("¥128,400", { color: "#ffffff", size: "3xl", weight: "bold" }),
          baseline(
            [
              text("お支払い期限", { color: "#aaaaaa", size: "sm", flex: 0 }),
              text("2026/03/31", { color: "#f2c94c", size: "sm", align: "end" }),
            ],
            { margin: "lg" },
          ),
        ],
        { backgroundColor: "#1b1b1f" },
      ),
      footer: vertical([button("支払う", { style: "primary", color: "#f2c94c", height: "sm" })], {
        backgroundColor: "#1b1b1f",
      }),
    }),
  },
  {
    name: "calendar",
    shows: "a month of five weeks with three days marked",
    contents: bubble({
      size: "mega",
      body: vertical(
        [
          text("2026年3月", { weight: "bold", align: "center" }),
          ...Array.from({ length: 5 }, (_, week) =>
            horizontal(
              Array.from({ length: 7 }, (__, day) => {
                const date = week * 7 + day + 1;
                const isMarked = [7, 14, 21].includes(date);
                return vertical(
                  [
                    text(date <= 31 ? String(date) : " ", {
                      size: "xs",
                      align: "center",
                      ...(isMarked && { color: "#ffffff" }),
                    }),
                  ],
                  {
                    paddingAll: "6px",
                    cornerRadius: "sm",
                    ...(isMarked && { backgroundColor: "#2f6db3", action: postback(`3月${date}日`) }),
                  },
                );
              }),
              { spacing: "xs" },
            ),
          ),
        ],
        { spacing: "xs", paddingAll: "12px" },
      ),
    }),
  },
  {
    name: "profile",
    shows: "a portrait in a ring, centred words and three figures",
    contents: bubble({
      body: vertical(
        [
          vertical([image("face", { size: "full", aspectMode: "cover" })], {
            width: "88px",
            height: "88px",
            cornerRadius: "44px",
            borderWidth: "3px",
            borderColor: "#2f6db3",
          }),
          text("山田 花子", { weight: "bold", size: "lg", align: "center" }),
          text("会員番号 0012-3456", { size: "xs", color: "#888888", align: "center" }),
          horizontal(
            [
              ["来店", "24"],
              ["ポイント", "1,280"],
              ["ランク", "金"],
            ].map(([label = "", value = ""]) =>
              vertical([
                text(value, { align: "center", weight: "bold" }),
                text(label, { align: "center", size: "xxs", color: "#888888" }),
              ]),
            ),
            { margin: "lg", width: "100%" },
          ),
        ],
        { alignItems: "center", spacing: "sm" },
      ),
    }),
  },
  {
    name: "ranking",
    shows: "five places with bars of different lengths",
    contents: bubble({
      body: vertical(
        [
          text("今月の人気メニュー", { weight: "bold" }),
          ...["カラー", "カット", "パーマ", "トリートメント", "ヘッドスパ"].map((name, index) =>
            horizontal(
              [
                text(String(index + 1), { flex: 0, size: "sm", color: "#888888" }),
                vertical([text(name, { size: "sm" }), progress(`${90 - index * 17}%`, ink.blue)]),
              ],
              { spacing: "md" },
            ),
          ),
        ],
        { spacing: "md" },
      ),
    }),
  },
  {
    name: "table",
    shows: "three columns with lines between, figures at the right",
    contents: bubble({
      size: "giga",
      body: vertical(
        [
          ["商品", "数", "金額"],
          ["ブレンド 200g", "2", "3,200"],
          ["マグカップ（白）", "1", "1,800"],
        ].flatMap(([name = "", count = "", price = ""], index) => [
          ...(index ? [separator({ margin: "sm" })] : []),
          horizontal(
            [
              text(name, { flex: 5, size: "sm", weight: index ? "regular" : "bold" }),
              text(count, { flex: 1, size: "sm", align: "end" }),
              text(price, { flex: 2, size: "sm", align: "end" }),
            ],
            { margin: "sm" },
          ),
        ]),
      ),
    }),
  },
  {
    name: "chat-like-faq",
    shows: "questions in grey bubbles and answers in green ones",
    contents: bubble({
      body: vertical(
        [
          horizontal([cell("駐車場はありますか", ink.grey, { cornerRadius: "lg", flex: 0, paddingAll: "8px" })], {
            justifyContent: "flex-start",
          }),
          horizontal(
            [
              vertical([text("店の裏に 3 台分あります。", { size: "xs", wrap: true })], {
                backgroundColor: "#d5f0dc",
                cornerRadius: "lg",
                flex: 0,
                paddingAll: "8px",
              }),
            ],
            { justifyContent: "flex-end" },
          ),
        ],
        { spacing: "sm" },
      ),
    }),
  },
  {
    name: "rating-of-a-product",
    shows: "a small bubble with a photo, stars and a price",
    contents: bubble({
      size: "micro",
      hero: image("shoes", { size: "full", aspectMode: "cover", aspectRatio: "320:213" }) as NonNullable<
        Parameters<typeof bubble>[0]["hero"]
      >,
      body: vertical(
        [
          text("革のスニーカー", { weight: "bold", size: "sm", wrap: true }),
          baseline([
            ...["star", "star", "star", "star", "star-empty"].map((name) => icon(name, { size: "xs" })),
            text("4.0", { size: "xs", color: "#8c8c8c", margin: "md", flex: 0 }),
          ]),
          text("¥18,400", { size: "sm", color: ink.red, weight: "bold" }),
        ],
        { spacing: "sm", paddingAll: "13px" },
      ),
    }),
  },
];
