const EVERY_MS = 500;

/**
 * npm passes SIGTERM on to the shell it runs us in, and that shell dies of it without telling us:
 * whoever was started by npm and lost its shell has been told to stop.
 */
export function whenShellIsGone(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && stop(), EVERY_MS).unref();
}
