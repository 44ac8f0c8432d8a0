import type { GradedItem, GradedLine } from '@zhiben/rules/grading/grade-enterprise.ts';
import type { GradingFacts } from '@zhiben/rules/grading/grading-facts.ts';
import { standardizationLabel } from '@zhiben/vocabulary/enterprises.ts';
import { gradingFactLabel, recordedFactLabel } from '@zhiben/vocabulary/grading.ts';

interface ItemsProps {
  readonly items: readonly GradedItem[];
  readonly facts: GradingFacts;
}

/** The whole reckoning: every item with its cap, every fact with what it costs or earns. */
export function Items({ items, facts }: ItemsProps) {
  return (
    <section className="panel" aria-labelledby="items">
      <h2 id="items">评分表</h2>
      <p className="quiet lead">
        依据《{items[0]?.source.standard}》。从 100
        分起，扣分以该项上限为限；加分是否受上限限制，指南所见文本未说明，暂按不限计。
      </p>
      <div className="grading-items">
        {items.map(({ id, title, cap, deducted, added, lines }) => (
          <section key={id} aria-label={title}>
            <h3>
              {title}
              <span>
                {deducted > 0 && `扣 ${deducted}`} {added > 0 && `加 ${added}`} {deducted + added === 0 && '—'}
                {cap > 0 && <span className="quiet">　最多扣 {cap}</span>}
              </span>
            </h3>
            <dl>
              {lines.map((line) => (
                <Line key={line.fact} line={line} facts={facts} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}

function Line({ line: { fact, points }, facts }: { readonly line: GradedLine; readonly facts: GradingFacts }) {
  return (
    <>
      <dt>
        {gradingFactLabel[fact]}
        {fact in recordedFactLabel && <span className="quiet">（取自记录）</span>}
      </dt>
      <dd>
        {points === null ? (
          <span className="tag tag-unknown unknown">未查明</span>
        ) : (
          <>
            {valueWords(facts[fact])} {points !== 0 && <strong>{points > 0 ? `+${points}` : points}</strong>}
          </>
        )}
      </dd>
    </>
  );
}

function valueWords(value: GradingFacts[keyof GradingFacts]): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value === 'none') return standardizationLabel.none;
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map((level) => `${level}级`).join('、');
  return String(value);
}
