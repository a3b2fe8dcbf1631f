/** Reads how much memory the scripts of a page and of its workers hold, after their garbage is collected. */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  const workers = [];
  const waiting = new Map();
  let turn = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const inWorker = (sessionId, method) =>
    new Promise((resolve) => {
      const id = ++turn;
      waiting.set(id, resolve);
      session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params: {} }),
      });
    });
  const used = async (send) => {
    await send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await send('Runtime.getHeapUsage');
    return {
      script: usedSize / 2 ** 20,
      all: (usedSize + embedderHeapUsedSize + backingStorageSize) / 2 ** 20,
    };
  };
  const own = await used((method) => session.send(method));
  const others = [];
  for (const sessionId of workers) others.push(await used((method) => inWorker(sessionId, method)));
  await session.detach();
  return { page: own, workers: others };
}
