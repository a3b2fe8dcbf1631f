import type { WrittenShare } from '../embed/mount.tsx';

/** Enters in the ledger beside the network file which shares were written in the page. */
export function enterInLedger(token: string): (share: WrittenShare) => void {
  return (share) => {
    fetch('/api/ledger', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tertius-token': token },
      body: JSON.stringify(share),
    }).catch(() => undefined);
  };
}

/** Writes back through the server that this page came from; the token is this run's. */
export function saveToServer(token: string): (text: string) => Promise<void> {
  return async (text) => {
    const answer = await fetch('/api/network', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tertius-token': token },
      body: text,
    });
    if (!answer.ok) throw new Error((await answer.text()) || `the server answered ${answer.status}`);
  };
}
