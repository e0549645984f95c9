import { boxes } from "./boxes";
import { bubbles } from "./bubbles";
import { numbers } from "./numbers";
import type { Specimen } from "./parts";
import { pictures } from "./pictures";
import { shops } from "./shops";
import { texts } from "./texts";
import { visits } from "./visits";

/** Containers that show every component and property, and designs as people send them: what a change of the renderer is looked at by. */
export const flexGroups: Readonly<Record<string, readonly Specimen[]>> = {
  texts,
  pictures,
  boxes,
  bubbles,
  shops,
  visits,
  numbers,
};

export const flexCorpus: readonly Specimen[] = Object.values(flexGroups).flat();
