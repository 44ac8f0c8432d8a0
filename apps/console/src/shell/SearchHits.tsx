import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { searchAll } from '@zhiben/contract/platform.ts';

const kindLabel = { enterprise: '企业', hazard: '隐患', person: '人员' } as const;

interface SearchHitsProps {
  readonly id: string;
  readonly hits: ResultOf<typeof searchAll>;
  readonly note: string | undefined;
  readonly shown: boolean;
  readonly active: number;
  readonly onHover: (index: number) => void;
  readonly onPick: (index: number) => void;
}

/** What was found, under the search box; the box keeps the focus and moves through it with the arrows. */
export function SearchHits({ id, hits, note, shown, active, onHover, onPick }: SearchHitsProps) {
  return (
    <div className="hits" hidden={!shown}>
      {note !== undefined && <div className="hits-none">{note}</div>}
      <div id={id} role="listbox" aria-label="搜索结果">
        {hits.map((hit, index) => (
          <div
            key={hit.kind + hit.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="hit"
            onMouseEnter={() => onHover(index)}
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(index);
            }}
          >
            <span className="tag tag-final">{kindLabel[hit.kind]}</span>
            <span>
              {hit.title} <span className="quiet">{hit.subtitle}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
