import type { InstallationDetail } from '@zhiben/contract/installation-view.ts';
import { getInstallation } from '@zhiben/contract/installations.ts';
import { InstallationId } from '@zhiben/vocabulary/ids.ts';
import { unitKindLabel } from '@zhiben/vocabulary/installations.ts';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Gaps } from '../Gaps.tsx';
import { UnitLevel } from '../UnitLevel.tsx';
import { Assessments } from './Assessments.tsx';
import { CloseUnit } from './CloseUnit.tsx';
import { EarlierGradings } from './EarlierGradings.tsx';
import { Reckoning } from './Reckoning.tsx';
import { Stewards } from './Stewards.tsx';
import '../installations.css';

/** One unit: how it was graded, who answers for it, when it is assessed again. */
export function InstallationPage() {
  const { installationId = '' } = useParams();
  const known = InstallationId.safeParse(installationId).success;
  const found = useOperation(
    getInstallation,
    { params: { installationId: installationId as InstallationId } },
    { enabled: known },
  );
  if (!known) return <Page title="没有这个单元">{null}</Page>;
  return <Loaded query={found}>{(unit) => <Unit unit={unit} />}</Loaded>;
}

function Unit({ unit }: { readonly unit: InstallationDetail }) {
  const { id, name, enterpriseId, enterpriseName, kind, placeName, closedAt, closedReason, gaps } = unit;
  const mayEdit = useMay('installation:edit') && closedAt === null;
  const mayFile = useMay('installation:file') && closedAt === null;
  return (
    <Page
      title={name}
      note={
        <span className="unit-note">
          <UnitLevel {...unit} />
          <Link to={`/enterprises/${enterpriseId}`}>{enterpriseName}</Link>
          <span>{[unitKindLabel[kind], placeName].filter(Boolean).join(' · ')}</span>
        </span>
      }
      actions={
        <>
          {mayEdit && <LinkButton to={`/installations/${id}/edit`}>修改资料</LinkButton>}
          {closedAt === null && unit.standing === 'major-hazard' && (
            <LinkButton plain to={`/installations/${id}/notice`}>
              公示牌
            </LinkButton>
          )}
          {mayFile && <CloseUnit unit={unit} />}
        </>
      }
    >
      <div className="stack">
        {closedAt !== null && <Alert type="info" showIcon title={`已撤销：${closedReason}`} />}
        {gaps.length > 0 && closedAt === null && (
          <p>
            <Gaps gaps={gaps} />
          </p>
        )}
        <div className="unit-columns">
          <div className="stack">
            <Reckoning grading={unit.grading} />
            <EarlierGradings gradings={unit.gradings} />
          </div>
          <div className="stack">
            {(unit.standing === 'major-hazard' || unit.namedStewards.length > 0) && (
              <>
                <Stewards unit={unit} mayEdit={mayEdit} />
                <Assessments unit={unit} mayEdit={mayEdit} mayFile={mayFile} />
              </>
            )}
          </div>
        </div>
      </div>
    </Page>
  );
}
