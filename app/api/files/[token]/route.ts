import { findPublicFile, respondWithMedia } from "@/lib/media";

/** What the team sends, for whoever looks at the message: platforms and phones sign in nowhere, so the address is the key. */
export async function GET(request: Request, context: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await context.params;
  const file = await findPublicFile(token);
  return file ? respondWithMedia(file, request, "public") : new Response(null, { status: 404 });
}
