import { baseline, body, horizontal, icon, ink, link, type Specimen, separator, spans, text, vertical } from "./parts";

const words = ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"];
const long = "長い文は折り返さないと一行で切れて、最後は三点リーダーになります。";
const note = (label: string) => text(label, { size: "xxs", color: ink.grey });

export const texts: readonly Specimen[] = [
  {
    name: "text-sizes",
    shows: "ten keywords from 11 to 74 px, then 17 px",
    contents: body([...words.map((size) => text(`${size} あA`, { size })), text("17px あA", { size: "17px" })]),
  },
  {
    name: "text-weight-style-decoration",
    shows: "regular, bold, italic, underlined, struck",
    contents: body(
      [
        text("regular 標準", { weight: "regular" }),
        text("bold 太字", { weight: "bold" }),
        text("italic Latin only", { style: "italic" }),
        text("underline 下線", { decoration: "underline" }),
        text("line-through 取り消し", { decoration: "line-through" }),
        text("bold and underlined 両方", { weight: "bold", decoration: "underline", color: ink.red }),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "text-wrap-and-max-lines",
    shows: "one line with an ellipsis, all lines, two lines with an ellipsis, line breaks kept only when wrapped",
    contents: body(
      [
        note("wrap: false"),
        text(long),
        note("wrap: true"),
        text(long, { wrap: true }),
        note("maxLines: 2"),
        text(`${long}${long}`, { wrap: true, maxLines: 2 }),
        note("\\n, wrap: true"),
        text("一行目\n二行目", { wrap: true }),
        note("\\n, wrap: false"),
        text("一行目\n二行目"),
      ],
      { spacing: "xs" },
    ),
  },
  {
    name: "text-line-spacing",
    shows: "three texts with lines further and further apart",
    contents: body(
      ["0px", "8px", "20px"].map((lineSpacing) =>
        text(`${lineSpacing} ${long}`, { wrap: true, size: "sm", lineSpacing }),
      ),
      { spacing: "lg" },
    ),
  },
  {
    name: "text-align-and-gravity",
    shows: "start, centre, end; beside a high box at its top, middle and bottom",
    contents: body(
      [
        ...(["start", "center", "end"] as const).map((align) => text(align, { align })),
        separator({ margin: "md" }),
        horizontal(
          [
            vertical([], { height: "80px", width: "20px", backgroundColor: ink.sand }),
            ...(["top", "center", "bottom"] as const).map((gravity) => text(gravity, { gravity, size: "sm" })),
          ],
          { spacing: "md", margin: "md" },
        ),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "text-spans",
    shows: "sizes, weights, colours and decorations within one text, wrapped as one",
    contents: body([
      spans(
        [
          { type: "span", text: "本日限り ", color: ink.red, weight: "bold" },
          { type: "span", text: "3,980", size: "xxl", weight: "bold" },
          { type: "span", text: " 円" },
          { type: "span", text: "（税込 4,378 円）", size: "xs", color: ink.grey },
          { type: "span", text: " 通常 5,980 円", decoration: "line-through", size: "sm" },
          { type: "span", text: " italic", style: "italic" },
          { type: "span", text: "\n改行も効きます。" },
        ],
        { wrap: true },
      ),
      spans(
        [
          { type: "span", text: "一行に収まらない " },
          { type: "span", text: long, weight: "bold" },
        ],
        { margin: "lg" },
      ),
      spans(
        [
          { type: "span", text: "下線は" },
          { type: "span", text: "消せません", decoration: "none", color: ink.blue },
        ],
        { decoration: "underline", margin: "lg" },
      ),
    ]),
  },
  {
    name: "text-shrink-and-scaling",
    shows: "a long line made smaller until it fits; short ones unchanged",
    contents: body(
      [
        text("この行は幅に合わせて小さくなります、最後まで読めます", { adjustMode: "shrink-to-fit", size: "lg" }),
        text("短い行", { adjustMode: "shrink-to-fit", size: "lg" }),
        text("端末の文字サイズに合わせる", { scaling: true }),
      ],
      { spacing: "md" },
    ),
  },
  {
    name: "text-without-breaks",
    shows: "an address without spaces and a long number stay inside the bubble",
    contents: body(
      [
        text("https://example.com/a/very/long/address/without/any/space/in/it?and=parameters", {
          wrap: true,
          size: "sm",
        }),
        text("1234567890".repeat(6), { wrap: true, size: "sm" }),
        text("1234567890".repeat(6), { size: "sm" }),
        text("👨‍👩‍👧‍👦🏳️‍🌈🍎 𠮟る 神社", { wrap: true }),
      ],
      { spacing: "md" },
    ),
  },
  {
    name: "text-with-actions",
    shows: "texts in the colour of links that can be tapped",
    contents: body(
      [
        text("プライバシーポリシー", {
          color: ink.blue,
          decoration: "underline",
          size: "xs",
          action: link("プライバシーポリシー"),
        }),
        text("利用規約", { color: ink.blue, decoration: "underline", size: "xs", action: link("利用規約") }),
      ],
      { spacing: "md" },
    ),
  },
  {
    name: "icons-on-the-baseline",
    shows: "stars of all sizes standing on the line of the words beside them",
    contents: body(
      [
        ...words.slice(0, 7).map((size) => baseline([icon("star", { size }), text(size, { size, margin: "sm" })])),
        baseline([
          icon("star", { size: "20px" }),
          text("20px", { margin: "sm", size: "sm" }),
          text("4.0", { flex: 0 }),
        ]),
      ],
      { spacing: "sm" },
    ),
  },
  {
    name: "icons-with-ratio-and-offset",
    shows: "a wide icon, one moved down, one moved to the end; no space of its own but margins",
    contents: body(
      [
        baseline([icon("logo", { size: "xl", aspectRatio: "3:1" }), text("3:1", { margin: "md" })]),
        baseline([icon("star", { offsetTop: "4px" }), text("offsetTop 4px", { margin: "md", size: "sm" })]),
        baseline([icon("star", { offsetStart: "20px" }), text("offsetStart 20px", { margin: "xxl", size: "sm" })]),
        baseline([icon("star"), icon("star", { margin: "xs" }), icon("star-empty", { margin: "xs" })]),
      ],
      { spacing: "md" },
    ),
  },
  {
    name: "baseline-of-different-sizes",
    shows: "small, large and medium words on one line; the last at the end",
    contents: body([
      baseline(
        [
          text("合計", { size: "sm", flex: 0 }),
          text("12,800", { size: "3xl", weight: "bold", flex: 0 }),
          text("円", { size: "md", flex: 0 }),
          text("税込", { size: "xs", align: "end", color: ink.grey }),
        ],
        { spacing: "md" },
      ),
    ]),
  },
];
