/** What a generator is told. Gateway `g` owns the tags `G<g>-<n>`; message `m` of it carries the value `m` for each of its points in turn. */
export interface Load {
  readonly port: number;
  readonly gateways: readonly { readonly login: string; readonly secret: string }[];
  readonly pointsPerGateway: number;
  readonly samplesPerMessage: number;
  /** Messages on the way for each gateway. */
  readonly window: number;
  /** Samples a second of all together; 0 for as many as are acknowledged. */
  readonly rate: number;
  readonly seconds: number;
  /** Further stretches after the first. */
  readonly phases: readonly { readonly rate: number; readonly seconds: number }[];
  /** What cannot be sent when it is due is thrown away, as by a device without memory; otherwise it is sent as soon as it can be. */
  readonly discards: boolean;
  /** The number of a gateway's first message, where the database holds those of an earlier load. */
  readonly numberFrom: number;
  /** Where the generator leaves which messages were acknowledged. */
  readonly ackedFile: string;
}

/** What a generator says at its end. */
export interface Sent {
  readonly acknowledged: number;
  readonly sent: number;
  /** Samples that were due and for which there was no room. */
  readonly heldBack: number;
  readonly seconds: number;
  /** From writing a message to its acknowledgement. */
  readonly ageMs: { readonly p50: number; readonly p99: number; readonly most: number };
  /** Every whole ms that occurred, and how often. */
  readonly histogram: readonly (readonly [ms: number, messages: number])[];
  /** For each phase behind the first, the seconds until every message of the phases before it was acknowledged. */
  readonly caughtUpAfterSeconds: readonly number[];
}

export const tagOf = (gateway: number, point: number): string => `G${gateway}-${point}`;
