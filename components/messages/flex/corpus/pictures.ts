import {
  body,
  bubble,
  button,
  cell,
  horizontal,
  image,
  ink,
  link,
  postback,
  type Specimen,
  separator,
  text,
  vertical,
} from "./parts";

const sizes = ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl", "full", "72px", "50%"];

export const pictures: readonly Specimen[] = [
  {
    name: "image-sizes",
    shows: "thirteen widths from 40 px to the full width, centred",
    contents: body(
      sizes.map((size) => image("grid", { size, aspectRatio: "6:1", aspectMode: "cover" })),
      { spacing: "xs" },
    ),
  },
  {
    name: "image-ratios-and-modes",
    shows: "the whole picture with bands beside it, then cropped, in 1:1, 20:13 and 1:2",
    contents: body(
      ["1:1", "20:13", "1:2"].map((aspectRatio) =>
        horizontal(
          (["fit", "cover"] as const).map((aspectMode) =>
            image("grid", { size: "full", aspectRatio, aspectMode, backgroundColor: "#f2c94c" }),
          ),
          { spacing: "md" },
        ),
      ),
      { spacing: "md" },
    ),
  },
  {
    name: "image-align-and-gravity",
    shows: "at start, centre and end; in a row at top, middle and bottom",
    contents: body(
      [
        ...(["start", "center", "end"] as const).map((align) => image("coffee", { align, size: "xs" })),
        separator(),
        horizontal(
          [
            vertical([], { height: "120px", width: "16px", backgroundColor: ink.sand }),
            ...(["top", "center", "bottom"] as const).map((gravity) => image("coffee", { gravity, size: "xxs" })),
          ],
          { spacing: "sm" },
        ),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "images-in-a-row",
    shows: "three pictures side by side, the middle one twice as wide",
    contents: body([
      horizontal(
        [
          image("coffee", { size: "full", aspectMode: "cover" }),
          image("garden", { size: "full", aspectMode: "cover", aspectRatio: "2:1", flex: 2 }),
          image("hotel", { size: "full", aspectMode: "cover" }),
        ],
        { spacing: "xs" },
      ),
    ]),
  },
  {
    name: "image-that-is-missing",
    shows: "a grey area of the right size where nothing comes from",
    contents: bubble({
      hero: { type: "image", url: "https://example.com/nowhere/missing.png", size: "full", aspectRatio: "20:13" },
      body: vertical([text("画像が読み込めません")]),
    }),
  },
  {
    name: "button-styles-and-heights",
    shows: "link, primary and secondary; 52 and 40 px high",
    contents: body(
      [
        ...(["link", "primary", "secondary"] as const).map((style) => button(style, { style })),
        ...(["link", "primary", "secondary"] as const).map((style) => button(`${style} sm`, { style, height: "sm" })),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "button-colours",
    shows: "colour of the words on links, of the ground on the others",
    contents: body(
      [
        button("link", { color: ink.red }),
        button("primary", { style: "primary", color: ink.blue }),
        button("secondary", { style: "secondary", color: "#ffd9b3" }),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "buttons-in-rows",
    shows: "equal halves, then one to two, then buttons at top, middle and bottom of a high row",
    contents: body(
      [
        horizontal([button("いいえ", { style: "secondary" }), button("はい", { style: "primary" })], { spacing: "sm" }),
        horizontal([button("1", { style: "secondary", flex: 1 }), button("2", { style: "primary", flex: 2 })], {
          spacing: "sm",
        }),
        horizontal(
          [
            vertical([], { height: "110px", width: "8px", backgroundColor: ink.sand }),
            button("top", { style: "secondary", height: "sm", gravity: "top" }),
            button("center", { style: "secondary", height: "sm", gravity: "center" }),
            button("bottom", { style: "secondary", height: "sm", gravity: "bottom" }),
          ],
          { spacing: "xs" },
        ),
      ],
      { spacing: "md" },
    ),
  },
  {
    name: "button-with-a-long-label",
    shows: "cut with an ellipsis; made smaller where it may be",
    contents: body(
      [
        button("とても長いラベルなので一行には収まりませんがどうなりますか", { style: "primary" }),
        button("とても長いラベルなので一行には収まりませんがどうなりますか", {
          style: "primary",
          adjustMode: "shrink-to-fit",
        }),
        button("文字サイズに合わせる", { style: "secondary", scaling: true }),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "every-action",
    shows: "six buttons, one for each kind of action that may stand here",
    contents: body(
      [
        button("ポストバック", { style: "secondary", height: "sm" }),
        button("発言", { style: "secondary", height: "sm" }, { type: "message", label: "発言", text: "予約したい" }),
        button("リンク", { style: "secondary", height: "sm" }, link("リンク")),
        button("電話", { style: "secondary", height: "sm" }, { type: "uri", label: "電話", uri: "tel:0312345678" }),
        button(
          "日時",
          { style: "secondary", height: "sm" },
          {
            type: "datetimepicker",
            label: "日時を選ぶ",
            data: "when",
            mode: "datetime",
            initial: "2026-03-07T14:00",
            min: "2026-03-01T10:00",
            max: "2026-03-31T19:00",
          },
        ),
        button(
          "コピー",
          { style: "secondary", height: "sm" },
          { type: "clipboard", label: "クーポンコードをコピー", clipboardText: "SPRING-2026" },
        ),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "taps-inside-taps",
    shows: "a card that can be tapped as a whole, with a picture, a text and a button that have taps of their own",
    contents: bubble({
      action: link("全体"),
      body: vertical(
        [
          horizontal(
            [
              image("coffee", { size: "xs", action: postback("写真") }),
              text("カード全体を押せます", { gravity: "center", wrap: true, flex: 3 }),
            ],
            {
              spacing: "md",
              action: postback("行"),
              backgroundColor: "#f4f4f2",
              cornerRadius: "md",
              paddingAll: "8px",
            },
          ),
          button("これだけ別", { style: "primary", height: "sm" }),
        ],
        { spacing: "md" },
      ),
    }),
  },
  {
    name: "separators",
    shows: "lines between rows, one of them red and further away; upright ones between columns",
    contents: body([
      text("上"),
      separator(),
      text("中"),
      separator({ margin: "xl", color: ink.red }),
      text("下", { margin: "xl" }),
      horizontal(
        [
          cell("左", ink.blue),
          separator({ margin: "md" }),
          cell("中", ink.green, { margin: "md" }),
          separator({ margin: "md", color: ink.red }),
          cell("右", ink.red, { margin: "md" }),
        ],
        {
          margin: "xl",
        },
      ),
    ]),
  },
];
