import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';

interface StructurePanelProps {
  readonly id: string;
  readonly title: string;
  /** How many, with their counter: 3 处. */
  readonly count: string;
  readonly add: string;
  readonly onAdd: (() => void) | false;
  readonly empty: string | false;
  readonly children: ReactNode;
}

export function StructurePanel({ id, title, count, add, onAdd, empty, children }: StructurePanelProps) {
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>
          {title} <span className="quiet panel-count">{count}</span>
        </h2>
        {onAdd !== false && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </div>
      {empty === false ? children : <p className="quiet">{empty}</p>}
    </section>
  );
}
