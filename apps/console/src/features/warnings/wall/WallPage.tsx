import { getDutyRoom } from '@zhiben/contract/duty-room.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useAlertSound } from '../../../ui/use-alert-sound.ts';
import { useRotation } from '../../../ui/use-rotation.ts';
import { Wall } from '../../../ui/Wall.tsx';
import { slidesOf } from './slides.tsx';
import './wall.css';

const EVERY_HALF_MINUTE_MS = 30_000;

/** The duty room for a wall: read from four metres, turning its pages by itself, sounding until everything is answered. */
export function WallPage() {
  // Times to answer run out without anyone doing anything, hence without an event.
  const room = useOperation(getDutyRoom, {}, { refetchEveryMs: EVERY_HALF_MINUTE_MS });
  const slides = room.data === undefined ? [] : slidesOf(room.data);
  const { at, paused, show } = useRotation(slides.length);
  const calling = (room.data?.open ?? []).filter(({ unanswered }) => unanswered.includes('district'));
  const { heard, mute } = useAlertSound(calling.map(({ level }) => level));
  return (
    <Wall
      title="监测预警值班"
      pages={{ titles: slides.map(({ title }) => title), at, paused, onShow: show }}
      computedAt={room.data?.computedAt}
      failed={room.isError}
      foot={
        <>
          {heard === 'asleep' && <span>点一下屏幕即可开启提示音</span>}
          {heard === 'muted' && <span>已静音</span>}
          {heard !== 'asleep' && heard !== 'muted' && heard !== 'nothing' && (
            <button type="button" onClick={mute}>
              静音 2 分钟
            </button>
          )}
        </>
      }
      exit="/warnings/shifts"
    >
      {room.data === undefined ? <Loaded query={room}>{() => null}</Loaded> : slides[at]?.content}
    </Wall>
  );
}
