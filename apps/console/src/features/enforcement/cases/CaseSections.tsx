import type { CaseDetail, PartyView } from '@zhiben/contract/enforcement-cases.ts';
import { caseStageLabel } from '@zhiben/vocabulary/cases.ts';
import { useMay } from '../../../session/session.ts';
import { Time } from '../../../ui/Time.tsx';
import { yuanWords } from './yuan-words.ts';

interface SectionProps {
  readonly one: CaseDetail;
}

/** What the law's clocks leave to do, nearest first. */
export function Clocks({ one: { clocks } }: SectionProps) {
  if (clocks.length === 0) return null;
  return (
    <section className="panel" aria-label="期限">
      <h2>期限</h2>
      {clocks.map(({ label, dueAt, certain, over }) => (
        <p key={label} className="visit-finding">
          <strong>
            <Time at={dueAt} /> 前{over && '（已逾期）'}
          </strong>
          {'　'}
          {label}
          {!certain && '（节假日安排尚未公布，以公布后为准）'}
        </p>
      ))}
    </section>
  );
}

/** Unit and persons in one case, with what was told, laid and paid. */
export function Parties({ one: { parties } }: SectionProps) {
  return (
    <section className="panel" aria-label="当事人">
      <h2>当事人（{parties.length}）</h2>
      {parties.map((party) => (
        <div key={party.id} className="visit-finding">
          <p>
            <strong>{party.name}</strong>　{party.party === 'unit' ? '单位' : party.post}
          </p>
          <p className="quiet">{moneyWords(party)}</p>
          {party.instalments.length > 0 && (
            <p className="quiet">
              {party.instalments
                .map(({ on, yuan, paidOn }) => `${on} ${yuanWords(yuan)}${paidOn === null ? '' : '（已缴）'}`)
                .join('；')}
            </p>
          )}
          {party.also !== '' && <p className="quiet">{party.also}</p>}
        </div>
      ))}
    </section>
  );
}

function moneyWords({ proposedYuan, fineYuan, servedOn, payBy, paidYuan, paidOn, lateFeeYuan }: PartyView): string {
  if (proposedYuan === null) return '尚未提出处罚';
  if (fineYuan === null) return `拟罚款 ${yuanWords(proposedYuan)}`;
  const laid = `罚款 ${yuanWords(fineYuan)}${fineYuan < proposedYuan ? `（告知 ${yuanWords(proposedYuan)}）` : ''}`;
  if (servedOn === null) return `${laid}　决定书尚未送达`;
  if (paidOn !== null) return `${laid}　${paidOn} 缴清 ${yuanWords(paidYuan)}`;
  if (fineYuan === 0) return laid;
  const late = lateFeeYuan > 0 ? `　已加处 ${yuanWords(lateFeeYuan)}` : '';
  return `${laid}　${payBy} 前缴清${late}`;
}

/** What helps an office to weigh: the same conduct before, the penalty by the day, the grounds for closure. */
export function Beside({ one: { similar, daily, closureGrounds } }: SectionProps) {
  const weighs = useMay('case:handle');
  if (!weighs) return null;
  return (
    <section className="panel" aria-label="裁量参考">
      <h2>裁量参考</h2>
      {similar.length === 0 && <p className="quiet">本局还没有同类行为的处罚决定。</p>}
      {similar.map(({ number, decidedOn, article, stage, unitYuan, personYuan }) => (
        <p key={number} className="visit-finding">
          {decidedOn}　{number}　{article}　{caseStageLabel[stage]}　单位 {yuanWords(unitYuan)}　个人{' '}
          {yuanWords(personYuan)}
        </p>
      ))}
      {daily !== null && (
        <p className="visit-finding">
          <strong>可按日连续处罚</strong>（安全生产法第112条）：{daily.reckoning}，共 {yuanWords(daily.totalYuan)}
        </p>
      )}
      {closureGrounds.map((ground) => (
        <p key={ground} className="visit-finding">
          <strong>可提请政府予以关闭</strong>（安全生产法第113条）：{ground}
        </p>
      ))}
    </section>
  );
}
