import { TertiusNetwork } from '@tertius/viewer/react';
import { StrictMode, useState } from 'react';

const FIRST = 'source,target,strength\nana,ben,0.6\n';
const SECOND = 'source,target,strength\nana,ben,0.6\nben,cy,0.5\n';

export function App({ onSeen = () => undefined }) {
  const [network, setNetwork] = useState(FIRST);
  const [selection, setSelection] = useState(null);
  return (
    <StrictMode>
      <button type="button" onClick={() => setNetwork(SECOND)}>
        More
      </button>
      <button type="button" onClick={() => setSelection('ben')}>
        Ben
      </button>
      <TertiusNetwork
        network={network}
        selection={selection}
        onSelect={(selected) => onSeen(selected?.id ?? 'nobody')}
        style={{ height: 600 }}
      />
    </StrictMode>
  );
}
