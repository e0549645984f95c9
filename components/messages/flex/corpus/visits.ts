import {
  baseline,
  bubble,
  button,
  carousel,
  horizontal,
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
const line = (label: string, value: string) =>
  baseline(
    [
      text(label, { size: "sm", color: "#888888", flex: 2 }),
      text(value, { size: "sm", color: "#222222", flex: 5, wrap: true }),
    ],
    { spacing: "sm" },
  );
const airport = (code: string, town: string, align: "start" | "end") =>
  vertical([text(code, { size: "3xl", weight: "bold", align }), text(town, { size: "xs", color: "#888888", align })]);

export const visits: readonly Specimen[] = [
  {
    name: "salon-appointment",
    shows: "an appointment with what was booked and two buttons to change it or come",
    contents: bubble({
      header: vertical([text("ご予約内容の確認", { weight: "bold", color: "#ffffff" })], {
        backgroundColor: "#8a4b2a",
        paddingAll: "16px",
      }),
      body: vertical(
        [
          line("お名前", "山田 花子 様"),
          line("メニュー", "カラー + カット（ロング料金を含む）"),
          line("日時", "3月7日（土）14:00 – 15:30"),
          line("担当", "店長 佐藤"),
        ],
        { spacing: "md" },
      ),
      footer: horizontal(
        [
          button("変更する", { style: "secondary", height: "sm" }),
          button("行きます", { style: "primary", height: "sm", color: "#8a4b2a" }),
        ],
        { spacing: "sm" },
      ),
      styles: { footer: { separator: true } },
    }),
  },
  {
    name: "cinema-ticket",
    shows: "a ticket with four stars of a film, its time and seat, and a code to show at the door",
    contents: bubble({
      hero: cover("cinema"),
      body: vertical(
        [
          text("海辺の図書館", { wrap: true, weight: "bold", gravity: "center", size: "xl" }),
          vertical(
            [line("日時", "2026年3月7日（土）19:30"), line("場所", "スクリーン 7"), line("座席", "C 列 18 番")],
            { margin: "lg", spacing: "sm" },
          ),
          vertical(
            [
              image("qr", { size: "xl", aspectMode: "cover", margin: "md" }),
              text("入場のとき、このコードを係にお見せください。", {
                color: "#666666",
                wrap: true,
                margin: "xxl",
                size: "xs",
              }),
            ],
            { margin: "xxl" },
          ),
        ],
        { spacing: "md" },
      ),
    }),
  },
  {
    name: "boarding-pass",
    shows: "two airports at the sides, gate and seat in three columns",
    contents: bubble({
      size: "giga",
      header: horizontal(
        [text("搭乗券", { color: "#ffffff", weight: "bold" }), text("AZ 0217", { color: "#ffffff", align: "end" })],
        { backgroundColor: "#173f5f" },
      ),
      body: vertical(
        [
          horizontal([
            airport("HND", "東京 羽田", "start"),
            text("→", { align: "center", gravity: "center", color: "#888888" }),
            airport("CTS", "札幌 新千歳", "end"),
          ]),
          separator({ margin: "lg" }),
          horizontal(
            [
              ["搭乗口", "64"],
              ["搭乗時刻", "09:25"],
              ["座席", "12A"],
            ].map(([label = "", value = ""]) =>
              vertical([text(label, { size: "xxs", color: "#888888" }), text(value, { size: "xl", weight: "bold" })]),
            ),
            { margin: "lg" },
          ),
        ],
        {},
      ),
    }),
  },
  {
    name: "hotel",
    shows: "a room with a price for the night and what is included",
    contents: bubble({
      hero: cover("hotel", "3:2"),
      body: vertical(
        [
          horizontal([
            text("海の見える和室", { weight: "bold", size: "lg", flex: 1 }),
            text("残り 2 室", { size: "xs", color: ink.red, align: "end", flex: 0, gravity: "center" }),
          ]),
          text("朝食付き・大浴場・全室禁煙", { size: "xs", color: "#777777" }),
          separator({ margin: "md" }),
          spans(
            [
              { type: "span", text: "一泊 ", size: "sm" },
              { type: "span", text: "¥24,800", size: "xl", weight: "bold" },
            ],
            { align: "end" },
          ),
        ],
        { spacing: "sm" },
      ),
      footer: vertical([button("この部屋を予約する", { style: "primary", color: "#173f5f" })]),
    }),
  },
  {
    name: "house",
    shows: "three photos, facts about a flat, and a bookmark",
    contents: bubble({
      header: vertical(
        [
          horizontal([
            image("house", { size: "full", aspectMode: "cover", aspectRatio: "150:196", gravity: "center", flex: 1 }),
            vertical(
              [
                image("garden", { size: "full", aspectMode: "cover", aspectRatio: "150:98", gravity: "center" }),
                image("hotel", { size: "full", aspectMode: "cover", aspectRatio: "150:98", gravity: "center" }),
              ],
              { flex: 1 },
            ),
            horizontal([text("NEW", { size: "xs", color: "#ffffff", align: "center", gravity: "center" })], {
              backgroundColor: "#EC3D44",
              paddingAll: "2px",
              paddingStart: "4px",
              paddingEnd: "4px",
              position: "absolute",
              offsetStart: "18px",
              offsetTop: "18px",
              cornerRadius: "100px",
              width: "48px",
              height: "25px",
            }),
          ]),
        ],
        { paddingAll: "0px" },
      ),
      body: vertical(
        [
          text("目黒川沿いの 2LDK", { size: "xl", wrap: true, color: "#ffffff", weight: "bold" }),
          text("62㎡・築 8 年・徒歩 6 分", { color: "#ffffffcc", size: "sm" }),
          horizontal([text("¥198,000 / 月", { color: "#ffffffde", weight: "bold", size: "lg" })], {
            paddingAll: "13px",
            backgroundColor: "#ffffff1A",
            cornerRadius: "2px",
            margin: "xl",
          }),
        ],
        { paddingAll: "20px", backgroundColor: "#464F69", spacing: "xs" },
      ),
    }),
  },
  {
    name: "event-invitation",
    shows: "a date in a square beside what happens, and two answers",
    contents: bubble({
      body: horizontal(
        [
          vertical(
            [
              text("MAR", { color: "#ffffff", align: "center", size: "xs" }),
              text("21", { color: "#ffffff", align: "center", size: "xxl", weight: "bold" }),
            ],
            {
              backgroundColor: "#5b4b8a",
              cornerRadius: "8px",
              width: "64px",
              paddingAll: "8px",
            },
          ),
          vertical(
            [
              text("春の音楽会", { weight: "bold", size: "lg" }),
              text("15:00 開場 / 15:30 開演", { size: "xs", color: "#777777" }),
              text("市民会館 小ホール", { size: "xs", color: "#777777" }),
            ],
            { spacing: "xs" },
          ),
        ],
        { spacing: "lg" },
      ),
      footer: horizontal([button("欠席", { height: "sm" }), separator(), button("出席", { height: "sm" })]),
      styles: { footer: { separator: true } },
    }),
  },
  {
    name: "opening-hours",
    shows: "seven days with today's marked",
    contents: bubble({
      size: "kilo",
      body: vertical(
        [
          text("営業時間", { weight: "bold" }),
          separator({ margin: "sm" }),
          ...["月", "火", "水", "木", "金", "土", "日"].map((day, index) =>
            horizontal(
              [
                text(day, { size: "sm", flex: 0 }),
                text(index === 2 ? "定休日" : "10:00 – 20:00", {
                  size: "sm",
                  align: "end",
                  color: index === 2 ? ink.red : "#333333",
                }),
              ],
              {
                paddingAll: "4px",
                ...(index === 5 && { backgroundColor: "#eef3f8", cornerRadius: "sm" }),
              },
            ),
          ),
        ],
        { spacing: "xs" },
      ),
    }),
  },
  {
    name: "staff-list",
    shows: "round portraits with names and a word about each, one below the other",
    contents: bubble({
      body: vertical(
        ["佐藤 店長", "鈴木 スタイリスト", "高橋 アシスタント"].map((name) =>
          horizontal(
            [
              vertical([image("face", { aspectMode: "cover", size: "full" })], {
                cornerRadius: "100px",
                width: "56px",
                height: "56px",
              }),
              vertical(
                [
                  text(name, { weight: "bold", size: "sm" }),
                  text("髪質に合わせた提案が得意です。", { size: "xs", color: "#777777", wrap: true }),
                ],
                { justifyContent: "center" },
              ),
              text("指名", {
                size: "xs",
                color: "#2f6db3",
                flex: 0,
                gravity: "center",
                action: postback(`指名 ${name}`),
              }),
            ],
            { spacing: "lg" },
          ),
        ),
        { spacing: "lg" },
      ),
    }),
  },
  {
    name: "news",
    shows: "headlines with small pictures at the right, separated by lines",
    contents: bubble({
      header: vertical([text("今週のお知らせ", { weight: "bold", size: "lg" })]),
      body: vertical(
        ["春の新作が届きました", "臨時休業のお知らせ（3月11日）", "アプリの使い方を動画でご紹介します"].flatMap(
          (title, index) => [
            ...(index ? [separator({ margin: "md" })] : []),
            horizontal(
              [
                vertical([
                  text(title, { wrap: true, size: "sm", maxLines: 2 }),
                  text(`2026.03.0${index + 1}`, { size: "xxs", color: "#999999", margin: "sm" }),
                ]),
                image(["shirt", "salad", "cinema"][index] ?? "grid", { size: "full", aspectMode: "cover", flex: 0 }),
              ].map((part, place) =>
                place ? vertical([part], { width: "64px", height: "64px", cornerRadius: "6px" }) : part,
              ),
              { spacing: "md", action: link(title), ...(index && { margin: "md" }) },
            ),
          ],
        ),
        { paddingTop: "0px" },
      ),
    }),
  },
  {
    name: "stay-carousel",
    shows: "two rooms of different lengths with one line of buttons",
    contents: carousel(
      [
        ["hotel", "和室", "八畳"],
        ["house", "離れ", "十二畳と縁側、専用の露天風呂が付いたお部屋です。お食事は部屋出しになります。"],
      ].map(([picture = "", name = "", words = ""]) =>
        bubble({
          size: "hecto",
          hero: cover(picture),
          body: vertical([text(name, { weight: "bold", size: "lg" }), text(words, { wrap: true, size: "sm" })], {
            spacing: "sm",
          }),
          footer: vertical([button("空室を見る", { style: "primary", height: "sm", color: "#173f5f" })]),
        }),
      ),
    ),
  },
];
