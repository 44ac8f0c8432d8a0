import { getOverview } from '@zhiben/contract/overview.ts';
import { useOperation } from '../../api/use-operation.ts';

const EVERY_MINUTE_MS = 60_000;

/** Deadlines pass without anyone doing anything, hence without an event. */
export const useOverview = () => useOperation(getOverview, {}, { refetchEveryMs: EVERY_MINUTE_MS });
