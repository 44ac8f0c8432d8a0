import { getBoard } from '@zhiben/contract/board.ts';
import { useOperation } from '../../api/use-operation.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { usePhone } from '../../ui/use-phone.ts';
import { Breakdowns } from './Breakdowns.tsx';
import { Figures } from './Figures.tsx';
import { Months } from './Months.tsx';
import { Overdue } from './Overdue.tsx';
import { PreStock } from './PreStock.tsx';
import './board.css';

/** Where the district stands on the way to zero. Every number is counted by the server and opens its rows. */
export function BoardPage() {
  const board = useOperation(getBoard, {});
  const phone = usePhone();
  return (
    <Page
      title="重大事故隐患动态清零"
      note={
        board.data && (
          <>
            统计于 <Time at={board.data.computedAt} />
            {board.isError ? '，暂时不能更新' : '，随记录更新'}
          </>
        )
      }
      actions={
        !phone && (
          <LinkButton to="/board/wall" plain>
            大屏
          </LinkButton>
        )
      }
    >
      <Loaded query={board}>
        {(view) => (
          <div className="board">
            <Figures figures={view.figures} />
            <div className="board-pair">
              <PreStock stock={view.preStock} />
              <Overdue rows={view.overdue} />
            </div>
            <Months months={view.months} />
            <Breakdowns view={view} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
