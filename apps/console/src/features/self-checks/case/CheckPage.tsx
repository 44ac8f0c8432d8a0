import { getEvidenceContent, getEvidencePreview } from '@zhiben/contract/evidence.ts';
import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import { getCheck } from '@zhiben/contract/self-checks.ts';
import { cadenceLabel, checkVerdictLabel, excusedBecauseLabel } from '@zhiben/vocabulary/checks.ts';
import type { CheckId } from '@zhiben/vocabulary/ids.ts';
import { Link, useParams } from 'react-router';
import { fileUrl } from '../../../api/client.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { CheckStateTag } from '../register/CheckStateTag.tsx';
import { CheckDoubts } from './CheckDoubts.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Submissions } from './Submissions.tsx';
import '../self-checks.css';

/** One check as it stands: who answered for it, what was answered, what two people saw differently. */
export function CheckPage() {
  const { checkId = '' } = useParams();
  const check = useOperation(getCheck, { params: { checkId: checkId as CheckId } });
  return <Loaded query={check}>{(detail) => <OneCheck check={detail} />}</Loaded>;
}

function OneCheck({ check }: { readonly check: CheckDetail }) {
  const { enterpriseId } = useSession();
  const mayDo = useMay('check:do') && enterpriseId === check.enterpriseId;
  const { id, orgUnitName, cadence, enterpriseName, fromOn, untilOn, holder, excuse, standsInFor } = check;
  return (
    <Page
      title={`${orgUnitName} ${cadenceLabel[cadence]}`}
      note={<CheckStateTag state={check.state} />}
      actions={
        mayDo && <LinkButton to={`/checks/today/${id}`}>{check.revision === 0 ? '开始检查' : '补充检查'}</LinkButton>
      }
    >
      <div className="check-panels">
        <section className="panel">
          <p>
            {enterpriseName}　{fromOn === untilOn ? fromOn : `${fromOn} 至 ${untilOn}`}　带队人：
            {holder === null ? '未明确' : `${holder.name}（${holder.post}）`}
            {standsInFor !== null && `，代${standsInFor}`}
          </p>
          {excuse !== null && (
            <p>
              免查：{excusedBecauseLabel[excuse.because]}，{excuse.words}
            </p>
          )}
          {check.ledByHolder === false && (
            <p>
              由{check.doneBy?.name}（{check.doneBy?.post}）完成，带队人未带队。
            </p>
          )}
        </section>
        <CheckDoubts checkId={id} />
        {check.openConflicts.length > 0 && <Conflicts check={check} maySettle={mayDo} />}
        {placesOf(check).map(({ placeId, placeName }) => (
          <section key={placeId} className="panel" aria-label={placeName}>
            <h2>{placeName}</h2>
            <Answers check={check} placeId={placeId} />
          </section>
        ))}
        <Submissions submissions={check.submissions} />
      </div>
    </Page>
  );
}

/** Places of the sheet, and those that left it after they were answered for. */
function placesOf({ sheets, answers }: CheckDetail): readonly { placeId: string; placeName: string }[] {
  const listed = new Set<string>(sheets.map(({ placeId }) => placeId));
  const gone = [...new Set(answers.map(({ placeId }) => placeId))].filter((id) => !listed.has(id));
  return [...sheets, ...gone.map((placeId) => ({ placeId, placeName: '已停用的场所' }))];
}

function Answers({ check, placeId }: { readonly check: CheckDetail; readonly placeId: string }) {
  const answers = check.answers.filter((answer) => answer.placeId === placeId);
  if (answers.length === 0) return <p className="quiet">尚未检查</p>;
  return (
    <ul className="check-answers">
      {answers.map((answer) => {
        const hazard = check.hazards.find((one) => one.placeId === placeId && one.itemKey === answer.itemKey);
        return (
          <li key={answer.itemKey} className={answer.verdict === 'abnormal' ? 'check-bad' : undefined}>
            <span>{answer.item}</span>
            <strong>{checkVerdictLabel[answer.verdict]}</strong>
            {answer.words !== '' && <span className="check-words">{answer.words}</span>}
            {hazard !== undefined && <Link to={`/hazards/${hazard.id}`}>隐患 {hazard.number}</Link>}
            {answer.photoIds.map((evidenceId) => (
              <a key={evidenceId} href={fileUrl(getEvidenceContent, { params: { evidenceId } })}>
                <img src={fileUrl(getEvidencePreview, { params: { evidenceId } })} alt="现场照片" />
              </a>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
