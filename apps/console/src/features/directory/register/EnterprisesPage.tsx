import { exportEnterprises, listEnterprises } from '@zhiben/contract/directory.ts';
import { enterpriseFieldLabel, enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Link } from 'react-router';
import { useMay } from '../../../session/session.ts';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { EnterpriseCard } from './EnterpriseCard.tsx';
import { enterpriseColumns } from './enterprise-columns.tsx';
import '../directory.css';

const filters: readonly Filter[] = [
  choiceOf('kind', enterpriseFieldLabel.kind, enterpriseKindLabel, false),
  { kind: 'linked', name: 'township', label: enterpriseFieldLabel.township, show: (name) => name },
];

/** Every enterprise this person may see. */
export function EnterprisesPage() {
  const mayExport = useMay('enterprise:export');
  const mayCreate = useMay('enterprise:create');
  const narrowed = Object.keys(useFilters(['q', ...filters.map(({ name }) => name)]).filters).length > 0;
  return (
    <RegisterPage
      title="企业档案"
      list={listEnterprises}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/enterprises/${id}`}
      columns={enterpriseColumns}
      card={(enterprise) => <EnterpriseCard enterprise={enterprise} />}
      search="搜索企业名称、别名"
      filters={filters}
      exportWith={mayExport ? exportEnterprises : undefined}
      actions={mayCreate && <LinkButton to="/enterprises/new">新增企业</LinkButton>}
      unit="家"
      empty={narrowed ? '没有符合条件的企业' : <NoneYet />}
    />
  );
}

/** A new office begins here: one by one, or the list it already keeps. */
function NoneYet() {
  const mayCreate = useMay('enterprise:create');
  const mayImport = useMay('enterprise:import');
  if (!mayCreate && !mayImport) return '尚无企业档案';
  return (
    <>
      尚无企业档案。
      {mayCreate && (
        <>
          可逐家<Link to="/enterprises/new">新增企业</Link>
        </>
      )}
      {mayCreate && mayImport && '，也'}
      {mayImport && (
        <>
          可在<Link to="/imports">台账导入</Link>中一次导入企业名单
        </>
      )}
      。
    </>
  );
}
