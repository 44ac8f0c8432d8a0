/** What a gateway said, in columns of one length. Nothing is known yet of tags and units. */
export interface Batch {
  readonly length: number;
  readonly tag: readonly string[];
  /** ms since 1970. */
  readonly at: Float64Array;
  /** NaN where no number came. */
  readonly value: Float64Array;
  /** 0 good, 1 uncertain, 2 bad. */
  readonly quality: Uint8Array;
  /** Where the gateway told it. */
  readonly unit?: readonly (string | undefined)[] | undefined;
}

/** What cannot be read as samples, in words for whoever builds the device. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** One message is one transaction's worth; more of it is sent in several. */
export const MOST_SAMPLES = 20_000;
export const LONGEST_TAG = 64;

/** Room for a batch of so many samples, all good, to be filled. */
export function room(length: number) {
  if (length > MOST_SAMPLES) throw new Malformed(`一条报文最多${MOST_SAMPLES}个样本，收到${length}个`);
  return {
    length,
    at: new Float64Array(length),
    value: new Float64Array(length),
    quality: new Uint8Array(length),
  };
}
