export interface Coordinates {
  latitude: number;
  longitude: number;
}

const number = "(-?\\d{1,3}(?:\\.\\d+)?)";
const comma = "(?:,|%2C)(?:%20|\\+|\\s)*";

/** In the order of trust: what an address of a map says of its place, then of its middle, then two plain numbers. */
const forms = [
  // Google: the pin of a place.
  `!3d${number}!4d${number}`,
  // OpenStreetMap: the marker.
  `mlat=${number}&(?:amp;)?mlon=${number}`,
  // Google, Apple, Bing, `geo:`: a pair behind a name or a mark.
  `(?:[@=/]|geo:|loc:)${number}${comma}${number}`,
  // OpenStreetMap: the middle of the map.
  `#map=\\d+(?:\\.\\d+)?/${number}/${number}`,
  // Bing: `cp=35.6~139.7`.
  `[?&]cp=${number}~${number}`,
  `^\\s*\\(?${number}\\s*[,、\\s]\\s*${number}\\)?\\s*$`,
].map((form) => new RegExp(form, "i"));

const angle = "(\\d{1,3})°\\s*(?:(\\d{1,2})['′]\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)(?:\"|″|'')\\s*)?";
const degrees = new RegExp(`${angle}([NS])[,\\s]*${angle}([EW])`, "i");

/** Latitude and longitude out of what people copy from a map: the address of a place, the two numbers, or degrees and minutes. */
export function readCoordinates(text: string): Coordinates | undefined {
  const plain = text.normalize("NFKC");
  for (const form of forms) {
    const [, latitude, longitude] = (form.exec(plain) ?? []).map(Number);
    const place = onEarth(latitude, longitude);
    if (place) return place;
  }
  return readDegrees(plain.replaceAll("’", "'").replaceAll("”", '"'));
}

function readDegrees(text: string): Coordinates | undefined {
  const parts = degrees.exec(text);
  if (!parts) return undefined;
  const [, ...found] = parts;
  return onEarth(inDegrees(found.slice(0, 4)), inDegrees(found.slice(4)));
}

function inDegrees([whole, minutes, seconds, side = ""]: readonly (string | undefined)[]): number {
  const size = Number(whole) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  return Math.round((/[SW]/i.test(side) ? -size : size) * 1e6) / 1e6;
}

function onEarth(latitude: number | undefined, longitude: number | undefined): Coordinates | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
