import { type BuilderDocument, type Frame, frameColours, type Layout, type Note, type Point } from "../document";
import { type Drawn, drawnOf, type Sizes, withDrawn } from "../drawn";
import { type Edit, type Refusal, refuse } from "../outcome";

/** Adds a note (CAN-18). */
export function addNote({ layout }: BuilderDocument, { at, text = "" }: { at: Point; text?: string }): Edit {
  const id = freeName("note", layout);
  const note: Note = { ...at, width: 200, height: 120, text };
  const notes = { ...layout.notes, [id]: note };
  return { ok: true, layout: { ...layout, notes }, description: { key: "addNote", values: {} }, focus: [id] };
}

/** Changes the text or the size of a note. */
export function changeNote(
  { layout }: BuilderDocument,
  { id, change }: { id: string; change: Partial<Note> },
): Edit | Refusal {
  const note = layout.notes[id];
  if (!note) return refuse("PLACE_MISSING", { id, path: "/notes" });
  const notes = { ...layout.notes, [id]: { ...note, ...change } };
  return { ok: true, layout: { ...layout, notes }, description: { key: "changeNote", values: {} }, focus: [id] };
}

export interface AddFrame {
  box: Pick<Frame, "x" | "y" | "width" | "height">;
  title?: string;
  colour?: Frame["colour"];
}

/** Adds a frame (CAN-18). */
export function addFrame({ layout }: BuilderDocument, { box, title = "", colour = frameColours[0] }: AddFrame): Edit {
  const id = freeName("frame", layout);
  const frames = { ...layout.frames, [id]: { ...box, title, colour } };
  return { ok: true, layout: { ...layout, frames }, description: { key: "addFrame", values: { title } }, focus: [id] };
}

/** Changes the title, colour or size of a frame. */
export function changeFrame(
  { layout }: BuilderDocument,
  { id, change }: { id: string; change: Partial<Frame> },
): Edit | Refusal {
  const frame = layout.frames[id];
  if (!frame) return refuse("PLACE_MISSING", { id, path: "/frames" });
  const frames = { ...layout.frames, [id]: { ...frame, ...change } };
  const description = { key: "changeFrame", values: { title: frame.title } } as const;
  return { ok: true, layout: { ...layout, frames }, description, focus: [id] };
}

export interface MoveFrame {
  id: string;
  to: Point;
  sizes: Sizes;
}

/** Moves a frame and what lies in it. */
export function moveFrame({ layout }: BuilderDocument, { id, to, sizes }: MoveFrame): Edit | Refusal {
  const frame = layout.frames[id];
  if (!frame) return refuse("PLACE_MISSING", { id, path: "/frames" });
  const [byX, byY] = [Math.round(to.x - frame.x), Math.round(to.y - frame.y)];
  const items = [...drawnOf(layout, { frames: [id] }, sizes), ...contentsOf(layout, id, frame, sizes)];
  const moved = items.map((item) => ({ ...item, x: item.x + byX, y: item.y + byY }));
  return {
    ok: true,
    layout: withDrawn(layout, moved),
    description: { key: "moveFrame", values: { title: frame.title, count: items.length - 1 } },
    focus: items.map((item) => item.id),
  };
}

/** What lies in a frame: whatever has its middle there. */
function contentsOf(layout: Layout, id: string, frame: Frame, sizes: Sizes): Drawn[] {
  const frames = Object.keys(layout.frames).filter((other) => other !== id);
  const all = { steps: Object.keys(layout.positions), notes: Object.keys(layout.notes), frames };
  return drawnOf(layout, all, sizes).filter(({ x, y, width, height }) => {
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const isBetween = middleX >= frame.x && middleX <= frame.x + frame.width;
    return isBetween && middleY >= frame.y && middleY <= frame.y + frame.height;
  });
}

function freeName(kind: string, { notes, frames }: Layout): string {
  let number = 1;
  while (Object.hasOwn(notes, `${kind}-${number}`) || Object.hasOwn(frames, `${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
