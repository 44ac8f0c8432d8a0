import type { ResultOf } from '@zhiben/contract/operation.ts';
import { listDemoAccounts, signInToDemo } from '@zhiben/contract/platform.ts';
import { getSession, type SessionView } from '@zhiben/contract/session.ts';
import { type Realm, realmOf } from '@zhiben/vocabulary/roles.ts';
import { Button } from 'antd';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useOperation } from '../api/use-operation.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

type DemoAccount = ResultOf<typeof listDemoAccounts>[number];

const realms: readonly { readonly realm: Realm; readonly label: string }[] = [
  { realm: 'bureau', label: '应急管理局' },
  { realm: 'city', label: '市级' },
  { realm: 'enterprise', label: '企业' },
  { realm: 'agency', label: '第三方' },
  { realm: 'administration', label: '三员' },
];

/** One click per role. The address answers in demonstration mode only; elsewhere nothing is shown. */
export function DemoAccounts({ onSignedIn }: { readonly onSignedIn: (session: SessionView) => void }) {
  const accounts = useOperation(listDemoAccounts, {});
  const act = useAct(signInToDemo);
  if (accounts.data === undefined || accounts.data.length === 0) return null;

  const enter = (account: string) =>
    act.mutate({ body: { account } }, { onSuccess: async () => onSignedIn(await call(getSession, {})) });
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">演示：选择岗位进入</h2>
      <ProblemNotice error={act.error} />
      {grouped(accounts.data).map(([label, members]) => (
        <div key={label} className="demo-group">
          <h3>{label}</h3>
          <div>
            {members.map(({ account, name, roleLabel }) => (
              <Button key={account} onClick={() => enter(account)} disabled={act.isPending}>
                <span className="demo-role">{roleLabel}</span>
                <span className="quiet">{name}</span>
              </Button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** By realm, and within it by unit, so that no name of a unit is repeated on every button. */
function grouped(accounts: readonly DemoAccount[]): readonly (readonly [string, readonly DemoAccount[]])[] {
  return realms.flatMap(({ realm, label }) => {
    const members = accounts.filter(({ role }) => realmOf[role] === realm);
    const units = [...new Set(members.map(({ enterpriseName }) => enterpriseName))];
    return units.map((unit) => {
      const people = members.filter(({ enterpriseName }) => enterpriseName === unit);
      return [unit === null ? label : `${label} · ${unit}`, people] as const;
    });
  });
}
