import { execFile, execFileSync } from 'node:child_process';

/** Whether Debian's `mosquitto-clients` and `openssl` are on this machine. */
export const programsAreThere = ['mosquitto_pub', 'openssl'].every(isThere);

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

export interface Published {
  /** As the program ends; undefined when it was still trying after a while. */
  readonly code: number | undefined;
  readonly said: string;
}

const PATIENCE_MS = 5000;

/** Runs `mosquitto_pub`. It comes back again and again where its line is ended; after some seconds it is ended itself. */
export function mosquittoPub(args: readonly string[], payload?: string | Buffer): Promise<Published> {
  return new Promise((resolve) => {
    const program = execFile('mosquitto_pub', args, { timeout: PATIENCE_MS }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
      resolve({ code, said: `${out}${err}`.trim() });
    });
    if (payload !== undefined) program.stdin?.end(payload);
    program.stdin?.on('error', () => {});
  });
}
