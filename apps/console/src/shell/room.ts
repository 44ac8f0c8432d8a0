import type { Permission } from '@zhiben/vocabulary/permissions.ts';
import type { ComponentType, ReactNode } from 'react';
import type { RouteObject } from 'react-router';

/** A part of the console: its place in the menu and its pages, which are loaded when first opened. */
export interface Room {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Without it the room is neither in the menu nor reachable. */
  readonly permission: Permission;
  /** Among the tabs at the bottom of the phone; the others stand under 更多. */
  readonly onPhone: boolean;
  /** What goes on by itself, whatever page is open, while somebody who may enter is signed in. */
  readonly background?: ComponentType;
  readonly routes: readonly RouteObject[];
  /** Pages that fill the whole screen, without menu and search. */
  readonly frameless?: readonly RouteObject[];
}

/** Rooms of one kind of work, under a quiet heading; those every day begins with have none. */
export interface RoomGroup {
  readonly label: string | null;
  readonly rooms: readonly Room[];
}
