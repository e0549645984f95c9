export interface Coordinates {
  latitude: number;
  longitude: number;
}

const number = "(-?\\d{1,3}(?:\\.\\d+)?)";

/** In the order of trust: what an address of a map says of its place, then two plain numbers. */
const forms = [
  new RegExp(`!3d${number}!4d${number}`),
  new RegExp(`[@=/]${number},(?:%20|\\+|\\s)*${number}`),
  new RegExp(`^\\s*[(（]?${number}\\s*[,、，\\s]\\s*${number}[)）]?\\s*$`),
];

/** Latitude and longitude out of what people copy from a map: the address of a place, or the two numbers. */
export function readCoordinates(text: string): Coordinates | undefined {
  const plain = text.normalize("NFKC");
  for (const form of forms) {
    const [, latitude, longitude] = (form.exec(plain) ?? []).map(Number);
    if (latitude === undefined || longitude === undefined) continue;
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  }
  return undefined;
}
