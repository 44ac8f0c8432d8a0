import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { hazardChannelLabel, listingLevelLabel } from '@zhiben/vocabulary/hazards.ts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Time } from '../../../ui/Time.tsx';
import type { FormAction } from '../acts/act-forms.ts';
import { FactList } from './FactList.tsx';

interface FactsProps {
  readonly hazard: HazardDetail;
  readonly onStart: (action: FormAction) => void;
}

/** Everything known about the hazard; a fact that may be changed says so where it stands. */
export function Facts({ hazard, onStart }: FactsProps) {
  const { rectifyBy, allowedActions, stopProduction, listingLevel, reopenedTimes, duplicateOf } = hazard;
  const deadline = rectifyBy !== null && (
    <>
      {rectifyBy}
      {allowedActions.includes('extend') && (
        <Button type="link" size="small" className="no-print" onClick={() => onStart('extend')}>
          延长
        </Button>
      )}
    </>
  );
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">基本情况</h2>
      <FactList
        facts={[
          { name: '排查渠道', value: hazardChannelLabel[hazard.channel] },
          { name: '发现日期', value: hazard.foundOn },
          { name: '发现人', value: hazard.foundBy },
          {
            name: '上报',
            value: (
              <>
                {hazard.reportedByName} <Time at={hazard.reportedAt} />
              </>
            ),
          },
          { name: '部位', value: hazard.location },
          { name: '挂牌', value: listingLevel && listingLevelLabel[listingLevel] },
          { name: '整改期限', value: deadline || null },
          {
            name: '停产停业',
            value: stopProduction && (
              <>
                {stopProduction.scope}（<Time at={stopProduction.since} /> 起）
              </>
            ),
          },
          { name: '整改人', value: hazard.rectifiedByName },
          { name: '验收人', value: hazard.acceptedByName },
          { name: '审查核销', value: hazard.reviewedByName },
          {
            name: '重复于',
            value: duplicateOf && <Link to={`/hazards/${duplicateOf.id}`}>{duplicateOf.number}</Link>,
          },
          { name: '重新打开', value: reopenedTimes > 0 ? `${reopenedTimes} 次` : null },
        ]}
      />
    </section>
  );
}
