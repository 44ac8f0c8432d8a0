import type { Client } from 'aedes';

/** A message may be so long; what is longer is not even received. */
export const LONGEST_PACKET_BYTES = 1024 * 1024;

interface Parser {
  readonly packet: { readonly length: number };
  _parseLength(): boolean;
  _emitError(error: Error): boolean;
}

export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * The broker's parser gathers a packet of any length before it says anything of it. Its length stands in the first bytes: one that is
 * too long ends the line there, as the standard asks for what a server cannot process.
 */
export function refuseLongPackets(client: Client): void {
  const parser = (client as unknown as { readonly _parser: Parser })._parser;
  const parseLength = parser._parseLength.bind(parser);
  parser._parseLength = () => {
    const parsed = parseLength();
    return parsed && parser.packet.length > LONGEST_PACKET_BYTES ? parser._emitError(new TooLong()) : parsed;
  };
}
