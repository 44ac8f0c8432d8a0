import { getSectors, type SectorList, type SectorMember } from '@zhiben/contract/sectors.ts';
import { enterpriseKindLabel, majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { InstallationTabs } from '../InstallationTabs.tsx';
import { ChangeSectors } from './ChangeSectors.tsx';
import '../installations.css';

/** The office's list of sectors of particular danger, and which enterprises fall into each, with the reason. */
export function SectorsPage() {
  const found = useOperation(getSectors, {});
  const maySet = useMay('sector:set');
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title="高危细分领域“2+X”"
      actions={
        maySet && (
          <Button type="primary" disabled={found.data === undefined} onClick={() => setChanging(true)}>
            修改名单
          </Button>
        )
      }
    >
      <InstallationTabs />
      <Loaded query={found}>
        {(list) => (
          <div className="stack">
            <Standing list={list} />
            {list.sectors.map(({ name, kinds, members }) => (
              <section key={name} className="panel" aria-label={name}>
                <h2>
                  {name}　<span className="quiet">{members.length} 家</span>
                </h2>
                <p className="quiet">
                  按企业类别纳入：{kinds.map((kind) => enterpriseKindLabel[kind]).join('、') || '未设'}
                </p>
                <Members members={members} />
              </section>
            ))}
            {changing && <ChangeSectors list={list} onClose={() => setChanging(false)} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ list: { version, reason, madeAt, madeByName } }: { readonly list: SectorList }) {
  return (
    <p className="quiet">
      {version === 0 ? <span className="unit-provisional">暂定</span> : `第 ${version} 版，`}
      {reason}
      {madeAt !== null && (
        <>
          {'　'}
          {madeByName} <Time at={madeAt} />
        </>
      )}
    </p>
  );
}

function Members({ members }: { readonly members: readonly SectorMember[] }) {
  if (members.length === 0) return <p>没有纳入的企业</p>;
  return (
    <div className="unit-table">
      <table>
        <thead>
          <tr>
            <th>企业</th>
            <th>纳入理由</th>
            <th>重大危险源</th>
            <th>最近消地协作检查</th>
            <th>最近复核</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ enterpriseId, enterpriseName, because, levels, lastInspectedOn, lastRecheckedOn }) => (
            <tr key={enterpriseId}>
              <td>
                <Link to={`/enterprises/${enterpriseId}`}>{enterpriseName}</Link>
              </td>
              <td>{because}</td>
              <td>
                {levels === null
                  ? '未登记单元'
                  : levels.map((level) => (level === null ? '未定级' : majorHazardLevelLabel[level])).join('、') ||
                    '无'}
              </td>
              <td>{lastInspectedOn ?? '未检查'}</td>
              <td>{lastRecheckedOn ?? '未复核'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
