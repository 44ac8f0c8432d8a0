export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the server answers is what the drill looks at.
  readonly json: any;
}

/** One person's session over HTTP. */
export interface Browser {
  ask(method: string, path: string, body?: unknown, key?: string): Promise<Answer>;
  text(path: string): Promise<string>;
  send(path: string, form: FormData, key: string): Promise<Answer>;
}

/** The cookies are the caller's to keep: a session outlives the process that opened it. */
export function openBrowser(url: string, cookies = new Map<string, string>()): Browser {
  const fetchAs = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(`${url}/api${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  const answer = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text) };
  };
  return {
    ask: async (method, path, body, key) =>
      answer(
        await fetchAs(path, {
          method,
          headers: {
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(key === undefined ? {} : { 'idempotency-key': key }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    text: async (path) => (await fetchAs(path, { method: 'GET' })).text(),
    send: async (path, form, key) =>
      answer(await fetchAs(path, { method: 'POST', headers: { 'idempotency-key': key }, body: form })),
  };
}

/** One click in the demonstration. */
export async function enterDemo(url: string, account: string, cookies = new Map<string, string>()): Promise<Browser> {
  const browser = openBrowser(url, cookies);
  const { status } = await browser.ask('POST', '/demo/session', { account });
  if (status >= 300) throw new Error(`${account} was not let in: ${status}`);
  return browser;
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  cookies.set(name, value);
}
