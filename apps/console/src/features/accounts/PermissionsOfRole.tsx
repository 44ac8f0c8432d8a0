import { CheckOutlined, MinusOutlined } from '@ant-design/icons';
import { Role, realmLabel, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { Select } from 'antd';
import { useFilters } from '../../ui/use-filters.ts';
import { permissionLabel } from './permission-label.ts';

interface PermissionsOfRoleProps {
  readonly rows: readonly { readonly permission: string; readonly roles: readonly Role[] }[];
}

/** The same table on the phone: one role at a time. */
export function PermissionsOfRole({ rows }: PermissionsOfRoleProps) {
  const { filters, setFilters } = useFilters(['role']);
  const role = Role.safeParse(filters['role']).data ?? 'director';
  const granted = rows.filter(({ roles }) => roles.includes(role));
  const withheld = rows.filter(({ roles }) => !roles.includes(role));
  return (
    <div className="stack">
      <Select
        aria-label="角色"
        value={role}
        onChange={(chosen) => setFilters({ role: chosen })}
        options={Role.options.map((value) => ({
          value,
          label: `${realmLabel[realmOf[value]]} · ${roleLabel[value]}`,
        }))}
      />
      <section className="panel" aria-label={`${roleLabel[role]}的权限`}>
        <h2>可以 {granted.length} 项</h2>
        <ul className="role-permissions">
          {granted.map(({ permission }) => (
            <li key={permission}>
              <CheckOutlined aria-hidden /> {permissionLabel(permission)}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-label={`${roleLabel[role]}没有的权限`}>
        <h2>不可以 {withheld.length} 项</h2>
        <ul className="role-permissions quiet">
          {withheld.map(({ permission }) => (
            <li key={permission}>
              <MinusOutlined aria-hidden /> {permissionLabel(permission)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
