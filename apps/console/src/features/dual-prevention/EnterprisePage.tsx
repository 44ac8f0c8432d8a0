import { type EffectRow, getEffectSettings, listEnterpriseEffects } from '@zhiben/contract/dual-prevention.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useSession } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { dayOf } from '../../ui/moments.ts';
import { Page } from '../../ui/Page.tsx';
import { Grade, Standing, Vetoes } from './Grade.tsx';
import { Checking, Rectifying, VetoCounts } from './Parts.tsx';
import { Provisional } from './Provisional.tsx';
import { Trend } from './Trend.tsx';
import { weekWords } from './week-words.ts';
import './dual-prevention.css';

/** Twelve weeks of one enterprise: how it goes, and the records behind every number. */
export function EnterprisePage() {
  const { enterpriseId = '' } = useParams();
  const { enterpriseId: own } = useSession();
  const found = useOperation(listEnterpriseEffects, { params: { enterpriseId: enterpriseId as EnterpriseId } });
  const settings = useOperation(getEffectSettings, {});
  const today = dayOf(new Date());
  return (
    <Loaded query={found}>
      {({ enterpriseName, weeks }) => (
        <Page
          title={own === null ? enterpriseName : '双重预防运行效果'}
          note={own === null ? <Link to="/dual-prevention">双重预防运行效果</Link> : enterpriseName}
        >
          <div className="stack">
            {settings.data && (
              <Trend weeks={weeks.toReversed()} grades={settings.data.running.settings.grades} today={today} />
            )}
            {settings.data && <Provisional version={settings.data.running} />}
            <ol className="effect-weeks">
              {weeks.filter(isKnown).map((row) => (
                <Week key={row.weekOn} row={row} today={today} />
              ))}
            </ol>
            <Unknown amount={weeks.filter((row) => !isKnown(row)).length} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

const isKnown = ({ standing }: EffectRow) => standing !== 'uncovered';

/** Weeks without checks are one line: there is nothing to say of each. */
function Unknown({ amount }: { readonly amount: number }) {
  return amount > 0 && <p className="quiet">更早的 {amount} 周未排自查，无法统计。</p>;
}

function Week({ row, today }: { readonly row: EffectRow; readonly today: string }) {
  const { figures, weekOn, untilOn } = row;
  return (
    <li className="effect-week">
      <div className="effect-week-head">
        <strong>{weekWords(weekOn, untilOn, today)}</strong>
        <Grade figures={figures} />
        <Vetoes figures={figures} />
        <Standing row={row} />
      </div>
      {figures !== null && (
        <dl className="effect-parts">
          <dt>排查任务</dt>
          <dd>
            <Checking row={row} figures={figures} />
          </dd>
          <dt>隐患治理</dt>
          <dd>
            <Rectifying row={row} figures={figures} />
          </dd>
          {figures.majorOverdue + figures.pretended > 0 && (
            <>
              <dt>否决情形</dt>
              <dd>
                <VetoCounts row={row} figures={figures} />
              </dd>
            </>
          )}
        </dl>
      )}
    </li>
  );
}
