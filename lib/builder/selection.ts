/** What is selected on the canvas or in the outline, by ids. */
export interface Selection {
  steps?: readonly string[];
  notes?: readonly string[];
  frames?: readonly string[];
}
