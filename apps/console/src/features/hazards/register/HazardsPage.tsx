import { PlusOutlined } from '@ant-design/icons';
import { exportHazards, listHazards } from '@zhiben/contract/hazards.ts';
import { useParams, useSearchParams } from 'react-router';
import { useMay, useSession } from '../../../session/session.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { CasePage } from '../case/CasePage.tsx';
import { HazardCard } from './HazardCard.tsx';
import { hazardColumns } from './hazard-columns.tsx';
import { hazardFilters, SORT_BY_DEADLINE } from './hazard-filters.tsx';
import { useRowKeys } from './use-row-keys.ts';
import '../hazards.css';

/** One register for every channel; the case that is open stands beside it. */
export function HazardsPage() {
  const { hazardId } = useParams();
  const [search] = useSearchParams();
  const oneEnterprise = useSession().realm === 'enterprise';
  const mayExport = useMay('hazard:export');
  useRowKeys(hazardId !== undefined);
  return (
    <RegisterPage
      title="隐患台账"
      list={listHazards}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/hazards/${id}`}
      columns={hazardColumns(oneEnterprise)}
      card={(hazard) => <HazardCard hazard={hazard} />}
      search="搜索编号、隐患描述"
      filters={hazardFilters(oneEnterprise)}
      // What is closed has no deadline to sort by.
      fixed={{ count: 'true', ...(search.get('sort') === SORT_BY_DEADLINE && { open: 'true' }) }}
      exportWith={mayExport ? exportHazards : undefined}
      actions={<RegisterActions />}
      open={hazardId === undefined ? undefined : { id: hazardId, content: <CasePage key={hazardId} id={hazardId} /> }}
      empty="没有符合条件的隐患"
    />
  );
}

function RegisterActions() {
  const mayReport = useMay('hazard:report');
  const mayJudge = useMay('hazard:determine');
  return (
    <>
      {mayJudge && (
        <LinkButton to="/hazards/judging" plain>
          判定工作台
        </LinkButton>
      )}
      {mayReport && (
        <LinkButton to="/hazards/new" icon={<PlusOutlined aria-hidden />}>
          上报隐患
        </LinkButton>
      )}
    </>
  );
}
