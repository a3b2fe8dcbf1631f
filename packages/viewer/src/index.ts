// The network in any web page: mount() or <tertius-network>
import { defineElement } from './embed/element.ts';

export type { TertiusNetworkElement } from './embed/element.ts';
export {
  type MountedView,
  type MountOptions,
  mount,
  type ViewAction,
  type ViewEvents,
} from './embed/mount.tsx';
export { type GivenModel, layoutGiven as layout } from './layout/given.ts';
export type { Layout, LayoutOptions } from './layout/layout-types.ts';
export type { PicturePerson, PictureTie } from './layout/picture-model.ts';
export type { Selection } from './questions/selection.ts';
export type { Opened } from './session/opened.ts';

defineElement();
