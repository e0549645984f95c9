/** From here on there is room for canvas and inspector side by side; below, the outline is offered first. */
export const wideQuery = "(width >= 1024px)";
/** From here on the simulator floats over the canvas instead of sharing the column with the inspector. */
export const widestQuery = "(width >= 1440px)";
/** Below, there is one thing at a time, and the canvas is only to look at. */
export const phoneQuery = "(width < 768px)";
