import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type AssistResult, assistDetermination } from '@zhiben/contract/hazard-determination.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { z } from 'zod';
import type { ApiProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { useSettled } from '../../../ui/use-settled.ts';

/** The answer with the text it was given for, which `start` and `end` of the words count in. */
export type Assistance = z.infer<typeof AssistResult> & { readonly text: string };
export type Ranked = Assistance['ranked'][number];

const FEWEST_CHARACTERS = 4;
const TYPING_PAUSE_MS = 350;

export interface Case {
  readonly description: string;
  readonly enterpriseId: EnterpriseId | null;
  readonly foundOn: string | null;
}

/** What the assistant reads in a description, once the typing pauses. */
export function useAssistance(about: Case): UseQueryResult<Assistance, ApiProblem> {
  const text = useSettled(about.description.trim(), TYPING_PAUSE_MS);
  const { enterpriseId, foundOn } = about;
  return useQuery<Assistance, ApiProblem>({
    queryKey: [assistDetermination.id, text, enterpriseId, foundOn],
    queryFn: async ({ signal }) => {
      const body = { text, enterpriseId, foundOn: foundOn ?? '' };
      return { ...(await call(assistDetermination, { body }, { signal })), text };
    },
    enabled: foundOn !== null && text.length >= FEWEST_CHARACTERS,
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
}
