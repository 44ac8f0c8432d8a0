import { getBoard } from '@zhiben/contract/board.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useRotation } from '../../../ui/use-rotation.ts';
import { Wall } from '../../../ui/Wall.tsx';
import { slidesOf } from './slides.tsx';
import '../board.css';
import './wall.css';

const EVERY_FIVE_MINUTES_MS = 300_000;

/** The board for a wall: read from four metres, turning its pages by itself. */
export function WallPage() {
  // Deadlines pass without anyone doing anything, hence without an event.
  const board = useOperation(getBoard, {}, { refetchEveryMs: EVERY_FIVE_MINUTES_MS });
  const slides = board.data === undefined ? [] : slidesOf(board.data);
  const { at, paused, show } = useRotation(slides.length);
  return (
    <Wall
      title="重大事故隐患动态清零"
      pages={{ titles: slides.map(({ title }) => title), at, paused, onShow: show }}
      computedAt={board.data?.computedAt}
      failed={board.isError}
      exit="/board"
    >
      {board.data === undefined ? <Loaded query={board}>{() => null}</Loaded> : slides[at]?.content}
    </Wall>
  );
}
