import type { PostStanding } from '@zhiben/contract/responsibility.ts';
import { Button } from 'antd';
import { Time } from '../../ui/Time.tsx';

interface PostProps {
  readonly standing: PostStanding;
  readonly onEdit: (() => void) | undefined;
}

/** One post: its list, who holds it, who has signed. */
export function Post({ standing: { post, list, holders }, onEdit }: PostProps) {
  return (
    <section className="panel" aria-label={post}>
      <div className="post-head">
        <strong>{post}</strong>
        {list === null ? (
          <span className="tag tag-unknown unknown">尚无清单</span>
        ) : (
          <span className="quiet">
            第 {list.version} 版　{list.effectiveOn} 起施行　{list.items.length} 条
          </span>
        )}
        {onEdit !== undefined && (
          <Button size="small" className="push" onClick={onEdit}>
            {list === null ? '编写清单' : '修改清单'}
          </Button>
        )}
      </div>
      {list !== null && (
        <details className="post-items">
          <summary>责任内容</summary>
          <ol>
            {list.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </details>
      )}
      <ul className="post-holders">
        {holders.length === 0 && <li className="quiet">无人在岗</li>}
        {holders.map(({ personId, name, unitName, acknowledgedAt, dueOn, overdue }) => (
          <li key={personId}>
            {name}
            {unitName !== null && <span className="quiet">　{unitName}</span>}
            <span className="push">
              {acknowledgedAt !== null && (
                <>
                  已签认 <Time at={acknowledgedAt} />
                </>
              )}
              {acknowledgedAt === null && dueOn !== null && (
                <span className={overdue ? 'tag tag-overdue' : 'tag tag-state'}>
                  {overdue ? `逾期未签认（应于 ${dueOn}）` : `${dueOn} 前签认`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
