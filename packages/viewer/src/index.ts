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
export { layout } from './layout/layout.ts';
export type { Layout, LayoutOptions } from './layout/layout-types.ts';
export type { PictureModel, PicturePerson, PictureTie } from './layout/picture-model.ts';
export type { Selection } from './questions/selection.ts';
export type { Opened } from './session/opened.ts';

defineElement();
