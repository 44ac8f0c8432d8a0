import type { HazardView } from '@zhiben/contract/hazard-view.ts';
import { type HazardLevel, hazardChannelLabel, hazardLevelLabel } from '@zhiben/vocabulary/hazards.ts';
import { Radio } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { Link } from 'react-router';
import { Remaining } from '../../../ui/Remaining.tsx';
import { usePhone } from '../../../ui/use-phone.ts';
import { MarkedText } from '../assist/MarkedText.tsx';
import { useAssistance } from '../assist/use-assistance.ts';
import { CriterionPicker } from '../fields/CriterionPicker.tsx';
import { Claim } from './Claim.tsx';
import { type Decision, decide, isComplete, proposed } from './decision.ts';
import { Proposal } from './Proposal.tsx';

/** What the keyboard asks of the row it stands on. */
export interface RowHandle {
  readonly choose: (level: HazardLevel) => void;
  /** Agrees to what is chosen, or else to what the assistant proposes; false when neither is there. */
  readonly confirm: () => boolean;
}

interface JudgingRowProps {
  readonly hazard: HazardView;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision | undefined) => void;
  readonly current: boolean;
  readonly onEnter: () => void;
  readonly handle: Ref<RowHandle> | undefined;
}

const LEVELS: readonly HazardLevel[] = ['major', 'general', 'suspected'];

/** One hazard nobody has judged: its words, what the register claimed, what the assistant thinks, and the decision. */
export function JudgingRow({ hazard, decision, onDecide, current, onEnter, handle }: JudgingRowProps) {
  const { id, number, description, enterpriseName, foundOn, channel, dueAt } = hazard;
  const { data } = useAssistance(hazard);
  const phone = usePhone();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const choose = (level: HazardLevel) => onDecide(decide(hazard, level, data));
  useImperativeHandle(handle, () => ({
    choose,
    confirm: () => {
      if (decision === undefined && data !== undefined) choose(proposed(data));
      return decision !== undefined || data !== undefined;
    },
  }));
  return (
    <li ref={row} className="judging" aria-current={current ? 'true' : undefined} onPointerDown={onEnter}>
      <div className="judging-what">
        <p className="quiet judging-head">
          <Link to={`/hazards/${id}`}>{number}</Link>
          <span>{enterpriseName}</span>
          <span>
            {foundOn} {hazardChannelLabel[channel]}
          </span>
          <Remaining dueAt={dueAt} />
        </p>
        <p>
          <MarkedText text={data?.text ?? description} marks={data?.ranked[0]?.words ?? []} />
        </p>
        <Claim registered={hazard.registered} />
      </div>
      <Proposal assistance={data} />
      <div className="judging-decision">
        <Radio.Group
          aria-label={`${number} 判定等级`}
          optionType="button"
          buttonStyle="solid"
          value={decision?.level ?? null}
          onChange={(event) => choose(event.target.value)}
          options={LEVELS.map((value, index) => ({
            value,
            label: `${phone ? '' : `${index + 1} `}${hazardLevelLabel[value]}`,
          }))}
        />
        {decision?.level === 'major' && data !== undefined && (
          <CriterionPicker
            aria-label={`${number} 判定情形`}
            placeholder="请选择判定情形"
            editionId={data.editionId}
            value={decision.criterionId}
            onChange={(criterionId) => onDecide({ ...decision, criterionId: criterionId ?? null })}
          />
        )}
        {decision !== undefined && !isComplete(decision) && <p role="alert">判定为重大，须指明判定情形。</p>}
      </div>
    </li>
  );
}
