import { boardOperations } from '@zhiben/contract/board.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { type ZeroingNeeds, zeroingBoard } from './zeroing-board.ts';

/** The zeroing board (动态清零看板), wired. */
export function createZeroing(needs: ZeroingNeeds): { readonly routes: readonly Route[] } {
  return { routes: [route(boardOperations.getBoard, (call) => zeroingBoard(call, needs))] };
}
