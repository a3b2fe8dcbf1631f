import type { JSX } from 'preact';
import { LensLegend } from '../lens/lens-legend.tsx';

/** What the marks of the drawing mean. */
export function Legend(): JSX.Element {
  return (
    <ul class="legend" aria-label="Legend">
      <LensLegend />
      <li>
        <Mark>
          <circle cx="13" cy="7" r="5" fill="var(--bar)" />
        </Mark>
        colleague
      </li>
      <li>
        <Mark>
          <circle cx="13" cy="7" r="5.5" fill="none" stroke="var(--ember)" stroke-width="3" />
          <circle cx="13" cy="7" r="3" fill="var(--bar)" />
        </Mark>
        bridges to the outside
      </li>
      <li>
        <Mark>
          <circle cx="13" cy="7" r="4" fill="currentColor" />
        </Mark>
        person outside
      </li>
      <li>
        <Mark>
          <path d="M1 7h24" stroke="var(--bar)" stroke-width="3" />
        </Mark>
        tie through work
      </li>
      <li>
        <Mark>
          <path d="M1 7h24" stroke="var(--warn)" stroke-width="2.5" stroke-dasharray="6 3" />
        </Mark>
        tie of a personal network
      </li>
      <li>
        <Mark>
          <circle
            cx="13"
            cy="7"
            r="5.5"
            fill="none"
            stroke="var(--ember)"
            stroke-width="2"
            stroke-dasharray="3 2"
          />
        </Mark>
        one colleague is recorded to reach them
      </li>
      <li>
        <strong class="count">n held alone</strong>
        contacts that no other colleague shares
      </li>
    </ul>
  );
}

function Mark({ children }: { children: JSX.Element | JSX.Element[] }): JSX.Element {
  return (
    <svg viewBox="0 0 26 14" aria-hidden="true">
      {children}
    </svg>
  );
}
