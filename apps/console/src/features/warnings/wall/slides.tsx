import type { getDutyRoom } from '@zhiben/contract/duty-room.ts';
import type { WarningView } from '@zhiben/contract/warnings.ts';
import { WarningLevel, warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { warningAudienceLabel, warningStateLabel } from '@zhiben/vocabulary/warnings.ts';
import type { ReactNode } from 'react';
import type { Answer } from '../../../api/request.ts';
import { Remaining } from '../../../ui/Remaining.tsx';
import { Time } from '../../../ui/Time.tsx';

type Room = Answer<typeof getDutyRoom>;

interface Slide {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

const ROWS_ON_A_WALL = 7;
const ROWS_BELOW_FIGURES = 4;

/** The pages of the wall; one that has nothing to say is left out. */
export function slidesOf(room: Room): readonly Slide[] {
  const pages = pagesOf(room.open);
  return [
    { id: 'overview', title: '总览', content: <Overview room={room} /> },
    ...pages.map((rows, at) => ({
      id: `open-${at}`,
      title: pages.length === 1 ? '未销警' : `未销警 ${at + 1}`,
      content: <Rows rows={rows} />,
    })),
  ];
}

function pagesOf(open: readonly WarningView[]): readonly (readonly WarningView[])[] {
  const pages: WarningView[][] = [];
  for (let from = 0; from < open.length; from += ROWS_ON_A_WALL) pages.push(open.slice(from, from + ROWS_ON_A_WALL));
  return pages;
}

const SHAPE: Readonly<Record<WarningLevel, string>> = { red: '▲', orange: '△', yellow: '◆', blue: '●' };

function Overview({ room }: { readonly room: Room }) {
  const { byLevel, running, last, takeOverBy, unanswered, failedDeliveries, clearedToday, open } = room;
  return (
    <div className="duty-overview">
      <section aria-label="未销警的预警" className="duty-colours">
        {WarningLevel.options.map((level) => (
          <div key={level} className={byLevel[level] > 0 ? `duty-${level}` : 'duty-none'}>
            <span>
              <span aria-hidden>{SHAPE[level]}</span> {warningLevelLabel[level]}
            </span>
            <strong>{byLevel[level]}</strong>
          </div>
        ))}
      </section>
      <section aria-label="值班" className="duty-shift">
        {running !== null ? (
          <p>
            当班 <strong>{running.officerName}</strong>　<Time at={running.takenAt} /> 接班
          </p>
        ) : (
          <p className="duty-alone">
            无人在班
            {takeOverBy !== null && (
              <>
                {'　'}
                {last?.officerName} 已交班，
                <Remaining dueAt={takeOverBy} />
              </>
            )}
          </p>
        )}
        <p>
          未签收 <strong>{unanswered}</strong>　送达失败 <strong>{failedDeliveries}</strong>　今日销警{' '}
          <strong>{clearedToday}</strong>
        </p>
      </section>
      {open.length > 0 && <Rows rows={open.slice(0, ROWS_BELOW_FIGURES)} />}
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly WarningView[] }) {
  return (
    <ol className="duty-rows">
      {rows.map((warning) => (
        <li key={warning.id}>
          <span className={`duty-mark duty-${warning.level}`}>
            <span aria-hidden>{SHAPE[warning.level]}</span> {warningLevelLabel[warning.level].slice(0, 2)}
          </span>
          <span className="duty-what">
            {warning.subjectName}
            <small>
              {warning.enterpriseName}　{warning.headline}
            </small>
          </span>
          <span className="duty-state">
            {warning.unanswered.length > 0
              ? `${warning.unanswered.map((who) => warningAudienceLabel[who]).join('、')}未签收`
              : warningStateLabel[warning.state]}
            <small>
              <Time at={warning.issuedAt} />
            </small>
          </span>
          <Remaining dueAt={warning.answerBy} />
        </li>
      ))}
    </ol>
  );
}
