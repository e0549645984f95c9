import { baseline, body, bubble, cell, horizontal, image, ink, type Specimen, text, vertical } from "./parts";

const { blue, green, red, sand, grey } = ink;
const spaceWords = ["none", "xs", "sm", "md", "lg", "xl", "xxl"];
const note = (label: string) => text(label, { size: "xxs", color: grey });
const three = (look: object = {}) => [cell("1", blue, look), cell("2", green, look), cell("3", red, look)];

export const boxes: readonly Specimen[] = [
  {
    name: "shares-of-a-row",
    shows: "equal thirds; 1:2:3; natural width then the rest; a fixed width",
    contents: body(
      [
        horizontal(three()),
        horizontal([cell("1", blue, { flex: 1 }), cell("2", green, { flex: 2 }), cell("3", red, { flex: 3 })]),
        horizontal([cell("自然な幅", blue, { flex: 0 }), cell("残り", green)]),
        horizontal([cell("80px", blue, { width: "80px" }), cell("残り", green), cell("25%", red, { width: "25%" })]),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "shares-of-a-column",
    shows: "in a box of 160 px: one natural, then one to two",
    contents: body([
      vertical([cell("0", blue), cell("1", green, { flex: 1 }), cell("2", red, { flex: 2 })], { height: "160px" }),
    ]),
  },
  {
    name: "spacing-and-margin",
    shows: "seven rows further and further apart; a margin replaces the spacing; a first margin makes room",
    contents: body(
      [
        ...spaceWords.map((spacing) => horizontal(three(), { spacing })),
        horizontal([cell("1", blue), cell("none", green, { margin: "none" }), cell("40px", red, { margin: "40px" })], {
          spacing: "md",
        }),
        horizontal([cell("xxl の前", blue, { margin: "xxl" }), cell("2", green)]),
      ],
      { spacing: "xs" },
    ),
  },
  {
    name: "paddings",
    shows: "keywords, pixels, a share of the width, and one side of its own",
    contents: body(
      [
        ...["none", "md", "xxl", "24px", "10%"].map((paddingAll) =>
          vertical([cell(paddingAll, blue)], { paddingAll, backgroundColor: "#e6e6e2" }),
        ),
        vertical([cell("上 24 / 終 48", green)], {
          paddingAll: "4px",
          paddingTop: "24px",
          paddingEnd: "48px",
          backgroundColor: "#e6e6e2",
        }),
        vertical([cell("下 20 / 始 20", green)], {
          paddingBottom: "20px",
          paddingStart: "20px",
          backgroundColor: "#e6e6e2",
        }),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "borders",
    shows: "six widths by word, one by pixels, with colours",
    contents: body(
      ["none", "light", "normal", "medium", "semi-bold", "bold", "6px"].map((borderWidth, index) =>
        vertical([text(borderWidth, { size: "xs" })], {
          borderWidth,
          borderColor: index % 2 ? red : blue,
          paddingAll: "6px",
        }),
      ),
      { spacing: "sm" },
    ),
  },
  {
    name: "corner-radius",
    shows: "corners rounder and rounder; a round picture",
    contents: body(
      [
        ...spaceWords.map((cornerRadius) => cell(cornerRadius, blue, { cornerRadius })),
        vertical([image("face", { size: "full", aspectMode: "cover" })], {
          width: "72px",
          height: "72px",
          cornerRadius: "100px",
        }),
      ],
      { spacing: "xs" },
    ),
  },
  {
    name: "box-sizes",
    shows: "by pixels and by share; a largest width wins over the width, a largest height cuts off",
    contents: body(
      [
        cell("120px", blue, { width: "120px" }),
        cell("60%", green, { width: "60%" }),
        cell("200px, max 90px", red, { width: "200px", maxWidth: "90px" }),
        cell("height 48px", sand, { height: "48px" }),
        vertical(
          [
            text("高さは 40px までなので、三行目より先は見えません。それより先は隠れます。", {
              wrap: true,
              size: "sm",
            }),
          ],
          {
            maxHeight: "40px",
            backgroundColor: "#e6e6e2",
          },
        ),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "justify-content",
    shows: "six ways to place three cells of natural width",
    contents: body(
      (["flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"] as const).flatMap(
        (justifyContent) => [
          note(justifyContent),
          horizontal(three({ width: "40px" }), { justifyContent, backgroundColor: "#eeeeea" }),
        ],
      ),
      { spacing: "xs" },
    ),
  },
  {
    name: "align-items",
    shows: "across a row: start, centre, end; across a column: the same",
    contents: body(
      (["flex-start", "center", "flex-end"] as const).flatMap((alignItems) => [
        note(alignItems),
        horizontal([cell("低い", blue), cell("高い", green, { height: "48px" }), cell("中", red, { height: "32px" })], {
          alignItems,
          backgroundColor: "#eeeeea",
        }),
        vertical([cell("狭い", sand)], { alignItems, backgroundColor: "#eeeeea" }),
      ]),
      { spacing: "xs" },
    ),
  },
  {
    name: "absolute-corners",
    shows: "a picture with a badge in each corner and one cut off at the edge",
    contents: bubble({
      hero: vertical([
        image("hotel", { size: "full", aspectRatio: "20:13", aspectMode: "cover" }),
        cell("左上", red, { position: "absolute", offsetTop: "8px", offsetStart: "8px" }),
        cell("右上", blue, { position: "absolute", offsetTop: "md", offsetEnd: "md" }),
        cell("左下", green, { position: "absolute", offsetBottom: "10%", offsetStart: "0px" }),
        cell("はみ出す", sand, { position: "absolute", offsetBottom: "0px", offsetEnd: "-24px" }),
      ]),
    }),
  },
  {
    name: "absolute-overlay",
    shows: "words over a picture that darkens towards the bottom",
    contents: bubble({
      body: vertical(
        [
          image("garden", { size: "full", aspectMode: "cover", aspectRatio: "2:3", gravity: "top" }),
          vertical(
            [
              text("庭園ライトアップ", { color: "#ffffff", size: "xl", weight: "bold" }),
              baseline(
                [
                  text("¥1,200", { color: "#ebebeb", size: "sm", flex: 0 }),
                  text("¥1,800", { color: "#ffffffcc", decoration: "line-through", size: "sm", margin: "lg", flex: 0 }),
                ],
                {
                  spacing: "lg",
                },
              ),
            ],
            {
              position: "absolute",
              offsetBottom: "0px",
              offsetStart: "0px",
              offsetEnd: "0px",
              paddingAll: "20px",
              paddingTop: "40px",
              background: { type: "linearGradient", angle: "180deg", startColor: "#03303a00", endColor: "#03303aee" },
            },
          ),
          vertical([text("SALE", { color: "#ffffff", align: "center", size: "xs", offsetTop: "3px" })], {
            position: "absolute",
            cornerRadius: "20px",
            offsetTop: "18px",
            offsetStart: "18px",
            backgroundColor: "#ff334b",
            height: "25px",
            width: "53px",
          }),
        ],
        { paddingAll: "0px" },
      ),
    }),
  },
  {
    name: "relative-offsets",
    shows: "the second cell lower, the third higher and further, without moving their neighbours",
    contents: body([
      horizontal(
        [
          cell("1", blue),
          cell("下へ", green, { offsetTop: "12px" }),
          cell("上へ", red, { offsetTop: "-8px", offsetStart: "12px" }),
        ],
        {
          spacing: "sm",
          backgroundColor: "#eeeeea",
          paddingAll: "16px",
        },
      ),
    ]),
  },
  {
    name: "gradients",
    shows:
      "from bottom to top, from left to right, top to bottom, slanting, and with a third colour in the middle or at 20 %",
    contents: body(
      [
        ...["0deg", "90deg", "180deg", "45deg"].map((angle) =>
          vertical([text(angle, { color: "#ffffff", align: "center", size: "sm" })], {
            paddingAll: "12px",
            background: { type: "linearGradient" as const, angle, startColor: "#0b486b", endColor: "#f56217" },
          }),
        ),
        ...[undefined, "20%"].map((centerPosition) =>
          vertical([text(centerPosition ?? "50%", { align: "center", size: "sm" })], {
            paddingAll: "12px",
            background: {
              type: "linearGradient" as const,
              angle: "90deg",
              startColor: "#e96443",
              centerColor: "#ffffff",
              endColor: "#4568dc",
              ...(centerPosition && { centerPosition }),
            },
          }),
        ),
      ],
      { spacing: "xs" },
    ),
  },
  {
    name: "filler",
    shows: "words pushed to the end, and into the middle",
    contents: body(
      [
        horizontal([{ type: "filler" }, text("終わり", { flex: 0 })], { backgroundColor: "#eeeeea" }),
        horizontal([{ type: "filler" }, text("真ん中", { flex: 0 }), { type: "filler" }], {
          backgroundColor: "#eeeeea",
        }),
        vertical([{ type: "filler" }, text("下"), { type: "filler", flex: 0 }], {
          height: "60px",
          backgroundColor: "#eeeeea",
        }),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "deep-nesting",
    shows: "twelve boxes in each other, each with its own ground",
    contents: body([
      Array.from({ length: 12 }).reduce<ReturnType<typeof vertical>>(
        (inner, _, index) =>
          vertical([inner], { paddingAll: "6px", backgroundColor: index % 2 ? "#d7e3f0" : "#f0e6d7" }),
        vertical([text("芯", { align: "center" })]),
      ),
    ]),
  },
  {
    name: "empty-boxes",
    shows: "bars and dots drawn with boxes that hold nothing",
    contents: body(
      [
        vertical([vertical([], { width: "70%", height: "6px", backgroundColor: blue, cornerRadius: "3px" })], {
          backgroundColor: "#dddddd",
          height: "6px",
          cornerRadius: "3px",
        }),
        horizontal(
          [
            vertical([], { width: "12px", height: "12px", cornerRadius: "30px", borderWidth: "2px", borderColor: red }),
            text("輪", { flex: 0, gravity: "center", margin: "md" }),
          ],
          {
            alignItems: "center",
          },
        ),
        vertical([]),
      ],
      { spacing: "lg" },
    ),
  },
];
