import { Readable } from 'node:stream';

/** More than this waiting for one reader means the reader is gone or asleep. */
const MOST_WAITING_BYTES = 256 * 1024;

/** One open screen. What it does not take is not kept for it: it is cut off and comes back by itself. */
export class EventStream extends Readable {
  #finished = false;

  constructor() {
    super({ highWaterMark: 16 * 1024, encoding: 'utf8' });
    this.write('retry: 3000\n\n');
  }

  override _read(): void {
    // Events are pushed when they happen.
  }

  write(text: string): void {
    if (this.#finished || this.destroyed) return;
    this.push(text);
    if (this.readableLength > MOST_WAITING_BYTES) this.destroy();
  }

  finish(): void {
    if (this.#finished || this.destroyed) return;
    this.#finished = true;
    this.push(null);
  }
}
