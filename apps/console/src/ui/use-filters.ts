import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type Filters = Readonly<Record<string, string>>;

/** The filters of a list, kept in the address bar so that a view can be sent to a colleague and found again on return. */
export function useFilters(names: readonly string[]) {
  const [search, setSearch] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );

  const setFilters = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { filters, setFilters };
}
