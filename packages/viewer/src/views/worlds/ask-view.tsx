import type { JSX } from 'preact';
import { AskSection } from './ask-section.tsx';
import { ContributionSection } from './contribution-section.tsx';
import { TouchSection } from './touch-section.tsx';

/** Work to get done through the network: whom to ask, whom to keep in touch with, what came of it. */
export function AskView(): JSX.Element {
  return (
    <div class="page beside">
      <AskSection />
      <TouchSection />
      <ContributionSection />
    </div>
  );
}
