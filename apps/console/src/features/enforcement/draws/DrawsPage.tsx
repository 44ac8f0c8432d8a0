import { type Draw, listDraws, publishDraw } from '@zhiben/contract/draws.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Time } from '../../../ui/Time.tsx';
import { EnforcementTabs } from '../EnforcementTabs.tsx';
import { MakeDrawDialog } from './MakeDrawDialog.tsx';
import { OpenDrawDialog } from './OpenDrawDialog.tsx';
import '../enforcement.css';

/** Random draws, each with what anybody needs to compute it again. */
export function DrawsPage() {
  const found = useOperation(listDraws, {});
  const mayMake = useMay('draw:make');
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title="双随机抽取"
      narrow
      actions={
        mayMake && (
          <Button type="primary" onClick={() => setOpening(true)}>
            新建抽取
          </Button>
        )
      }
    >
      <EnforcementTabs />
      <Loaded query={found} empty="还没有抽取">
        {(draws) => (
          <div className="stack">
            {draws.map((draw) => (
              <OneDraw key={draw.id} draw={draw} onChanged={() => void found.refetch()} />
            ))}
          </div>
        )}
      </Loaded>
      {opening && <OpenDrawDialog onClose={() => setOpening(false)} onOpened={() => void found.refetch()} />}
    </Page>
  );
}

function OneDraw({ draw, onChanged }: { readonly draw: Draw; readonly onChanged: () => void }) {
  const mayMake = useMay('draw:make');
  const [making, setMaking] = useState(false);
  const publish = useAct(publishDraw);
  const nameOf = new Map<string, string>([...draw.enterprises, ...draw.officers].map(({ id, name }) => [id, name]));
  return (
    <section className="panel" aria-label={draw.title}>
      <h2>{draw.title}</h2>
      <dl className="visit-facts">
        <dt>名单</dt>
        <dd>
          {draw.enterprises.length} 家企业中抽 {draw.howMany} 家，{draw.officers.length} 名执法人员
        </dd>
        <dt>承诺值</dt>
        <dd className="visit-hash">
          {draw.commitment}（{draw.openedByName} <Time at={draw.openedAt} />）
        </dd>
        {draw.made !== null && (
          <>
            <dt>种子</dt>
            <dd className="visit-hash">{draw.made.seed}</dd>
            <dt>见证词</dt>
            <dd>{draw.made.witness}</dd>
            <dt>结果</dt>
            <dd>
              {draw.made.drawn.map(({ enterpriseId, officerIds }) => (
                <div key={enterpriseId}>
                  {nameOf.get(enterpriseId)}：{officerIds.map((id) => nameOf.get(id)).join('、')}
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      <details>
        <summary>如何核对</summary>
        <ol>
          {draw.recipe.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </details>
      <ProblemNotice error={publish.error} />
      {mayMake && draw.made === null && (
        <Button type="primary" onClick={() => setMaking(true)}>
          抽取
        </Button>
      )}
      {mayMake && draw.made !== null && draw.publishedAt === null && (
        <Button
          loading={publish.isPending}
          onClick={() => publish.mutate({ params: { drawId: draw.id } }, { onSuccess: onChanged })}
        >
          公开结果
        </Button>
      )}
      {draw.publishedAt !== null && (
        <p className="quiet">
          <Time at={draw.publishedAt} /> 公开
        </p>
      )}
      {making && <MakeDrawDialog draw={draw} onClose={() => setMaking(false)} onMade={onChanged} />}
    </section>
  );
}
