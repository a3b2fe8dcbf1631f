import { open } from '@tertius/core';
import { TertiusNetwork } from '@tertius/viewer/react';
import type { ReactElement } from 'react';

const net = await open('source,target\na,b\n');

export const component: ReactElement = (
  <>
    <TertiusNetwork network={net} asOf="2026-11-23" onSelect={(selection) => selection?.kind} />
    <tertius-network as-of="2026-11-23" network={net.evidence} style={{ height: 400 }} />
  </>
);

// @ts-expect-error a day is text
export const wrong: ReactElement = <TertiusNetwork network={net} asOf={7} />;
