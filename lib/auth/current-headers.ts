import { headers } from "next/headers";

/** The headers of the request at hand; none when a test calls a page or an action without a request around it. */
export async function currentHeaders(): Promise<Headers | undefined> {
  try {
    return await headers();
  } catch {
    return undefined;
  }
}
