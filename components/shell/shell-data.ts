/** What the shell shows. The layout of a workspace loads it once and hands it over; the shell asks for nothing itself. */
export interface ShellData {
  /** The workspace in the URL. */
  workspace: ShellWorkspace;
  /** Every workspace of the person, the current one included. */
  workspaces: readonly (ShellWorkspace & { unreadCount?: number })[];
  user: { id: string; name: string; email?: string | null; imageUrl?: string | null };
  badges: {
    /** Mine and unassigned together. */
    inbox?: number;
    /** Comments that name the person and wait to be seen. */
    interactions?: number;
  };
}

export interface ShellWorkspace {
  /** Short name in the URL. */
  slug: string;
  name: string;
}
