import { RatePass } from './acts/rate-pass.tsx';
import { UnitsView } from './organisations/units-view.tsx';
import { PictureDialog } from './out/picture-dialog.tsx';
import { SharingView } from './sharing/sharing-view.tsx';
import { TimeView } from './time/time-view.tsx';
import { AskView } from './worlds/ask-view.tsx';
import { LogDialog } from './worlds/log-dialog.tsx';

/** Views that few visits need. */
export interface Seldom {
  readonly AskView: typeof AskView;
  readonly LogDialog: typeof LogDialog;
  readonly PictureDialog: typeof PictureDialog;
  readonly RatePass: typeof RatePass;
  readonly SharingView: typeof SharingView;
  readonly TimeView: typeof TimeView;
  readonly UnitsView: typeof UnitsView;
}

/** Loaded when the first of them is asked for. */
export const seldom = (): Promise<Seldom> =>
  Promise.resolve({ AskView, LogDialog, PictureDialog, RatePass, SharingView, TimeView, UnitsView });
