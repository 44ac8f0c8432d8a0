import type { MeasureProgress, OverviewFigure, OverviewView } from '@zhiben/contract/overview.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import { FigureMark } from '../../../ui/FigureMark.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Wall } from '../../../ui/Wall.tsx';
import { percent, shareDone } from '../progress-words.ts';
import { useOverview } from '../use-overview.ts';
import './wall.css';

/** The district on a wall: one page that stands still and makes no sound. */
export function WallPage() {
  const overview = useOverview();
  return (
    <Wall title="全区安全生产总览" computedAt={overview.data?.computedAt} failed={overview.isError} exit="/overview">
      {overview.data === undefined ? <Loaded query={overview}>{() => null}</Loaded> : <District view={overview.data} />}
    </Wall>
  );
}

const OF_ZEROING = ['open', 'overdue', 'old-open', 'undetermined'];
const MEASURES_ON_A_WALL = 8;
const OF_ENFORCEMENT = ['covered', 'visited', 'orders-overdue', 'cases'];
const ROWS_ON_A_WALL = 4;

function District({ view }: { readonly view: OverviewView }) {
  const { zeroing, warnings, grading, enforcement, work, late, campaign } = view;
  return (
    <div className="district">
      <Figures title="重大隐患" figures={zeroing.filter(({ id }) => OF_ZEROING.includes(id))} large />
      <Figures title="未销警的预警" figures={warnings} large />
      <Late late={late} />
      <Campaign measures={campaign.measures} />
      <Figures title="安全风险分级" figures={grading} />
      <Figures title="本年度执法" figures={enforcement.filter(({ id }) => OF_ENFORCEMENT.includes(id))} />
      <Figures title="今日高风险作业" figures={work} />
    </div>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly figures: readonly OverviewFigure[];
  readonly large?: boolean;
}

function Figures({ title, figures, large = false }: FiguresProps) {
  return (
    <section aria-label={title} className={large ? 'district-large' : undefined}>
      <h2>{title}</h2>
      <div className="district-figures">
        {figures.map(({ id, label, value, tone }) => (
          <div key={id}>
            <span className="district-label">
              <FigureMark tone={tone} />
              {label}
            </span>
            {value === null ? (
              <span className="district-none">尚无记录</span>
            ) : (
              <span className={`district-value wall-${tone}`}>{value.toLocaleString('zh-CN')}</span>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Late({ late }: Pick<OverviewView, 'late'>) {
  const rows = [
    ...late.bureau.map(({ kind, count }) => ({ id: kind, who: `本局 ${dutyKindLabel[kind]}`, count })),
    ...late.enterprises.map(({ enterpriseId, enterpriseName, count }) => ({
      id: enterpriseId,
      who: enterpriseName,
      count,
    })),
  ].toSorted((one, other) => other.count - one.count);
  return (
    <section aria-label="逾期事项" className="district-late">
      <h2>
        逾期事项 <strong className="district-total">{late.total.toLocaleString('zh-CN')}</strong> 项
      </h2>
      <ol>
        {rows.slice(0, ROWS_ON_A_WALL).map(({ id, who, count }) => (
          <li key={id}>
            <span className="district-who">{who}</span>
            <strong>{count}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Measures that records tell of, the furthest behind first; how many none tells of is said below. */
function Campaign({ measures }: Pick<OverviewView['campaign'], 'measures'>) {
  const told = measures
    .flatMap((measure) => {
      const share = shareDone(measure);
      return share === null ? [] : [{ measure, share }];
    })
    .toSorted((one, other) => Number(other.measure.overdue) - Number(one.measure.overdue) || one.share - other.share);
  return (
    <section aria-label="治本攻坚进度" className="district-campaign">
      <h2>治本攻坚 {measures.length} 项措施</h2>
      <ol>
        {told.slice(0, MEASURES_ON_A_WALL).map(({ measure, share }) => (
          <Measure key={measure.number} measure={measure} share={share} />
        ))}
      </ol>
      <p>
        {told.length > MEASURES_ON_A_WALL && `另有 ${told.length - MEASURES_ON_A_WALL} 项未列出，`}
        {measures.length - told.length} 项尚无可统计的记录
      </p>
    </section>
  );
}

interface MeasureOnWall {
  readonly measure: MeasureProgress;
  readonly share: number;
}

function Measure({ measure: { title, overdue }, share }: MeasureOnWall) {
  return (
    <li>
      <span className="district-who">{title}</span>
      {overdue && <span className="district-overdue">逾期</span>}
      <strong>{percent(share)}</strong>
      <span className="district-bar" aria-hidden>
        <span style={{ width: percent(share) }} />
      </span>
    </li>
  );
}
