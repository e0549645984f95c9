import { platformButton } from "@/components/messages/platform-action";
import type { Action } from "@/lib/messages";

/** Where in a platform's message object the tapped action lies, as the pretend platform names places: `contents/footer/contents/0/action`. */
export function pathOfAction(message: unknown, action: Action, label: string): string | undefined {
  const wanted = JSON.stringify(action);
  const places = placesOf(message, [], wanted);
  return (places.find((place) => place.label === label) ?? places[0])?.path;
}

interface Place {
  path: string;
  label: string;
}

function placesOf(node: unknown, path: string[], wanted: string): Place[] {
  if (typeof node !== "object" || node === null) return [];
  const button = platformButton(node);
  const isIt = button.action !== undefined && JSON.stringify(button.action) === wanted;
  const here = isIt ? [{ path: path.join("/"), label: button.label }] : [];
  return [...here, ...Object.entries(node).flatMap(([name, child]) => placesOf(child, [...path, name], wanted))];
}
