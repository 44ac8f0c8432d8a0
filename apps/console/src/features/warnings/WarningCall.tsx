import { listWarnings } from '@zhiben/contract/warnings.ts';
import { WarningLevel, warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useCall } from '../../ui/calls.ts';
import { sideOf } from './side-of.ts';

const EVERY_MINUTE_MS = 60_000;

/** Calls whoever has to answer a warning until it is answered. */
export function WarningCall() {
  const { realm, role } = useSession();
  const mayAnswer = useMay('warning:answer');
  const called = mayAnswer || role === 'duty-officer' || role === 'city-duty-officer';
  const waiting = useOperation(
    listWarnings,
    { query: { open: 'true', unanswered: 'true', limit: 50 } },
    { enabled: called, refetchEveryMs: EVERY_MINUTE_MS },
  );
  const gravestFirst = WarningLevel.options;
  const mine = (waiting.data?.items ?? [])
    .filter(({ unanswered }) => unanswered.includes(sideOf(realm)))
    .toSorted((one, other) => gravestFirst.indexOf(one.level) - gravestFirst.indexOf(other.level));
  const [first] = called ? mine : [];
  const more = mine.length > 1 ? `，共 ${mine.length} 条` : '';
  useCall(
    'warnings',
    first && {
      alert: first.level,
      words: `${warningLevelLabel[first.level]}待签收：${first.subjectName}${more}`,
      to: `/warnings/${first.id}`,
    },
  );
  return null;
}
