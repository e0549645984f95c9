import { readRawBody } from "@/app/api/webhooks/_doorway/read-raw-body";
import { findPicture, type PictureReceipt, receivePicture } from "@/lib/channel-admin";
import { respondWithMedia } from "@/lib/media";
import { maxPictureBytes } from "@/lib/media/shared";
import { answerVisitor } from "../../../answer-visitor";
import { visitorTokenOf } from "../../../visitor-cookie";

interface Context {
  params: Promise<{ channelId: string; pictureId: string }>;
}

const statuses: Record<PictureReceipt["result"], number> = {
  stored: 200,
  unknown_channel: 404,
  malformed: 400,
  too_large: 413,
  wrong_type: 415,
  too_fast: 429,
  unavailable: 503,
};

/** A picture that a visitor sends, as it is. Other sites cannot send such a body here without being asked first. */
export async function PUT(request: Request, context: Context): Promise<Response> {
  const { channelId, pictureId } = await context.params;
  if (!request.headers.get("content-type")?.startsWith("image/")) return answerVisitor(request, channelId, 415);
  const bytes = await readRawBody(request, maxPictureBytes);
  if (!bytes) return answerVisitor(request, channelId, 413);
  const receipt = await receivePicture(channelId, { pictureId, bytes }, visitorTokenOf(request, channelId));
  const newToken = receipt.result === "stored" ? receipt.newToken : undefined;
  return answerVisitor(request, channelId, statuses[receipt.result], newToken);
}

/** A picture that this visitor sent. Public: the visitor's token decides whose. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { channelId, pictureId } = await context.params;
  const picture = await findPicture(channelId, pictureId, visitorTokenOf(request, channelId));
  return picture ? respondWithMedia(picture, request) : answerVisitor(request, channelId, 404);
}
