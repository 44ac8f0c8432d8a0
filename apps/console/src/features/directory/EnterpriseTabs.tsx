import { Link, useLocation } from 'react-router';
import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

/** The pages of one enterprise; the filters of the register stay in the address. */
export function EnterpriseTabs({ id }: { readonly id: string }) {
  const mayReadPeople = useMay('person:read');
  const { search } = useLocation();
  const to = `/enterprises/${id}`;
  return (
    <Tabs
      label="企业档案"
      tabs={[
        { to: to + search, label: '档案' },
        ...(mayReadPeople ? [{ to: `${to}/structure${search}`, label: '组织与人员' }] : []),
        { to: `${to}/history${search}`, label: '变更记录' },
      ]}
    />
  );
}

export function BackToRegister() {
  const { search } = useLocation();
  return <Link to={`/enterprises${search}`}>返回企业档案</Link>;
}
