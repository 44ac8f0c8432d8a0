import { CheckOutlined } from '@ant-design/icons';
import { listPermissions } from '@zhiben/contract/accounts.ts';
import { type Role, Role as Roles, realmLabel, realmOf, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePhone } from '../../ui/use-phone.ts';
import { PermissionsOfRole } from './PermissionsOfRole.tsx';
import { permissionLabel } from './permission-label.ts';
import './permissions.css';

/** One line for each permission, one column for each role: the table the server itself goes by. */
export function PermissionsPage() {
  const phone = usePhone();
  const permissions = useOperation(listPermissions, {});
  return (
    <Page title="权限表" note="各角色能做什么见本表；能看到哪些单位的数据，按所属单位隔离。">
      <Loaded query={permissions}>
        {(rows) => (phone ? <PermissionsOfRole rows={rows} /> : <PermissionTable rows={rows} />)}
      </Loaded>
    </Page>
  );
}

interface PermissionTableProps {
  readonly rows: readonly { readonly permission: string; readonly roles: readonly Role[] }[];
}

function PermissionTable({ rows }: PermissionTableProps) {
  const roles = Roles.options;
  const realms = [...new Set(roles.map((role) => realmOf[role]))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section className="permissions" aria-label="权限表" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              权限
            </th>
            {realms.map((realm) => (
              <th key={realm} scope="colgroup" colSpan={roles.filter((role) => realmOf[role] === realm).length}>
                {realmLabel[realm]}
              </th>
            ))}
          </tr>
          <tr>
            {roles.map((role) => (
              <th key={role} scope="col">
                {roleLabel[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ permission, roles: holders }) => (
            <tr key={permission}>
              <th scope="row">{permissionLabel(permission)}</th>
              {roles.map((role) => (
                <td key={role}>
                  {holders.includes(role) && <CheckOutlined aria-label={`${roleLabel[role]}：可以`} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
