import { type Client, PASSWORD } from './seed-district.ts';

export interface SignedIn extends Client {
  readonly cookie: string;
}

/** Signs every client in with its password, as a browser would. */
export async function signIn(url: string, clients: readonly Client[]): Promise<readonly SignedIn[]> {
  const signedIn: SignedIn[] = [];
  for (const client of clients) {
    const reply = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: client.login, password: PASSWORD }),
    });
    if (!reply.ok) throw new Error(`${client.login} was not let in: ${await reply.text()}`);
    const cookie = reply.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    signedIn.push({ ...client, cookie });
  }
  return signedIn;
}
