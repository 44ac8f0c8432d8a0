import type { InstallationDetail, StewardView } from '@zhiben/contract/installation-view.ts';
import { type StewardRole, stewardRoleLabel } from '@zhiben/vocabulary/installations.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { AppointDialog } from './AppointDialog.tsx';

interface StewardsProps {
  readonly unit: InstallationDetail;
  readonly mayEdit: boolean;
}

const ROLES: readonly StewardRole[] = ['main', 'technical', 'operational'];

/** The three who answer for the installation, with what they answer for. */
export function Stewards({ unit, mayEdit }: StewardsProps) {
  const [appointing, setAppointing] = useState<StewardRole>();
  const { duties, namedStewards, formerStewards } = unit;
  return (
    <section className="panel" aria-labelledby="stewards">
      <h2 id="stewards">包保责任人</h2>
      {ROLES.map((role) => (
        <div key={role} className="unit-steward">
          <div>
            <span className="quiet">{stewardRoleLabel[role]}</span>
            <Named steward={namedStewards.find((one) => one.role === role)} />
            <Owed duties={duties?.roles.find((one) => one.role === role)?.duties ?? []} />
          </div>
          {mayEdit && (
            <Button onClick={() => setAppointing(role)}>
              {namedStewards.some((one) => one.role === role) ? '更换' : '明确'}
              <span className="sr-only">{stewardRoleLabel[role]}</span>
            </Button>
          )}
        </div>
      ))}
      <p className="quiet">
        {duties !== null && (
          <>
            {duties.source.standard}
            <span className="unit-provisional">暂定</span>
          </>
        )}
        <Link to={`/installations/tasks?installationId=${unit.id}`}>履职记录</Link>
      </p>
      {formerStewards.length > 0 && (
        <details>
          <summary>历任 {formerStewards.length} 人</summary>
          <ul className="unit-list">
            {formerStewards.map(({ role, name, fromOn, untilOn }) => (
              <li key={`${role} ${fromOn} ${name}`}>
                {stewardRoleLabel[role]} {name}　{fromOn} 至 {untilOn}
              </li>
            ))}
          </ul>
        </details>
      )}
      {appointing !== undefined && (
        <AppointDialog unit={unit} role={appointing} onClose={() => setAppointing(undefined)} />
      )}
    </section>
  );
}

function Named({ steward }: { readonly steward: StewardView | undefined }) {
  if (steward === undefined) return <p className="unit-nobody">未明确，应在5日内明确</p>;
  const { name, post, phone, fromOn, recordedAfterDays, left } = steward;
  return (
    <p className={left ? 'unit-nobody' : ''}>
      <strong>{name}</strong>　{post}　{phone}
      <br />
      {left ? '已离岗，应在5日内更换' : `${fromOn} 起`}
      {recordedAfterDays > 5 && <span className="quiet">（{recordedAfterDays} 日后才登记，超过5日）</span>}
    </p>
  );
}

function Owed({ duties }: { readonly duties: readonly string[] }) {
  return (
    <details>
      <summary>职责 {duties.length} 项</summary>
      <ul className="unit-list">
        {duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
    </details>
  );
}
