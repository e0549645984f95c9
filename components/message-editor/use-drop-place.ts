import { type DragEvent, useState } from "react";

interface DropPlace {
  isOver: boolean;
  handlers: {
    onDrop: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDragOver: (event: DragEvent) => void;
  };
}

/** A place in a list where what is dragged as `type` may be let go. `take` gets what its handle wrote; false when it is not for here. */
export function useDropPlace(type: string, take: (data: string) => boolean): DropPlace {
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (take(event.dataTransfer.getData(type))) event.preventDefault();
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(type)) return;
    event.preventDefault();
    setOver(true);
  };
  return { isOver, handlers: { onDrop, onDragLeave: () => setOver(false), onDragOver } };
}
