import { useCallback, useState } from 'react';
import { useSession } from '../session/session.ts';

/**
 * What a person has typed and not sent, kept on this machine under their own account until `clear` after sending.
 * A draft that no longer has the shape of `initial` is not used.
 */
export function useDraft<Value extends object>(key: string, initial: Value) {
  const { accountId } = useSession();
  const place = `draft:${accountId}:${key}`;
  const [value, setValue] = useState(() => readDraft(place, initial));

  const change = useCallback(
    (next: Partial<Value>) =>
      setValue((before) => {
        const after = { ...before, ...next };
        writeDraft(place, after);
        return after;
      }),
    [place],
  );
  const clear = useCallback(() => {
    dropDraft(place);
    setValue(initial);
  }, [place, initial]);

  return { value, change, clear, kept: hasDraft(place) };
}

function readDraft<Value extends object>(place: string, initial: Value): Value {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...initial, ...kept } : initial;
  } catch {
    return initial;
  }
}

/** A full or forbidden store loses the draft, not the form. */
function writeDraft(place: string, value: object): void {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    return;
  }
}

function hasDraft(place: string): boolean {
  try {
    return localStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}

function dropDraft(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    return;
  }
}
