import { Button } from 'antd';
import { Counterparts, CriterionLine } from './CriterionLine.tsx';
import type { Ranked } from './use-assistance.ts';

interface RankedItemProps {
  readonly ranked: Ranked;
  /** The description that the words stand in. */
  readonly text: string;
  readonly onPick?: (() => void) | undefined;
}

/** A criterion the text comes near to: what led there, what is missing, what it may be mistaken for. */
export function RankedItem({ ranked, text, onPick }: RankedItemProps) {
  const { label, counterparts, words, missing, evidence, lookAlike } = ranked;
  return (
    <li className="ranked">
      <div className="ranked-head">
        <CriterionLine label={label} />
        {onPick && (
          <Button size="small" onClick={onPick}>
            选用
          </Button>
        )}
      </div>
      <dl className="ranked-facts">
        {words.length > 0 && <Row name="指向">{quoted(text, words)}</Row>}
        {missing.length > 0 && <Row name="尚缺">{missing.join('；')}</Row>}
        {lookAlike !== null && <Row name="区分">{lookAlike}</Row>}
        {evidence.length > 0 && <Row name="取证">{evidence.join('、')}</Row>}
      </dl>
      <Counterparts labels={counterparts} />
    </li>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The words that led there, each once. */
const quoted = (text: string, words: Ranked['words']): string =>
  [...new Set(words.map(({ start, end }) => `「${text.slice(start, end)}」`))].join('');
