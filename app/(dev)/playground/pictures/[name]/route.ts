import { env } from "@/lib/kernel/env";
import { drawPicture } from "./draw-picture";

/** Pictures for the samples of the playground; they exist only where there is a demo. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params;
  const picture = env().hasDemo ? drawPicture(name.replace(/\.png$/, "")) : undefined;
  if (!picture) return new Response(null, { status: 404 });
  return new Response(picture, { headers: { "Content-Type": "image/svg+xml", "Cache-Control": "max-age=3600" } });
}
