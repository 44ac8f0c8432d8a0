import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Operation } from '@zhiben/contract/operation.ts';
import { useEffect, useState } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { call } from '../api/client.ts';
import type { Answer, ArgsOf } from '../api/request.ts';
import { keepPlaces } from './keep-places.ts';
import type { Filters } from './use-filters.ts';

export type RowOf<Op> = Answer<Op> extends { readonly items: readonly (infer Row)[] } ? Row : never;

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

interface Asked<Op extends Operation> {
  readonly list: Op;
  readonly params: ArgsOf<Op>['params'] | undefined;
  readonly filters: Filters;
  readonly idOf: (row: RowOf<Op>) => string;
}

/** A list page by page. Live changes renew the rows where they stand; new ones are counted until asked for. */
export function useRegister<Op extends Operation>({ list, params, filters, idOf }: Asked<Op>) {
  const query = useInfiniteQuery<
    PageOf<RowOf<Op>>,
    ApiProblem,
    readonly PageOf<RowOf<Op>>[],
    readonly unknown[],
    string | undefined
  >({
    queryKey: [list.id, params ?? null, filters, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(list, { params, query: { ...filters, cursor: pageParam } } as unknown as ArgsOf<Op>, { signal }) as Promise<
        PageOf<RowOf<Op>>
      >,
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    select: (data) => data.pages,
  });

  const fresh = onceEach(query.data?.flatMap((page) => page.items) ?? [], idOf);
  const view = JSON.stringify([list.id, params, filters, query.isPlaceholderData]);
  const [known, setKnown] = useState<{ view: string; ids: readonly string[] }>({ view, ids: [] });
  const { rows, arrived } = keepPlaces(known.view === view ? known.ids : [], fresh, idOf);
  const ids = rows.map(idOf);
  if (known.view !== view || ids.join() !== known.ids.join()) setKnown({ view, ids });

  // A long search comes in portions, and a portion may hold nothing: the next is asked for until something is found.
  const { isFetching, isError, hasNextPage, fetchNextPage, isPlaceholderData } = query;
  const searching = !isPlaceholderData && !isError && hasNextPage && query.data?.at(-1)?.items.length === 0;
  useEffect(() => {
    if (searching && !isFetching) void fetchNextPage();
  }, [searching, isFetching, fetchNextPage]);

  return {
    query,
    rows,
    searching,
    arrived: arrived.length,
    showArrived: () => setKnown({ view, ids: [] }),
    total: query.data?.[0]?.total ?? null,
  };
}

/** A row that moved between two pages while they were read again comes twice. */
function onceEach<Row>(rows: readonly Row[], idOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [idOf(row), row])).values()];
}
