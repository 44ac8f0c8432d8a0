import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SAYS_WHO = 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n';

/** A certificate for this machine, an authority of its own that signed it, and another that did not. */
export async function makeCertificates() {
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-certificates-'));
  const file = (name: string) => join(folder, name);
  const openssl = (words: string) => run('openssl', words.split(' '), { cwd: folder });
  const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2';
  await writeFile(file('says-who'), SAYS_WHO);
  for (const authority of ['authority', 'stranger']) {
    await openssl(`req -x509 ${newKey} -subj /CN=${authority} -keyout ${authority}.key -out ${authority}.pem`);
  }
  await openssl(`req ${newKey} -subj /CN=localhost -keyout server.key -out server.csr`);
  await openssl(
    'x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 -extfile says-who -out server.pem',
  );
  return {
    certFile: file('server.pem'),
    keyFile: file('server.key'),
    authority: file('authority.pem'),
    stranger: file('stranger.pem'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
export type Certificates = Awaited<ReturnType<typeof makeCertificates>>;
