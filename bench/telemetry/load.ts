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
  /** Where the generator leaves which messages were acknowledged. */
  readonly ackedFile: string;
}

/** What a generator says at its end. */
export interface Sent {
  readonly acknowledged: number;
  readonly sent: number;
  readonly seconds: number;
  /** From writing a message to its acknowledgement. */
  readonly ageMs: { readonly p50: number; readonly p99: number; readonly most: number };
}

export const tagOf = (gateway: number, point: number): string => `G${gateway}-${point}`;
