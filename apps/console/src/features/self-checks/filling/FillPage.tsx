import { getCheck } from '@zhiben/contract/self-checks.ts';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { CheckId } from '@zhiben/vocabulary/ids.ts';
import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { newKey } from '../../../api/new-key.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { beginDraft, type Draft, draftKey, withNewPlaces } from '../offline/draft.ts';
import { keepDraft, useDrafts } from '../offline/drafts.ts';
import { KeepingTag } from '../offline/KeepingTag.tsx';
import { useToDo } from '../today/use-to-do.ts';
import { FillForm } from './FillForm.tsx';
import { Handed } from './Handed.tsx';
import '../self-checks.css';

/** One check on the phone, from its first line to its arrival. */
export function FillPage() {
  const { checkId = '' } = useParams();
  const { draft, begun, error, askAgain } = useDraftOf(checkId);
  if (draft === undefined) {
    return (
      <Page title="自查" narrow>
        {error === null ? <Skeleton active title={false} /> : <ProblemNotice error={error} onRetry={askAgain} />}
      </Page>
    );
  }
  return (
    <Page
      title={`${draft.orgUnitName} ${cadenceLabel[draft.cadence]}`}
      note={begun && draft.stage === 'open' ? <KeepingTag draft={draft} /> : undefined}
      narrow
    >
      {draft.stage === 'open' ? <FillForm draft={draft} /> : <Handed draft={draft} />}
    </Page>
  );
}

/** The draft on this device, or one that would begin from what is known of the check. */
function useDraftOf(checkId: string) {
  const { accountId } = useSession();
  const { loaded, drafts } = useDrafts();
  const { checks, error: unknown, askAgain } = useToDo();
  const [draftId] = useState(newKey);
  const key = draftKey(accountId, checkId);
  const kept = drafts.get(key);
  const listed = checks?.find(({ id }) => id === checkId);
  const known = CheckId.safeParse(checkId);
  const asked = useOperation(
    getCheck,
    { params: { checkId: checkId as CheckId } },
    { enabled: known.success && loaded && checks !== undefined && listed === undefined },
  );
  const check = listed ?? asked.data;
  const fresh: Draft | undefined = check && beginDraft(accountId, check, draftId);
  const grown = kept && check && kept.stage === 'open' ? withNewPlaces(kept, check) : kept;
  useEffect(() => {
    if (grown !== undefined && grown !== kept) void keepDraft(grown);
  });
  return {
    draft: loaded ? (grown ?? fresh) : undefined,
    begun: kept !== undefined,
    error: asked.error ?? unknown,
    askAgain,
  };
}
