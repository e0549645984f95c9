/** A stored medium without its bytes, which are read in the part that is asked for. */
export interface MediaFile {
  contentType: string;
  byteSize: number;
  sha256: string;
  /** What the sender called it, for a download. */
  fileName: string | undefined;
  /** Bytes from `start` up to and including `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}
