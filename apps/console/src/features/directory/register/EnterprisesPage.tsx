import { exportEnterprises, listEnterprises } from '@zhiben/contract/directory.ts';
import { enterpriseFieldLabel, enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { useMay } from '../../../session/session.ts';
import { choiceOf, type Filter } from '../../../ui/filter.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
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
      empty="没有符合条件的企业"
    />
  );
}
