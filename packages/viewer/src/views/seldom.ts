import { RatePass } from './acts/rate-pass.tsx';
import { StrengthSliders } from './acts/strength-sliders.tsx';
import { SupposePanel } from './acts/suppose-panel.tsx';
import { BrokerageView } from './brokerage/brokerage-view.tsx';
import { ImportReport } from './import/import-report.tsx';
import { JoinReview } from './import/join-review.tsx';
import { IntroductionsView } from './introductions/introductions-view.tsx';
import { LensFields } from './lens/lens-fields.tsx';
import { OrganisationPanel } from './organisations/organisation-panel.tsx';
import { UnitsView } from './organisations/units-view.tsx';
import { PictureDialog } from './out/picture-dialog.tsx';
import { SharingView } from './sharing/sharing-view.tsx';
import { TimeView } from './time/time-view.tsx';
import { TriangulationView } from './triangulation/triangulation-view.tsx';
import { AskView } from './worlds/ask-view.tsx';
import { LogDialog } from './worlds/log-dialog.tsx';

/** Views that the first picture does without. */
export interface Seldom {
  readonly AskView: typeof AskView;
  readonly BrokerageView: typeof BrokerageView;
  readonly ImportReport: typeof ImportReport;
  readonly IntroductionsView: typeof IntroductionsView;
  readonly JoinReview: typeof JoinReview;
  readonly LensFields: typeof LensFields;
  readonly LogDialog: typeof LogDialog;
  readonly OrganisationPanel: typeof OrganisationPanel;
  readonly PictureDialog: typeof PictureDialog;
  readonly RatePass: typeof RatePass;
  readonly SharingView: typeof SharingView;
  readonly StrengthSliders: typeof StrengthSliders;
  readonly SupposePanel: typeof SupposePanel;
  readonly TimeView: typeof TimeView;
  readonly TriangulationView: typeof TriangulationView;
  readonly UnitsView: typeof UnitsView;
}

/** Loaded when the first of them is asked for. */
export const seldom = (): Promise<Seldom> =>
  Promise.resolve({
    AskView,
    BrokerageView,
    ImportReport,
    IntroductionsView,
    JoinReview,
    LensFields,
    LogDialog,
    OrganisationPanel,
    PictureDialog,
    RatePass,
    SharingView,
    StrengthSliders,
    SupposePanel,
    TimeView,
    TriangulationView,
    UnitsView,
  });
