import { getBoard } from '@zhiben/contract/board.ts';
import { ConfigProvider } from 'antd';
import { useEffect } from 'react';
import { useLive } from '../../../api/live.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { SignInAgain } from '../../../session/SignInAgain.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { wallTheme } from '../../../ui/theme.ts';
import { useRotation } from '../../../ui/use-rotation.ts';
import { slidesOf } from './slides.tsx';
import { WallFrame } from './WallFrame.tsx';
import '../board.css';
import './wall.css';

const EVERY_FIVE_MINUTES_MS = 300_000;

/** The board for a wall: read from four metres, turning its pages by itself. Changes arrive as they are committed. */
export function WallPage() {
  useLive(true);
  useEffect(() => {
    document.title = '动态清零大屏 · 治本';
  }, []);
  // Deadlines pass without anyone doing anything, hence without an event.
  const board = useOperation(getBoard, {}, { refetchEveryMs: EVERY_FIVE_MINUTES_MS });
  const slides = board.data === undefined ? [] : slidesOf(board.data);
  const { at, paused, show } = useRotation(slides.length);
  return (
    <ConfigProvider theme={wallTheme}>
      <WallFrame
        slides={slides}
        at={at}
        paused={paused}
        onShow={show}
        computedAt={board.data?.computedAt}
        failed={board.isError}
      >
        {board.data === undefined ? <Loaded query={board}>{() => null}</Loaded> : slides[at]?.content}
      </WallFrame>
      <SignInAgain />
    </ConfigProvider>
  );
}
