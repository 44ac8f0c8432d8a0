import { newKey } from './ask.ts';
import { element } from './element.ts';

const KEPT = 'zhiben-tip-off';
const FIELDS = ['description', 'location'] as const;

/**
 * What was typed, and the key under which it is sent, survive a reload of this tab and nothing more. Name and contact
 * are kept nowhere: the phone may be somebody else's.
 */
export function keepDraft() {
  const field = (id: (typeof FIELDS)[number]) => element<HTMLInputElement>(id);
  const kept = read();
  for (const id of FIELDS) field(id).value = kept[id] ?? '';
  let key = kept['key'] ?? newKey();

  const write = () => {
    const values = Object.fromEntries(FIELDS.map((id) => [id, field(id).value]));
    store(JSON.stringify({ ...values, key }));
  };
  for (const id of FIELDS) field(id).addEventListener('input', write);
  return {
    key: () => key,
    /** Before it leaves, so that a reload asks with the same key again. */
    write,
    clear() {
      key = newKey();
      store(null);
    },
  };
}

function read(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
  } catch {
    return {};
  }
}

function store(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, text);
  } catch {
    // A browser that keeps nothing still sends.
  }
}
