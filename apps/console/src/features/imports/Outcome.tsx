import type { ImportView } from '@zhiben/contract/imports.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Time } from '../../ui/Time.tsx';
import { whatIsWritten } from './import-words.ts';
import { Undo } from './Undo.tsx';

/** What an import left: the hazards it wrote, or that they were taken back. */
export function Outcome({ view }: { readonly view: ImportView }) {
  const [undoing, setUndoing] = useState(false);
  const { excluded } = view.counts;
  const undone = view.state === 'undone';
  return (
    <section className="panel" aria-labelledby="outcome">
      <h2 id="outcome">{undone ? '这次导入已撤销' : `已写入${whatIsWritten(view)}`}</h2>
      <p className="quiet">
        写入时间 <Time at={view.committedAt} />
        {excluded > 0 && `　已排除 ${excluded} 行`}
      </p>
      {!undone && (
        <div className="import-choice">
          {view.kind === 'hazards' ? (
            <LinkButton to={`/hazards?importId=${view.id}`}>查看写入的隐患</LinkButton>
          ) : (
            <LinkButton to="/enterprises">查看企业档案</LinkButton>
          )}
          {view.undoable ? (
            <Button onClick={() => setUndoing(true)}>撤销导入</Button>
          ) : (
            <span className="quiet">已开始办理，不能再撤销导入。</span>
          )}
        </div>
      )}
      {undoing && <Undo view={view} onClose={() => setUndoing(false)} />}
    </section>
  );
}
