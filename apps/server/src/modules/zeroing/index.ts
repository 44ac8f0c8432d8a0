import { boardOperations } from '@zhiben/contract/board.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { type ZeroingNeeds, zeroingBoard, zeroingFigures } from './zeroing-board.ts';

export { zeroingFigures };

/** The zeroing board (动态清零看板), wired. */
export function createZeroing(needs: ZeroingNeeds): { readonly routes: readonly Route[] } {
  return { routes: [route(boardOperations.getBoard, (call) => zeroingBoard(call, needs))] };
}
